import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../model/question.ts';
import type { Query } from '../model/search.ts';
import { describeQuery } from '../terms/describe-query.ts';
import { describeQuestion } from '../terms/describe-question.ts';
import type { Candidate } from './candidate.ts';
import { hitOf } from './hit-of.ts';
import { rankCandidates, type RankedCandidate } from './rank-candidates.ts';
import { storeFeatures } from './segment/features.ts';

const NOW = Date.parse('2026-11-22');
const AT = '2026-10-01T00:00:00.000Z';
const LONG_AGO = '2016-10-01T00:00:00.000Z';

const reply = (more: Partial<Answer> = {}): Answer => ({
  id: 'reply',
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
const thread = (id: string, title: string, more: Partial<Question> = {}): Question => ({
  id: `lids/${id}`,
  communityId: 'lids',
  title,
  body: '',
  errors: [title],
  products: [],
  tags: [],
  author: { name: 'Bob', url: null },
  url: null,
  licence: { name: 'MIT', url: null },
  createdAt: AT,
  demand: 1,
  answers: [reply()],
  ...more,
});
const asked = (text: string, more: Partial<Query> = {}): Query => ({
  errors: [text],
  codes: [],
  text,
  products: [],
  limit: 10,
  typing: false,
  ...more,
});

interface Known extends Candidate {
  id: string;
}
interface More {
  obsolete?: boolean;
}

/** Every thread as a candidate, with one word's worth of text score for each asked word. */
function rank(query: Query, threads: readonly (Question | [Question, More])[]): RankedCandidate<Known>[] {
  const documents = threads.map((one) => {
    const [question, more] = Array.isArray(one) ? one : [one, {}];
    return describeQuestion(question, { best: question.answers[0] ?? null, ...more });
  });
  const { words, keys, products } = describeQuery(query);
  const terms = [...words.keys(), ...keys, ...[...products.keys()].map((name) => `p${name}`)];
  const having = (term: string) => documents.filter((document) => document.terms.has(term)).length;
  const candidates = documents.map((document): Known => {
    const met = [...words.keys()].filter((term) => document.terms.has(term));
    return {
      id: document.id.slice('lids/'.length),
      score: met.length,
      keys: keys.filter((key) => document.terms.has(key)),
      words: met,
      features: storeFeatures(document.features),
    };
  });
  return rankCandidates(query, candidates, {
    documents: 5_000,
    frequencies: new Map(terms.map((term) => [term, having(term)] as const)),
    now: NOW,
  });
}
const ids = (ranked: readonly RankedCandidate<Known>[]): string[] =>
  ranked.map(({ candidate }) => candidate.id);

const LID = 'ZX-914: lid blocked by tray 4 of the walnut press';

describe('rankCandidates', () => {
  it('puts what nobody answered, and scams, below everything that answers an error', () => {
    const ranked = rank(asked(LID), [
      thread('asked', LID, { answers: [] }),
      thread('scam', `${LID}: call our support phone number +1 (888) 555-0100, 24/7`),
      thread('far', 'Two walnuts rattle', { errors: [] }),
    ]);
    expect(ids(ranked)[0]).toBe('far');
    expect(ranked[0]?.confidence).toBeLessThan(0.3);
    expect(ranked.find(({ candidate }) => candidate.id === 'asked')?.reasons).toContainEqual({
      kind: 'unanswered',
    });
  });

  it('puts the newer of two threads alike in front for who looks for words', () => {
    const query = asked(LID, { errors: [] });
    const ranked = rank(query, [thread('old', LID, { createdAt: LONG_AGO }), thread('new', LID)]);
    expect(ids(ranked)).toEqual(['new', 'old']);
  });

  it('leaves a thread that fits in front for who looks for words', () => {
    const query = asked(LID, { errors: [] });
    const ranked = rank(query, [thread('asked', LID, { answers: [] }), thread('far', 'Two walnuts rattle')]);
    expect(ids(ranked)[0]).toBe('asked');
  });

  it('is sure of the same message, and says so', () => {
    const [first] = rank(asked(LID.replace('4', '7')), [
      thread('same', LID),
      thread('far', 'Two walnuts rattle'),
    ]);
    expect(first?.candidate.id).toBe('same');
    expect(first?.confidence).toBeGreaterThan(0.8);
    expect(first?.reasons[0]).toEqual({ kind: 'same-error' });
  });

  it('tells threads about one error apart by what stands around it', () => {
    const threads = ['Acorn Mill', 'Beech Press', 'Cedar Desk'].map((name) =>
      thread(name, LID, { body: `${LID} ${name}` }),
    );
    expect(ids(rank(asked(`Beech Press ${LID}`), threads))[0]).toBe('Beech Press');
    expect(ids(rank(asked(`${LID} (cedar desk)`), threads))[0]).toBe('Cedar Desk');
  });

  it('counts votes and confirmations, and counts old ones less', () => {
    const best = { votes: 30, confirmations: 20 };
    const ranked = rank(asked(LID), [
      thread('none', LID),
      thread('old', LID, { answers: [reply({ ...best, updatedAt: LONG_AGO })] }),
      thread('new', LID, { answers: [reply(best)] }),
    ]);
    expect(ids(ranked)[0]).toBe('new');
    const scores = new Map(ranked.map(({ candidate, score }) => [candidate.id, score]));
    expect(scores.get('old')).toBeCloseTo(scores.get('none') ?? 0, 2);
  });

  it('prefers the product and version of the page, and warns of what is out of date', () => {
    const query = asked(LID, { products: ['Walnut Press'], versions: { 'Walnut Press': '8.4.1' } });
    const about = (id: string, body = '') => thread(id, LID, { products: ['Walnut Press'], body });
    const ranked = rank(query, [
      [about('obsolete'), { obsolete: true }],
      about('other version', 'Since Walnut Press 2.3.'),
      thread('other product', LID, { products: ['Acorn Mill'] }),
      about('fits', 'Since Walnut Press 8.0.'),
    ]);
    expect(ids(ranked)[0]).toBe('fits');
    expect(ranked[0]?.reasons).toEqual(
      expect.arrayContaining([
        { kind: 'same-product', product: 'Walnut Press' },
        { kind: 'version', version: '8.4.1' },
      ]),
    );
    const outdated = ranked.find(({ candidate }) => candidate.id === 'obsolete');
    expect(outdated?.reasons).toContainEqual({ kind: 'obsolete' });
  });

  it('names the shared code as it was met, and the shared words as they are written', () => {
    const query = asked('Plum E4711 stalled while levelling', { codes: ['E4711'] });
    const [first] = rank(query, [thread('code', 'Error E4711 in the leveller, levelling stalls')]);
    expect(first?.reasons).toContainEqual({ kind: 'same-code', code: 'E4711' });
    const words = first?.reasons.find(({ kind }) => kind === 'words');
    expect(words).toEqual({ kind: 'words', words: expect.arrayContaining(['stalled', 'levelling']) });
  });
});

describe('hitOf', () => {
  const ranked = { score: 2, confidence: 0.8, reasons: [{ kind: 'same-error' as const }] };
  const question = thread('same', LID);

  it('says what people think of the answer', () => {
    const answer = reply({ accepted: true, votes: 3, confirmations: 2 });
    expect(hitOf(ranked, question, answer, true).reasons).toEqual([
      { kind: 'same-error' },
      { kind: 'accepted' },
      { kind: 'worked-for', people: 2 },
      { kind: 'votes', votes: 3 },
      { kind: 'worked-here' },
    ]);
  });

  it('moves with what was said of it on this machine', () => {
    const plain = hitOf(ranked, question, reply(), undefined);
    expect(plain.confidence).toBeCloseTo(0.8);
    expect(hitOf(ranked, question, reply(), true).score).toBeGreaterThan(plain.score);
    expect(hitOf(ranked, question, reply(), false).confidence).toBeLessThan(0.3);
  });
});
