// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { hiddenByPage } from './hidden-by-page.ts';

const host = document.body.appendChild(document.createElement('x-host'));
const withStyles = (html: object, body: object): boolean => {
  const plain = { opacity: '1', filter: 'none', clipPath: 'none', maskImage: 'none' };
  const styles = new Map<Element, object>([
    [document.documentElement, { ...plain, ...html }],
    [document.body, { ...plain, ...body }],
  ]);
  return hiddenByPage(host, (element) => styles.get(element) as CSSStyleDeclaration);
};

test.each([
  [{ opacity: '0.6' }, {}],
  [{}, { opacity: '0' }],
  [{ opacity: '0.75' }, { opacity: '0.75' }],
  [{}, { filter: 'opacity(0.1)' }],
  [{ filter: 'blur(20px)' }, {}],
  [{}, { clipPath: 'inset(50%)' }],
  [{}, { maskImage: 'linear-gradient(#0000, #0000)' }],
])('html %o, body %o: hidden', (html, body) => expect(withStyles(html, body)).toBe(true));

test.each([
  [{}, {}],
  [{ opacity: '0.95' }, {}],
  [{ filter: 'invert(1) hue-rotate(180deg)' }, {}],
])('html %o, body %o: to be seen', (html, body) => expect(withStyles(html, body)).toBe(false));
