// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { askAboutSelection } from './ask-about-selection.ts';

const url = 'https://desk.kiln-works.com/alarms?key=1';

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}
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
    expect(askAboutSelection({ document, url })).toMatchObject({
      kind: 'text',
      from: 'selection',
      text: 'Error 4411: zone 4 does not answer, ask <mail>',
    });
  });
  it('in a field, which the person selected to have it looked up', () => {
    show('<textarea id="it">Error 4411: zone 4</textarea>');
    selectIn('#it');
    expect(askAboutSelection({ document, url })).toMatchObject({ text: 'Error 4411: zone 4' });
  });
  it.each([
    '<input id="it" type="password" value="Error 1">',
    '<input id="it" autocomplete="billing cc-number" value="Error 1">',
    '<form><input id="it" value="Error 1"><input type="password"></form>',
  ])('never in a form with a password or card: %s', (html) => {
    show(html);
    selectIn('#it');
    expect(askAboutSelection({ document, url })).toBe('secret-field');
  });
  it('none', () => {
    show('<p>Nothing here</p>');
    expect(askAboutSelection({ document, url })).toBe('nothing-selected');
  });
});
