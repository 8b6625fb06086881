import { describe, expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import type { Question } from '../model/question.ts';
import { lendWordings, MOST_LENT } from './lend-wordings.ts';

const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();

/** A thread of a forum; each reply is by another person than the asker. */
function thread(
  number: number,
  title: string,
  replies: readonly string[],
  part: Partial<Question> = {},
): Question {
  const id = `forum/${number}`;
  return question({
    id,
    title,
    body: '',
    url: `https://forum.example/t/some-words/${number}`,
    createdAt: day(number),
    author: { name: 'Asker', url: null },
    answers: replies.map((body, at) => ({
      id: `${id}#${at}`,
      author: { name: 'Helper', url: null },
      body,
      parts: null,
      accepted: false,
      votes: 0,
      confirmations: 0,
      url: null,
      createdAt: day(number),
      updatedAt: day(number),
    })),
    ...part,
  });
}

const old = thread(1, 'Screen stays black after the laptop wakes', []);
const lentBy = (...others: Question[]): string[] => lendWordings([old, ...others]).get('forum/1') ?? [];

describe('lendWordings', () => {
  it.each([
    'See https://forum.example/t/screen-stays-black/1/3 please.',
    'See [the older thread](http://www.forum.example/t/1).',
    'Screen stays black after the laptop wakes',
    'It was answered here: Screen stays black after the laptop wakes?',
    'Screen stays black after the laptop wakes Feature Requests',
    'As in [Screen stays black after the laptop wakes].',
  ])('lends to the thread that a reply names: %s', (reply) => {
    expect(lentBy(thread(2, 'Monitor dark', [reply]))).toEqual(['Monitor dark\n']);
  });

  it('reads the numbers of a tracker, and of nothing else', () => {
    const issue = (number: number, title: string, replies: string[]): Question =>
      thread(number, title, replies, { url: `https://code.example/a/b/issues/${number}` });
    const lent = lendWordings([issue(1, 'Crash', []), issue(2, 'Segfault on start', ['Duplicate of #1.'])]);
    expect(lent.get('forum/1')).toEqual(['Segfault on start\n']);
    expect(lentBy(thread(2, 'Monitor dark', ['I am #1 here.']))).toEqual([]);
  });

  it('takes nothing from the asker, from an older thread or from the thread itself', () => {
    const link = 'https://forum.example/t/x/1';
    expect(lentBy(thread(2, 'Monitor dark', [link], { author: { name: 'Helper', url: null } }))).toEqual([]);
    expect(lentBy(thread(2, 'Monitor dark', [link], { createdAt: '2025-01-01T00:00:00.000Z' }))).toEqual([]);
    expect(lendWordings([thread(1, 'Monitor dark', [link])]).size).toBe(0);
  });

  it('does not guess between threads of one title', () => {
    const twin = thread(3, old.title, []);
    expect(lentBy(twin, thread(4, 'Monitor dark', [old.title]))).toEqual([]);
  });

  it('keeps within its bound', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      thread(n + 2, `Dark ${n}`, ['https://forum.example/t/x/1']),
    );
    expect(lentBy(...many)).toHaveLength(MOST_LENT);
  });
});
