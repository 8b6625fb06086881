import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../model/question.ts';
import { rankAnswers, weighAnswers, type AnswerWorld } from './rank-answers.ts';

const NOW = Date.parse('2026-06-01T00:00:00.000Z');
const WORLD: AnswerWorld = { verdicts: new Map(), now: NOW };

const answer = (id: string, who: string, body: string, more: Partial<Answer> = {}): Answer => ({
  id,
  author: { name: who, url: `https://forum.example/u/${who}` },
  body,
  parts: null,
  accepted: false,
  votes: 0,
  confirmations: 0,
  url: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

const question = (...answers: Answer[]): Question => ({
  id: 'forum/1',
  communityId: 'forum',
  title: 'The importer stops at page two',
  body: 'The importer stops with "queue is full" at page two.',
  errors: [],
  products: [],
  tags: [],
  author: { name: 'asker', url: 'https://forum.example/u/asker' },
  url: null,
  licence: { name: 'test', url: null },
  createdAt: '2026-01-01T00:00:00.000Z',
  demand: 0,
  answers,
});

const order = (asked: Question, world: AnswerWorld = WORLD): string[] =>
  rankAnswers(asked, world).map((ranked) => ranked.answer.id);

const CLEAR = answer(
  'clear',
  'ann',
  'The queue of the importer is full: run `queue clear` and start it again.',
);
const RESTART = answer('restart', 'bob', 'Restart the importer, that empties the queue as well I think.');

describe('rankAnswers', () => {
  it('puts what the asker thanked for first', () => {
    const thanks = answer('thanks', 'asker', '@bob thank you, restarting worked!');
    expect(order(question(CLEAR, RESTART, thanks))[0]).toBe('restart');
    expect(weighAnswers(question(CLEAR, RESTART, thanks)).map(({ thanked }) => thanked)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('puts what failed behind what worked', () => {
    const failed = answer('failed', 'asker', 'Still the same error, unfortunately.');
    const worked = answer('worked', 'asker', 'Perfect, that works. Thanks!');
    expect(order(question(CLEAR, failed, RESTART, worked))[0]).toBe('restart');
    expect(order(question(RESTART, failed, CLEAR, worked))[0]).toBe('clear');
  });

  it('finds the solution that the asker wrote', () => {
    const maybe = answer('maybe', 'ann', 'Which version is it?');
    const solved = answer(
      'solved',
      'asker',
      'I found the problem: the queue was full, `queue clear` fixed it.',
    );
    expect(order(question(maybe, solved))[0]).toBe('solved');
  });

  it('puts questions back and "same here" below an answer', () => {
    const back = answer('back', 'bob', 'Which version do you have? What does the log say?');
    const same = answer('same', 'eve', 'Same here, any news?');
    expect(order(question(back, same, CLEAR))[0]).toBe('clear');
  });

  it('goes by votes where many were given', () => {
    const liked = { ...RESTART, votes: 30 };
    expect(order(question(CLEAR, liked))[0]).toBe('restart');
  });

  it('puts the accepted answer first, and what happened on this machine before it', () => {
    const accepted = { ...RESTART, accepted: true };
    const liked = { ...CLEAR, votes: 40 };
    expect(order(question(liked, accepted))[0]).toBe('restart');
    expect(order(question(liked, accepted), { ...WORLD, verdicts: new Map([['clear', true]]) })[0]).toBe(
      'clear',
    );
    expect(order(question(liked, accepted), { ...WORLD, verdicts: new Map([['restart', false]]) })[0]).toBe(
      'clear',
    );
  });

  it('counts people for whom it worked, old ones less', () => {
    const told = (updatedAt: string) => ({ ...RESTART, body: CLEAR.body, confirmations: 3, updatedAt });
    const gain = (updatedAt: string): number => rankAnswers(question(told(updatedAt)), WORLD)[0]?.score ?? 0;
    expect(gain('2026-06-01T00:00:00.000Z')).toBeCloseTo(2 * gain('2025-06-01T00:00:00.000Z'));
  });

  it('never puts a support scam first', () => {
    const scam = answer(
      'scam',
      'eve',
      'Call customer support number +1-800-555-0199 toll free now, support number 24/7.',
      {
        votes: 50,
        accepted: true,
      },
    );
    expect(order(question(scam, RESTART))[0]).toBe('restart');
  });

  it('prefers what names the error that is looked up', () => {
    const other = { ...RESTART, body: CLEAR.body.replace('queue clear', 'cache purge') };
    expect(order(question(other, CLEAR), { ...WORLD, asked: 'queue clear failed' })[0]).toBe('clear');
  });

  it('takes the merits that the publisher kept', () => {
    const kept = [
      { ...CLEAR, merit: 0.5 },
      { ...RESTART, merit: 2 },
    ];
    expect(order(question(...kept))[0]).toBe('restart');
  });

  it('trusts who was accepted elsewhere', () => {
    const twin = { ...CLEAR, id: 'twin', author: RESTART.author };
    const standing = (key: string): number => (key === 'https://forum.example/u/bob' ? 30 : 0);
    const gain = ([first, second]: readonly { merit: number }[]): number =>
      (second?.merit ?? 0) - (first?.merit ?? 0);
    expect(gain(weighAnswers(question(CLEAR, twin), standing))).toBeGreaterThan(
      gain(weighAnswers(question(CLEAR, twin))),
    );
  });

  it('has nothing to say where nobody answered', () => {
    expect(rankAnswers(question(), WORLD)).toEqual([]);
  });
});
