import { expect, it } from 'vitest';
import { isTyped, keyTyped, type TypingClock } from './typing-clock.ts';

const after = (times: readonly number[]): number =>
  times.reduce<TypingClock>(keyTyped, { typingMs: 0, lastKey: null }).typingMs;

it('counts the time between keys, and no pause for thought', () => {
  expect(after([100, 300, 450])).toBe(350);
  expect(after([100, 300, 9_000, 9_200])).toBe(400);
});
it('one key alone took no time that could be told', () => {
  expect(after([5_000])).toBe(0);
});
it('what is pasted is not typed', () => {
  expect(isTyped('insertText')).toBe(true);
  expect(isTyped('deleteContentBackward')).toBe(true);
  expect(isTyped('insertFromPaste')).toBe(false);
  expect(isTyped('insertFromDrop')).toBe(false);
});
