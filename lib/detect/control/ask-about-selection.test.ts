// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { askAboutSelection } from './ask-about-selection.ts';

const url = 'https://desk.kiln-works.com/alarms?key=1';

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}
const ask = () =>
  askAboutSelection({ document, url }, (element) => closed.get(element) ?? element.shadowRoot);
const closed = new WeakMap<Element, ShadowRoot>();
const at = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

describe('a selection', () => {
  beforeEach(() => document.getSelection()?.removeAllRanges());
  const selectIn = (selector: string): void => {
    const field = at(selector) as HTMLInputElement;
    field.focus();
    field.setSelectionRange(0, field.value.length);
  };

  it('on the page', () => {
    show('<p id="it">Error 4411: zone 4 does not answer, ask ada@kiln.example</p>');
    document.getSelection()?.selectAllChildren(at('#it'));
    expect(ask()).toMatchObject({
      kind: 'text',
      from: 'selection',
      text: 'Error 4411: zone 4 does not answer, ask <mail>',
    });
  });
  it('in a field, which the person selected to have it looked up', () => {
    show('<textarea id="it">Error 4411: zone 4</textarea>');
    selectIn('#it');
    expect(ask()).toMatchObject({ text: 'Error 4411: zone 4' });
  });
  it.each([
    '<input id="it" type="password" value="Error 1">',
    '<input id="it" autocomplete="billing cc-number" value="Error 1">',
    '<form><input id="it" value="Error 1"><input type="password"></form>',
    '<form><input id="it" value="Error 1"><input name="cvc"></form>',
    '<form id="f"><input id="it" value="Error 1"></form><input type="password" form="f">',
    '<section><p><input id="it" value="Error 1"></p><input name="cardNumber"></section>',
  ])('never in a form with a password or card: %s', (html) => {
    show(html);
    selectIn('#it');
    expect(ask()).toBe('secret-field');
  });
  it('nor in a closed part of the page', () => {
    show('<div id="host"></div>');
    const root = at('#host').attachShadow({ mode: 'closed' });
    closed.set(at('#host'), root);
    const field = document.createElement('input');
    field.type = 'password';
    field.value = 'Error 1';
    root.append(field);
    Object.defineProperty(root, 'activeElement', { value: field });
    Object.defineProperty(document, 'activeElement', { value: at('#host'), configurable: true });
    field.setSelectionRange(0, 7);
    expect(ask()).toBe('secret-field');
    Reflect.deleteProperty(document, 'activeElement');
  });
  it('nor where the browser gives what is selected in a field as the page’s', () => {
    show('<form><input id="it" type="email" value="ada"><input type="password"></form><p>ada</p>');
    (at('#it') as HTMLInputElement).focus();
    document.getSelection()?.selectAllChildren(at('p'));
    expect(ask()).toBe('secret-field');
  });
  it('none', () => {
    show('<p>Nothing here</p>');
    expect(ask()).toBe('nothing-selected');
  });
});
