import { expect, it } from 'vitest';
import { announcementWords } from './announcement-words.ts';

it.each([
  ['how do I get in?', 'how do I get in? Very likely'],
  ['Access denied', 'Access denied. Very likely'],
  ['It says "no route."', 'It says "no route." Very likely'],
  ['Loading… ', 'Loading… Very likely'],
])('%s is one sentence', (title, said) => {
  expect(announcementWords(title, 0.99)).toBe(
    `Peerside found a fix: ${said}, 99 percent. It stands at the end of this page.`,
  );
});
