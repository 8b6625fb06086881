import { expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { writeDayPost } from '../model/day-post.ts';
import { taskIdOf } from '../model/task-id.ts';
import { TRIAGE_TAG, type Verdict } from '../model/triage.ts';
import { memberDays } from './member-days.ts';

const task = (number: number): string =>
  taskIdOf({
    kind: 'still-true',
    questionId: `forum/${number}`,
    answerId: `forum/${number}#1`,
    otherQuestionId: null,
    version: null,
  });
const verdict = (number: number, choice: string, tookMs = 4_000): Verdict => ({
  taskId: task(number),
  choice,
  tookMs,
  at: '2026-03-02T10:00:00.000Z',
});
const posted = (verdicts: Verdict[], part: Partial<Parameters<typeof answer>[0]> = {}) =>
  answer({
    body: writeDayPost({ v: 1, day: '2026-01-01', verdicts, worked: ['forum/7#1'], counts: [] }, new Map()),
    createdAt: '2026-03-02T20:00:00.000Z',
    ...part,
  });
const thread = (...answers: ReturnType<typeof answer>[]) => question({ tags: [TRIAGE_TAG], answers });
const settled = (taskId: string): string | null => (taskId === task(9) ? null : 'outdated');

it('counts what met the consensus and what did not, by the forum’s author and day', () => {
  const days = memberDays(
    [
      thread(
        posted([
          verdict(1, 'outdated'),
          verdict(2, 'true'),
          verdict(3, 'cant-tell'),
          verdict(4, 'outdated', 500),
          verdict(9, 'outdated'),
        ]),
        answer({ body: 'Just chatting.' }),
      ),
      question({ answers: [posted([verdict(5, 'outdated')])] }),
    ],
    settled,
  );
  expect(days).toEqual([
    {
      member: 'ada',
      day: '2026-03-02',
      communityId: 'forum',
      worked: ['forum/7#1'],
      agreed: 1,
      missed: 1,
      upheld: [{ questionId: 'forum/1', answerId: 'forum/1#1', as: 'outdated' }],
    },
  ]);
});

it('counts nobody’s word about their own answer', () => {
  const own = question({ answers: [answer({ id: 'forum/1#1', author: { name: 'Ada', url: null } })] });
  const both = [verdict(1, 'outdated'), verdict(2, 'outdated')];
  const [day] = memberDays([own, thread(posted(both))], settled);
  expect(day).toMatchObject({ agreed: 1, upheld: [{ questionId: 'forum/2' }] });
});

it('counts a task once per member, however often it is posted', () => {
  const later = { createdAt: '2026-03-03T20:00:00.000Z' };
  const days = memberDays(
    [thread(posted([verdict(1, 'outdated')], later), posted([verdict(1, 'outdated')]))],
    settled,
  );
  expect(days.map(({ day, agreed }) => [day, agreed])).toEqual([
    ['2026-03-02', 1],
    ['2026-03-03', 0],
  ]);
});
