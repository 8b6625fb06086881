import { expect, test } from 'vitest';
import { roll, rollBelow } from './dice.ts';

test('the same question gives the same number, another one another', () => {
  expect(roll(3, 'word', 1)).toBe(roll(3, 'word', 1));
  expect(roll(3, 'word', 1)).not.toBe(roll(3, 'word', 2));
  expect(roll('ab', 'c')).not.toBe(roll('a', 'bc'));
});

test('numbers spread evenly, also where only the last part counts up', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let at = 0; at < 10_000; at += 1) {
    const tenth = rollBelow(10, 'x', at);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(Math.min(...tenths)).toBeGreaterThan(850);
  expect(Math.max(...tenths)).toBeLessThan(1_150);
});
