import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import type { Question } from '../model/question.ts';
import { threadToWriteTo } from './triage-threads.ts';

const thread = (number: number, author: string, part: Partial<Question> = {}): Question =>
  question({
    id: `c/${number}`,
    communityId: 'c',
    tags: ['peerside-triage'],
    author: { name: author, url: `https://c.example/u/${author}` },
    createdAt: `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`,
    answers: [],
    ...part,
  });
const chosen = (threads: readonly Question[], ...keepers: string[]): string | null =>
  threadToWriteTo(
    threads,
    keepers.map((name) => `https://c.example/u/${name}`),
  )?.id ?? null;
const FULL = { replies: 190 };

it.each<[string, Question[], string | null]>([
  ['none', [], null],
  ['the oldest, whoever opens another', [thread(1, 'ann'), thread(2, 'eve')], 'c/1'],
  [
    'the next one of the same person when it is full',
    [thread(1, 'ann', FULL), thread(2, 'eve'), thread(3, 'ann')],
    'c/3',
  ],
  [
    'also where the forum closes what is full',
    [thread(1, 'ann', { ...FULL, closed: true }), thread(3, 'ann')],
    'c/3',
  ],
  ['none of a stranger when it is full', [thread(1, 'ann', FULL), thread(2, 'eve')], null],
  ['not one that the forum closed', [thread(1, 'eve', { closed: true }), thread(2, 'ann')], 'c/2'],
])('day posts go to %s', (_, threads, id) => {
  expect(chosen(threads)).toBe(id);
});

it('only threads of those whom the pack names take them, where it names some', () => {
  const threads = [thread(1, 'eve'), thread(2, 'ann'), thread(3, 'bo')];
  expect(chosen(threads, 'ann')).toBe('c/2');
  expect(chosen(threads, 'bo', 'ann')).toBe('c/2');
  expect(chosen(threads, 'cem')).toBeNull();
});
