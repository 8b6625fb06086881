// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { blockArea } from './block-area.ts';

afterEach(() => document.body.replaceChildren());

/** An element with a box of its own; happy-dom has no layout. */
function boxed(
  into: Element,
  [x, y, width, height]: [number, number, number, number],
  style = '',
): HTMLElement {
  const element = into.appendChild(document.createElement('div'));
  element.style.cssText = style;
  element.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  return element;
}

test('a message in a drawn box takes up that box', () => {
  const alert = boxed(document.body, [10, 20, 400, 90], 'border: 1px solid red');
  const line = boxed(alert, [20, 30, 300, 20]);
  expect(blockArea(line, line)?.box).toMatchObject({ x: 10, y: 20, width: 400, height: 90 });
});
test('a box as big as the page is the page, and one further up is another thing', () => {
  const page = boxed(document.body, [0, 0, window.innerWidth, window.innerHeight], 'background: white');
  const inPage = boxed(page, [20, 30, 300, 20]);
  expect(blockArea(inPage, inPage)).toBeNull();
  let far = boxed(document.body, [10, 20, 400, 90], 'border: 1px solid red');
  for (let depth = 0; depth < 4; depth += 1) far = boxed(far, [20, 30, 300, 20]);
  expect(blockArea(far, far)).toBeNull();
});
test('a message that left the page has no place', () => {
  const gone = boxed(document.body, [10, 20, 400, 90], 'border: 1px solid red');
  gone.remove();
  expect(blockArea(gone, gone)).toBeNull();
});
