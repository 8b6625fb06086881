import { expect, it } from 'vitest';
import { retrievalFigures } from './retrieval-figures.ts';

const ranked = (ids: string[], relevant: [string, number][], ms = 1) => ({
  ids,
  relevant: new Map(relevant),
  ms,
});

it('counts a hit by its place', () => {
  const figures = retrievalFigures([ranked(['x', 'a'], [['a', 1]])]);
  expect(figures).toMatchObject({ MRR10: 0.5, hit1: 0, hit3: 1, recall100: 1 });
  expect(figures.nDCG10).toBeCloseTo(1 / Math.log2(3));
});

it('weighs grades, and knows the best order', () => {
  const relevant: [string, number][] = [
    ['a', 2],
    ['b', 1],
  ];
  expect(retrievalFigures([ranked(['a', 'b'], relevant)]).nDCG10).toBeCloseTo(1);
  expect(retrievalFigures([ranked(['b', 'a'], relevant)]).nDCG10).toBeCloseTo(
    (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)),
  );
});

it('stops where each figure stops, and averages over queries', () => {
  const late = [...Array.from({ length: 10 }, (_, n) => `x${n}`), 'a'];
  const figures = retrievalFigures([ranked(late, [['a', 1]], 3), ranked(['a'], [['a', 1]], 1)]);
  expect(figures).toMatchObject({ nDCG10: 0.5, MRR10: 0.5, hit3: 0.5, recall100: 1, p50Ms: 1, p95Ms: 3 });
});
