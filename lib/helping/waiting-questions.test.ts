import { describe, expect, it } from 'vitest';
import { answer, question } from '../../test/fixtures/samples.ts';
import type { HelpingMark } from '../model/helping.ts';
import type { Question } from '../model/question.ts';
import { answerIndex } from '../search/answer-index.ts';
import { buildTail } from '../search/tail.ts';
import { describeQuestion } from '../terms/describe-question.ts';
import { waitingQuestions, type HelpingWorld } from './waiting-questions.ts';

const FORUM = 'forum.example';
const NOW = Date.parse('2026-03-10T12:00:00.000Z');

const open = (id: number, part: Partial<Question> = {}): Question =>
  question({
    id: `${FORUM}/${id}`,
    communityId: FORUM,
    title: `Question ${id}`,
    answers: [],
    createdAt: '2026-03-09T12:00:00.000Z',
    ...part,
  });

async function listOf(questions: readonly Question[], part: Partial<HelpingWorld> = {}) {
  const documents = questions.map((one) => describeQuestion(one, { best: null, tagsNameProducts: true }));
  const list = await waitingQuestions(
    {
      index: answerIndex([], buildTail(documents)),
      followed: [FORUM],
      chosenTopics: [],
      answered: [],
      marks: [],
      isOwn: () => false,
      now: NOW,
      ...part,
    },
    20,
  );
  if (!list.ok) throw new Error(list.problem);
  return { ...list.value, ids: list.value.waiting.map((one) => Number(one.question.id.split('/')[1])) };
}

const mark = (id: number, part: Partial<HelpingMark>): HelpingMark => ({
  questionId: `${FORUM}/${id}`,
  is: 'not-for-me',
  until: null,
  at: '2026-03-10T00:00:00.000Z',
  ...part,
});

describe('what waits for a helper', () => {
  it('is what nobody is known to have solved, in followed communities', async () => {
    const { ids } = await listOf([
      open(1),
      open(2, { answers: [answer({ accepted: true })] }),
      open(3, { closed: true }),
      open(4, { answers: [answer({})] }),
      question({ id: 'other.example/5', communityId: 'other.example', answers: [] }),
    ]);
    expect(ids).toEqual([1, 4]);
  });

  it('comes first where it fits what they chose, by product or tag, however it is written', async () => {
    const { waiting, ids, knowsTopics } = await listOf(
      [
        open(1, { tags: ['docker'] }),
        open(2, { products: ['Ledgerwell Books'] }),
        open(3, { tags: ['npm'], demand: 9_000 }),
      ],
      { chosenTopics: ['Docker', 'ledgerwell-books'] },
    );
    expect(ids.slice(0, 2).toSorted()).toEqual([1, 2]);
    expect(ids[2]).toBe(3);
    expect(waiting.map(({ fits }) => fits)).toEqual([true, true, false]);
    expect(knowsTopics).toBe(true);
    expect(waiting.find((one) => one.question.tags[0] === 'docker')?.reasons.chosen).toBe('Docker');
  });

  it('what they answered before comes first and hides nothing; what they are answering is not listed', async () => {
    const { waiting, ids } = await listOf(
      [open(1, { tags: ['npm'] }), open(2, { tags: ['npm'] }), open(3, { tags: ['git'], demand: 9_000 })],
      { answered: [`${FORUM}/1`] },
    );
    expect(ids).toEqual([2, 3]);
    expect(waiting[0]?.reasons).toEqual({ chosen: null, answered: { topic: 'npm', times: 1 } });
    expect(waiting[1]).toMatchObject({ fits: false, reasons: { chosen: null, answered: null } });
  });

  it('comes by demand, age and what was tried already', async () => {
    const old = '2025-06-01T12:00:00.000Z';
    const { ids } = await listOf([
      open(1, { demand: 2 }),
      open(2, { demand: 400 }),
      open(3, { demand: 400, createdAt: old }),
      open(4, { demand: 400, answers: [answer({}), answer({})] }),
    ]);
    expect(ids).toEqual([2, 1, 4, 3]);
  });

  it('a question that few look for is found among many about other things', async () => {
    const others = Array.from({ length: 600 }, (_, at) =>
      open(100 + at, { demand: 50_000, tags: ['popular'] }),
    );
    const { ids, waiting } = await listOf([...others, open(1, { tags: ['rare'], demand: 1 })], {
      chosenTopics: ['rare'],
    });
    expect(ids[0]).toBe(1);
    expect(waiting.filter(({ fits }) => fits)).toHaveLength(1);
  });

  it('what is put aside stays away until its time; what is claimed comes first', async () => {
    const { ids, putAside, waiting } = await listOf([open(1, { demand: 900 }), open(2), open(3), open(4)], {
      marks: [
        mark(2, { is: 'snoozed', until: '2026-03-12T00:00:00.000Z' }),
        mark(3, {}),
        mark(4, { is: 'claimed' }),
      ],
    });
    expect(ids).toEqual([4, 1]);
    expect(waiting[0]?.claimed).toBe(true);
    expect(putAside).toBe(2);
    const back = await listOf([open(2)], {
      marks: [mark(2, { is: 'snoozed', until: '2026-03-09T00:00:00.000Z' })],
    });
    expect(back.ids).toEqual([2]);
  });

  it('never lists what they asked themselves', async () => {
    const { ids } = await listOf([open(1), open(2)], { isOwn: ({ id }) => id.endsWith('/1') });
    expect(ids).toEqual([2]);
  });

  it('offers subjects to choose from, the most frequent first', async () => {
    const { offered } = await listOf([open(1, { tags: ['b'] }), open(2, { tags: ['a', 'b'] })]);
    expect(offered).toEqual(['b', 'a']);
  });

  it('an index that cannot be read is told in a sentence', async () => {
    const broken = await waitingQuestions(
      {
        index: {
          find: () => Promise.reject(new Error('broken')),
          readQuestions: async () => [],
          readQuestion: async () => null,
        },
        followed: [FORUM],
        chosenTopics: [],
        answered: [],
        marks: [],
        isOwn: () => false,
        now: NOW,
      },
      5,
    );
    expect(broken.ok).toBe(false);
  });
});
