// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { keepOutBoxes } from './keep-out.ts';

afterEach(() => document.body.replaceChildren());

/** An element with a box of its own; happy-dom has no layout. */
function boxed(tag: string, width: number, height: number, into: Element = document.body): HTMLElement {
  const element = into.appendChild(document.createElement(tag));
  element.getBoundingClientRect = () => new DOMRect(10, 10, width, height);
  return element;
}
const widths = (host: Element | null = null): number[] =>
  keepOutBoxes(document, host).map(({ width }) => width);

test('the controls of a modal dialog, and of nothing else', () => {
  const dialog = boxed('div', 600, 300);
  dialog.setAttribute('role', 'alertdialog');
  boxed('button', 80, 30, dialog);
  boxed('p', 500, 20, dialog);
  boxed('button', 90, 30);
  expect(widths()).toEqual([80]);
});
test('what has the focus, but not the card itself', () => {
  const field = boxed('input', 200, 30);
  field.focus();
  expect(widths()).toEqual([200]);
  expect(widths(field)).toEqual([]);
});
test('not what is without a box, or is the page itself', () => {
  const main = boxed('main', window.innerWidth, window.innerHeight);
  main.tabIndex = -1;
  main.focus();
  expect(widths()).toEqual([]);
  const hidden = boxed('input', 0, 0);
  hidden.focus();
  expect(widths()).toEqual([]);
});
