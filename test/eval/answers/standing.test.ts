import { expect, it } from 'vitest';
import { countStanding } from './standing.ts';
import type { MarkedThread } from './threads.ts';

const thread = (id: string, right: number, ...writers: string[]): MarkedThread => {
  const by = (key: string) => ({ writer: { key, names: [] }, text: '', votes: 0 });
  return {
    id,
    right: new Set([right]),
    thread: { title: id, opening: by('asker'), replies: writers.map(by) },
  };
};

it('counts accepted answers of other threads only', () => {
  const one = thread('one', 0, 'ann', 'bob');
  const two = thread('two', 1, 'bob', 'ann');
  const standing = countStanding([one, two]);
  expect(standing(one)('ann')).toBe(1);
  expect(standing(one)('bob')).toBe(0);
  expect(standing(thread('new', 0, 'bob'))('ann')).toBe(2);
});
