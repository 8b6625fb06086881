import { describe, expect, it } from 'vitest';
import { writeDayPost, type DayPost } from '../model/day-post.ts';
import { Question, type Answer } from '../model/question.ts';
import { factsOf, sharedDaysOf } from './facts-of.ts';

const NOW = Date.parse('2026-06-01T00:00:00.000Z');
const HOUR_MS = 3_600_000;

const author = (name: string) => ({ name, url: `https://forum.example/u/${name}` });
const answer = (by: string, at: string, more: Partial<Answer> = {}): Answer => ({
  id: `forum.example/1#${by}${at}`,
  author: author(by),
  body: 'Try this.',
  parts: null,
  accepted: false,
  votes: 0,
  confirmations: 0,
  url: null,
  createdAt: at,
  updatedAt: at,
  ...more,
});
const question = (answers: readonly Answer[], more: Partial<Question> = {}): Question =>
  Question.parse({
    id: 'forum.example/1',
    communityId: 'forum.example',
    title: 'It fails',
    body: 'Why?',
    errors: ['TW-1: the folder is locked'],
    products: [],
    tags: ['tidewater'],
    author: author('asker'),
    url: 'https://forum.example/t/1',
    licence: { name: 'CC BY 4.0', url: null },
    createdAt: '2026-05-01T00:00:00.000Z',
    demand: 12,
    answers,
    ...more,
  });

describe('what is remembered of a question', () => {
  it('the first reply of somebody else, and the accepted one', () => {
    const facts = factsOf(
      question([
        answer('asker', '2026-05-01T01:00:00.000Z'),
        answer('bo', '2026-05-01T02:00:00.000Z'),
        answer('cleo', '2026-05-01T05:00:00.000Z', { accepted: true }),
      ]),
      NOW,
    );
    expect(facts).toMatchObject({
      answeredAfter: 2 * HOUR_MS,
      solvedAfter: 5 * HOUR_MS,
      solver: { name: 'cleo' },
      product: 'tidewater',
      stale: null,
    });
  });

  it('what the asker found out alone is solved, by no member', () => {
    const facts = factsOf(question([answer('asker', '2026-05-01T01:00:00.000Z', { accepted: true })]), NOW);
    expect(facts).toMatchObject({ answeredAfter: null, solvedAfter: HOUR_MS, solver: null });
  });

  it('what most people say works solves it where nothing was accepted', () => {
    const facts = factsOf(
      question([
        answer('bo', '2026-05-01T02:00:00.000Z', { confirmations: 1 }),
        answer('cleo', '2026-05-01T03:00:00.000Z', { confirmations: 4 }),
      ]),
      NOW,
    );
    expect(facts.solver?.name).toBe('cleo');
    expect(factsOf(question([answer('bo', '2026-05-01T02:00:00.000Z')]), NOW).solvedAfter).toBeNull();
  });

  it('two errors that differ in a path only are one kind', () => {
    const keyOf = (text: string) => factsOf(question([], { errors: [text] }), NOW).error?.key;
    expect(keyOf('TW-1: cannot open /home/ann/a.txt')).toBe(keyOf('TW-1: cannot open /srv/b.txt'));
    expect(keyOf('TW-1: cannot open /srv/b.txt')).not.toBe(keyOf('TW-2: no room is left'));
  });

  it('an answer is stale when somebody said so, or nobody touched it for two years', () => {
    const of = (more: Partial<Answer>) =>
      factsOf(question([answer('bo', '2026-05-01T02:00:00.000Z', { accepted: true, ...more })]), NOW).stale;
    expect(of({})).toBeNull();
    expect(of({ stale: true })).toBe('said');
    expect(of({ updatedAt: '2024-01-01T00:00:00.000Z' })).toBe('old');
  });
});

describe('what people shared of their days', () => {
  const post = (day: string, more: Partial<DayPost>): string =>
    writeDayPost({ v: 1, day, verdicts: [], worked: [], counts: [], ...more }, new Map());
  const sharedOf = (...bodies: [by: string, body: string][]) =>
    sharedDaysOf(
      question(bodies.map(([by, body], at) => answer(by, `2026-05-0${at + 1}T02:00:00.000Z`, { body }))),
    );

  it('is told once a person and day, by the last post', () => {
    const days = sharedOf(
      ['bo', post('2026-05-01', { worked: ['forum.example/1#1'] })],
      ['bo', post('2026-05-02', { counts: [{ day: '2026-05-01', lookUps: 9 }] })],
      ['bo', post('2026-05-03', { counts: [{ day: '2026-05-01', lookUps: 9 }] })],
      ['cleo', post('2026-05-01', { worked: ['forum.example/1#1'] })],
    );
    expect(days).toEqual([
      { member: 'https://forum.example/u/bo', day: '2026-05-01', worked: 1, lookUps: 9 },
      { member: 'https://forum.example/u/cleo', day: '2026-05-01', worked: 1, lookUps: null },
    ]);
  });

  it('leaves out who shares nothing and what is no day post, and nobody counts thousands', () => {
    const days = sharedOf(
      ['bo', post('2026-05-01', {})],
      ['cleo', 'Hello!'],
      ['dai', post('2026-05-02', { counts: [{ day: '2026-05-01', lookUps: 100_000 }] })],
    );
    expect(days).toEqual([
      { member: 'https://forum.example/u/dai', day: '2026-05-01', worked: 0, lookUps: 100 },
    ]);
  });
});
