// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { parseHtml, worldOf } from '../../test/fixtures/world.ts';
import { readContext } from './context.ts';
import { describePage } from './describe-page.ts';

it('headings, parts and labels name the page, without what fields hold', () => {
  const page = parseHtml(
    '<h1>Kiln <b>three</b></h1><label>Heat <input value="900"><textarea>typed</textarea></label>',
  );
  expect(readContext(page)).toEqual(['Kiln three', 'Heat']);
});

it('a heading of elements nested without end says what stands near its top', () => {
  const page = parseHtml('<h1>Kiln</h1>');
  let at: Element | null = page.querySelector('h1');
  for (let depth = 0; depth < 1_000; depth += 1) {
    const inner = page.createElement('span');
    at?.append(inner);
    at = inner;
  }
  at?.append('too deep');
  expect(readContext(page)).toEqual(['Kiln']);
});

it('a document without root element, head and body is described as an empty one', () => {
  const world = worldOf('<h1>Kiln</h1>');
  world.document.documentElement.remove();
  expect(describePage(world, null)).toMatchObject({ lang: '', title: '', errors: [], context: [] });
});
