// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { parseHtml } from '../../test/fixtures/world.ts';
import { isBare } from './blankness.ts';

const bare = (html: string): boolean => {
  const document = parseHtml(html);
  return isBare(document, document.body.textContent?.length ?? 0);
};

it('a page with nothing, or with its title alone, is visibly broken', () => {
  expect(bare('<div id="root"></div>')).toBe(true);
  expect(bare('<h1>Kilns</h1>')).toBe(true);
});

it.each([
  ['words to read', '<p>The kilns are cold until Monday.</p>'],
  ['a form', '<h1>Kilns</h1><input><button>Find</button>'],
  ['a picture', '<img src="kiln.png">'],
  ['a link', '<a href="/kilns">Kilns</a>'],
  ['a page on its way', '<div class="spinner"></div>'],
])('not with %s', (_, html) => expect(bare(html)).toBe(false));
