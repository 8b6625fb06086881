import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Question } from '../model/question.ts';
import type { Hit, Query } from '../model/search.ts';
import { indexOf } from '../../test/fixtures/index-of.ts';
import type { AnswerIndex } from './answer-index.ts';
import { queryFromText } from './build-query.ts';
import { searchAnswers } from './search-answers.ts';

const AT = '2026-11-01T00:00:00.000Z';
const reply = (id: string, more: Partial<Answer> = {}): Answer => ({
  id,
  author: { name: 'Ann', url: null },
  body: 'Empty the tray, then close the lid.',
  parts: null,
  accepted: false,
  votes: 0,
  confirmations: 0,
  url: null,
  createdAt: AT,
  updatedAt: AT,
  ...more,
});
const thread = (
  id: string,
  title: string,
  errors: string[],
  answers: Answer[],
  more: Partial<Question> = {},
): Question => ({
  id: `lids/${id}`,
  communityId: 'lids',
  title,
  body: '',
  errors,
  products: [],
  tags: [],
  author: { name: 'Bob', url: null },
  url: null,
  licence: { name: 'MIT', url: null },
  createdAt: AT,
  demand: 1,
  answers,
  ...more,
});

const QUESTIONS = [
  thread('plain', 'ZX-914 lid does not open', ['ZX-914: lid blocked by tray 4'], [reply('plain#1')]),
  thread(
    'accepted',
    'Lid trouble',
    ['ZX-914: lid blocked by tray 7'],
    [reply('accepted#1', { votes: 1 }), reply('accepted#2', { accepted: true, votes: 5, confirmations: 12 })],
  ),
  thread('asked', 'Same here', ['ZX-914: lid blocked by tray 2'], []),
  thread(
    'scam',
    'ZX-914 support',
    ['ZX-914: lid blocked by tray 1'],
    [reply('scam#1', { body: 'Call our toll-free helpline +1 (888) 555-0100 now', votes: 40 })],
  ),
  thread(
    'other-code',
    'ZX-823 lid does not open',
    ['ZX-823: lid blocked by tray 4'],
    [reply('other-code#1')],
  ),
  thread(
    'walnut',
    'Two walnuts are stuck in the press',
    ['walnut press overloaded'],
    [reply('walnut#1', { accepted: true })],
  ),
];

let index: AnswerIndex;
beforeAll(async () => {
  index = await indexOf(QUESTIONS);
});

async function search(query: Query, verdicts = new Map<string, boolean>()): Promise<Hit[]> {
  const hits = await searchAnswers(query, { index, verdicts, now: Date.parse('2026-11-21') });
  if (!hits.ok) throw new Error(hits.problem);
  return hits.value;
}
const onPage = (text: string, codes: string[] = ['ZX-914']): Query => ({
  errors: [text],
  codes,
  text,
  products: [],
  limit: 10,
  typing: false,
});
const ids = (hits: readonly Hit[]): string[] => hits.map((hit) => hit.question.id.slice('lids/'.length));

describe('searchAnswers', () => {
  it('puts the accepted and confirmed fix first, unanswered and scams last', async () => {
    const hits = await search(onPage('ZX-914: lid blocked by tray 3'));
    expect(ids(hits)[0]).toBe('accepted');
    expect(hits[0]?.answer?.id).toBe('accepted#2');
    expect(hits[0]?.reasons).toEqual(
      expect.arrayContaining([
        { kind: 'same-error' },
        { kind: 'accepted' },
        { kind: 'worked-for', people: 12 },
      ]),
    );
    expect(ids(hits).indexOf('scam')).toBeGreaterThan(ids(hits).indexOf('plain'));
    expect(ids(hits).indexOf('asked')).toBeGreaterThan(ids(hits).indexOf('plain'));
    for (const hit of hits.filter(({ question }) => /scam|asked/.test(question.id))) {
      expect(hit.confidence).toBeLessThan(0.6);
    }
  });

  it('never offers the fix for another code', async () => {
    const other = (await search(onPage('ZX-914: lid blocked by tray 3'))).find(
      ({ question }) => question.id === 'lids/other-code',
    );
    expect(other?.confidence ?? 0).toBeLessThan(0.3);
  });

  it('learns on this machine from "didn’t help"', async () => {
    const hits = await search(onPage('ZX-914: lid blocked by tray 3'), new Map([['accepted#2', false]]));
    expect(hits[0]?.answer?.id).not.toBe('accepted#2');
    // However much failed here, what nobody answered is no fix.
    const order = ids(await search(onPage('ZX-914: lid blocked by tray 3'), new Map([['plain#1', false]])));
    expect(order.indexOf('asked')).toBeGreaterThan(order.indexOf('plain'));
  });

  it('reads no records of what is not sure enough, unless a verdict may have lifted it', async () => {
    const query = onPage('ZX-914: lid blocked by tray 3');
    const all = await search(query);
    const least = all[1]?.confidence ?? 1;
    let read = 0;
    const counting: AnswerIndex = {
      ...index,
      readQuestions: (places) => {
        read = places.length;
        return index.readQuestions(places);
      },
    };
    const world = { index: counting, verdicts: new Map<string, boolean>(), now: Date.parse('2026-11-21') };
    const sure = await searchAnswers(query, world, least);
    expect(sure).toEqual({ ok: true, value: all.filter(({ confidence }) => confidence >= least) });
    expect(read).toBe(all.filter(({ confidence }) => confidence >= least).length);
    expect(read).toBeLessThan(all.length);
    const lowest = all.findLast(({ answer }) => answer !== null);
    const lifted = await searchAnswers(
      query,
      { ...world, verdicts: new Map(all.map(({ answer }) => [answer?.id ?? '', true])) },
      (lowest?.confidence ?? 0) + 0.000_1,
    );
    expect(lifted.ok && ids(lifted.value)).toContain(lowest?.question.id.slice('lids/'.length));
  });

  it('finds while a word is being typed, in spite of a slip, and nothing unrelated', async () => {
    expect(ids(await search(queryFromText('waln')))).toEqual(['walnut']);
    expect(ids(await search(queryFromText('walnot press')))[0]).toBe('walnut');
    expect(ids(await search(queryFromText('ZX-914')))).not.toContain('walnut');
    expect(ids(await search(queryFromText('tw-4012')))).toEqual([]);
    expect(await search(queryFromText('   '))).toEqual([]);
  });

  it('has sense of the text’s bounds', async () => {
    const started = await search(queryFromText('lid '.repeat(200_000)));
    expect(started.length).toBeGreaterThan(0);
  });

  it('ranks what waits in the tail as what stands in a segment', async () => {
    const query = onPage('ZX-914: lid blocked by tray 3');
    const inSegment = await search(query);
    index = await indexOf(QUESTIONS, { inTail: 3 });
    const inBoth = await search(query);
    expect(ids(inBoth)).toEqual(ids(inSegment));
    // A segment keeps impacts in 8 bits.
    inBoth.forEach(({ confidence }, at) => expect(confidence).toBeCloseTo(inSegment[at]?.confidence ?? 0, 1));
  });
});
