import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import type { HelpingMark } from '../model/helping.ts';
import { newEntry } from '../outbox/new-entry.ts';
import { answeredBy, isOwnOf } from './helper.ts';

const mark = (questionId: string, at: string, is: HelpingMark['is'] = 'answered'): HelpingMark => ({
  questionId,
  is,
  until: null,
  at,
});

it('what was answered counts, the newest first, but for answers that were taken back or refused', () => {
  const marks = [
    mark('f/1', '2026-03-01T00:00:00.000Z'),
    mark('f/2', '2026-03-03T00:00:00.000Z'),
    mark('f/3', '2026-03-02T00:00:00.000Z'),
    mark('f/4', '2026-03-02T00:00:00.000Z', 'claimed'),
  ];
  const act = { kind: 'answer' as const, threadId: '3', body: 'Restart it.', typingMs: 1, openMs: 1 };
  const entry = newEntry({ id: 'e', communityId: 'f', title: 'It broke', act, questionId: 'f/3' }, 0);
  expect(answeredBy(marks, [{ ...entry, state: 'cancelled' }])).toEqual(['f/2', 'f/1']);
  expect(answeredBy(marks, [entry])).toEqual(['f/2', 'f/3', 'f/1']);
  // Refused once and sent again: answered.
  expect(answeredBy(marks, [{ ...entry, id: 'first', state: 'rejected' }, entry])).toContain('f/3');
});

it('an answer in the outbox counts though its page ended before it noted anything', () => {
  const act = { kind: 'answer' as const, threadId: '9', body: 'Restart it.', typingMs: 1, openMs: 1 };
  const entry = newEntry({ id: 'e', communityId: 'f', title: 'It broke', act, questionId: 'f/9' }, 0);
  expect(answeredBy([], [entry])).toEqual(['f/9']);
  expect(answeredBy([], [{ ...entry, state: 'cancelled' }])).toEqual([]);
  expect(answeredBy([], [{ ...entry, act: { kind: 'like', threadId: '9', postId: '1', on: true } }])).toEqual(
    [],
  );
});

it('a question is one’s own by name or by profile, in that community only', () => {
  const isOwn = isOwnOf([{ origin: 'https://forum.example', userName: 'Ada' }]);
  const asked = (communityId: string, name: string, url: string | null = null) =>
    isOwn(question({ communityId, author: { name, url } }));
  expect(asked('forum.example', 'Ada')).toBe(true);
  expect(asked('forum.example', 'Ada L.', 'https://forum.example/u/ada')).toBe(true);
  expect(asked('forum.example', 'Bo', 'https://forum.example/u/bo')).toBe(false);
  expect(asked('other.example', 'Ada')).toBe(false);
  expect(asked('forum.example/some/part', 'Ada')).toBe(true);
});
