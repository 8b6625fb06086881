import { expect, it } from 'vitest';
import { errorLinesIn } from './error-lines-in.ts';

it('takes the message that is all a post says', () => {
  expect(errorLinesIn('Big uploads stop', '413 Request Entity Too Large acorn-mill')).toEqual([
    '413 Request Entity Too Large acorn-mill',
  ]);
  expect(errorLinesIn('Help', 'lid blocked: timer too close').join()).toContain('timer too close');
});

it('takes no sentence of a long post that only has a word of trouble', () => {
  const story = Array.from({ length: 12 }, (_, day) => `On day ${day} I could not find the walnut press.`);
  expect(errorLinesIn('Where is it?', story.join('\n'))).toEqual([]);
});

it('finds a status line among plain lines', () => {
  const lines = ['I opened the shop.', 'It showed this:', '', '502 Bad Gateway', '', 'What now?'];
  expect(errorLinesIn('The shop is gone', lines.join('\n'))).toEqual(['502 Bad Gateway']);
});
