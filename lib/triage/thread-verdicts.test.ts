import { expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import { writeDayPost } from '../model/day-post.ts';
import type { Question } from '../model/question.ts';
import { taskIdOf } from '../model/task-id.ts';
import { settledTasks, verdictsIn } from './thread-verdicts.ts';

const POSTED = '2026-11-22T12:00:00.000Z';
const task = (questionId: string): string =>
  taskIdOf({ kind: 'spam', questionId, answerId: `${questionId}#1`, otherQuestionId: null, version: null });

/** A triage thread of community `c` in which each of these people said so. */
const thread = (people: readonly string[], taskId: string, at = '2026-11-22T11:00:00.000Z'): Question =>
  question({
    id: 'c/90',
    communityId: 'c',
    tags: ['peerside-triage'],
    answers: people.map((name) =>
      answer({
        id: `c/90#${name}`,
        author: { name, url: `https://c.example/u/${name}` },
        updatedAt: POSTED,
        body: writeDayPost(
          {
            v: 1,
            day: '2026-11-22',
            verdicts: [{ taskId, choice: 'spam', at, tookMs: 4_000 }],
            worked: [],
            counts: [],
          },
          new Map(),
        ),
      }),
    ),
  });
/** Ann answered so many questions, of as many people or of one, and was accepted. */
const accepted = (times: number, asker?: string): Question[] =>
  Array.from({ length: times }, (_, at) =>
    question({
      id: `c/${at}`,
      communityId: 'c',
      author: { name: asker ?? `bo${at}`, url: `https://c.example/u/${asker ?? `bo${at}`}` },
      answers: [
        answer({ id: `c/${at}#1`, accepted: true, author: { name: 'Ann', url: 'https://c.example/u/Ann' } }),
      ],
    }),
  );
/** What the task is about. */
const about = (part: Partial<Question> = {}): Question =>
  question({ id: 'c/1000', communityId: 'c', answers: [answer({ id: 'c/1000#1' })], ...part });
const PEOPLE = ['Ann', 'Bob', 'Cem', 'Dot'];

it('the author of the post said it, not before the post was changed, and of their own community only', () => {
  expect(verdictsIn([thread(['Ann'], task('c/1'))])).toMatchObject([
    { voter: 'https://c.example/u/ann', verdict: { at: '2026-11-22T11:00:00.000Z' } },
  ]);
  expect(verdictsIn([thread(['Ann'], task('c/1'), '2030-01-01T00:00:00.000Z')])[0]?.verdict.at).toBe(POSTED);
  expect(verdictsIn([thread(['Ann'], task('d/1'))])).toEqual([]);
  expect(verdictsIn([{ ...thread(['Ann'], task('c/1')), tags: ['chat'] }])).toEqual([]);
});

it('nobody’s word about their own answer settles it', () => {
  const own = (author: string): Question =>
    question({
      id: 'c/1000',
      answers: [answer({ id: 'c/1000#1', author: { name: author, url: `https://c.example/u/${author}` } })],
    });
  const said = (author: string): string | null =>
    settledTasks([...accepted(10), own(author), thread(PEOPLE.slice(0, 3), task('c/1000'))])(task('c/1000'));
  expect(said('Eve')).toBe('spam');
  expect(said('Bob')).toBeNull();
});

it.each([
  ['answers that ten others accepted', accepted(10), 'spam'],
  ['nine', accepted(9), null],
  ['ten that one and the same person accepted', accepted(10, 'bo'), null],
  ['ten that they accepted themselves', accepted(10, 'Ann'), null],
])('somebody with %s is trusted or not', (_, questions, choice) => {
  const settled = settledTasks([...questions, about(), thread(PEOPLE, task('c/1000'))]);
  expect(settled(task('c/1000'))).toBe(choice);
});

it('what was never asked settles nothing, what was merged still counts', () => {
  const said = (...questions: Question[]): string | null =>
    settledTasks([...accepted(10), ...questions, thread(PEOPLE, task('c/1000'))])(task('c/1000'));
  expect(said()).toBeNull();
  expect(said(about({ tags: ['peerside-triage'] }))).toBeNull();
  expect(said(about())).toBe('spam');
  expect(said(about({ id: 'c/2000', mergedFrom: ['c/1000'] }))).toBe('spam');
});
