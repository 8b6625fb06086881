import { describe, expect, it } from 'vitest';
import type { QuestionFacts } from '../model/insights.ts';
import { insightsOf } from './insights-of.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-15T00:00:00.000Z');

let last = 0;
const facts = (more: Partial<QuestionFacts> = {}): QuestionFacts => ({
  id: `forum.example/${(last += 1)}`,
  title: 'It fails',
  url: null,
  askedAt: NOW - DAY_MS,
  answeredAfter: null,
  solvedAfter: null,
  solver: null,
  demand: 1,
  product: null,
  error: null,
  stale: null,
  ...more,
});
const solvedBy = (name: string): QuestionFacts =>
  facts({ answeredAfter: 1_000, solvedAfter: 2_000, solver: { key: name, name } });
const of = (questions: readonly QuestionFacts[], from: number | null = null) =>
  insightsOf({ questions, shared: [], workedHere: [], lookUpsHere: {} }, from, NOW);

describe('what came of the questions of a time', () => {
  it('medians are times that were really taken', () => {
    const { all } = of([1, 2, 3, 40].map((days) => facts({ answeredAfter: days * DAY_MS })).concat(facts()));
    expect(all).toMatchObject({
      asked: 5,
      answered: 4,
      solved: 0,
      medianAnswer: 2 * DAY_MS,
      slowAnswer: 40 * DAY_MS,
    });
    expect(all.withinDay).toBeCloseTo(0.2);
    expect(of([]).all).toMatchObject({ asked: 0, medianAnswer: null, withinDay: null });
  });

  it('a question of the year 1 makes no chart of two thousand years', () => {
    const { months } = of([facts(), facts({ askedAt: Date.parse('0001-01-01T00:00:00Z') })]);
    expect(months[0]?.month).toBe('1990-01');
    expect(months.at(-1)).toMatchObject({ month: '2026-03', asked: 1 });
  });

  it('only what was asked then counts, and each month stands there', () => {
    const { all, months } = of(
      [facts({ askedAt: NOW - 70 * DAY_MS }), facts(), facts({ askedAt: NOW - 400 * DAY_MS })],
      NOW - 80 * DAY_MS,
    );
    expect(all.asked).toBe(2);
    expect(months.map(({ month, asked }) => [month, asked])).toEqual([
      ['2025-12', 0],
      ['2026-01', 1],
      ['2026-02', 0],
      ['2026-03', 1],
    ]);
  });

  it('"It worked" of this machine and of those who share it are added by month', () => {
    const { all, months, sharing, here } = insightsOf(
      {
        questions: [],
        shared: [
          { member: 'bo', day: '2026-02-10', worked: 3, lookUps: 5 },
          { member: 'cleo', day: '2026-03-10', worked: 1, lookUps: null },
          { member: 'bo', day: '2025-01-10', worked: 7, lookUps: 7 },
        ],
        workedHere: [
          { at: Date.parse('2026-03-11T08:00:00.000Z'), isShared: false },
          { at: Date.parse('2026-03-10T08:00:00.000Z'), isShared: true },
        ],
        lookUpsHere: { '2026-03-10': 4, '2025-01-10': 9 },
      },
      NOW - 60 * DAY_MS,
      NOW,
    );
    expect(all.worked).toBe(5);
    expect(months.map(({ worked }) => worked)).toEqual([0, 3, 2]);
    expect(sharing).toEqual({ people: 2, lookUps: 5 });
    expect(here).toEqual({ lookUps: 4, worked: 2 });
  });
});

describe('who solved how much', () => {
  it('tells the share of the first few, up to where everybody is in', () => {
    const { solvers } = of([...Array(6).fill('ann'), ...Array(3).fill('bo'), 'cleo'].map(solvedBy));
    expect(solvers.people).toBe(3);
    expect(solvers.top).toEqual([
      { first: 1, share: 0.6 },
      { first: 3, share: 1 },
    ]);
    expect(solvers.named[0]).toEqual({ name: 'ann', solved: 6 });
  });

  it('is empty where nobody solved anything', () => {
    expect(of([facts()]).solvers).toEqual({ people: 0, top: [], named: [] });
  });
});

describe('what the community still lacks', () => {
  const error = { key: 'k', text: 'TW-1: locked' };

  it('open questions by product and by error, the most wanted first, however old', () => {
    const { openByProduct, openByError } = of(
      [
        facts({ product: 'Tidewater', demand: 5, error, title: 'first' }),
        facts({ product: 'tidewater', demand: 9, error, title: 'second', askedAt: NOW - 900 * DAY_MS }),
        facts({ product: 'Ledgerwell', demand: 10 }),
        facts({ product: 'Ledgerwell', demand: 90, answeredAfter: 1, solvedAfter: 1 }),
      ],
      NOW - 30 * DAY_MS,
    );
    expect(
      openByProduct.map(({ label, open, demand, example }) => [label, open, demand, example.title]),
    ).toEqual([
      ['tidewater', 2, 14, 'second'],
      ['Ledgerwell', 1, 10, 'It fails'],
    ]);
    expect(openByError).toMatchObject([{ label: 'TW-1: locked', open: 2, demand: 14 }]);
  });

  it('what somebody said is stale comes before what is old', () => {
    const { stale } = of([
      facts({ stale: 'old', demand: 99, title: 'old' }),
      facts({ stale: 'said', demand: 1, title: 'said' }),
      facts(),
    ]);
    expect(stale.map(({ title }) => title)).toEqual(['said', 'old']);
  });
});
