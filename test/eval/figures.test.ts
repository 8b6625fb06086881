import { describe, expect, it } from 'vitest';
import { calibrationError, figuresOf, type Judged, percentile } from './figures.ts';

const NONE = { right: 0, reported: 0, listed: 0 };
const judged = (more: Partial<Judged>): Judged => ({
  id: 'x',
  kind: 'page',
  isError: true,
  confidence: 0.9,
  detected: true,
  keyRight: true,
  products: NONE,
  ms: 10,
  ...more,
});

describe('figures', () => {
  it('are those counted by hand', () => {
    const figures = figuresOf([
      judged({ products: { right: 1, reported: 2, listed: 1 } }),
      judged({ keyRight: false, ms: 30 }),
      judged({
        confidence: 0.1,
        detected: false,
        keyRight: false,
        products: { right: 0, reported: 0, listed: 1 },
      }),
      judged({ isError: false, keyRight: null, ms: null, products: { right: 0, reported: 5, listed: 0 } }),
      judged({ isError: false, confidence: 0, detected: false, keyRight: null, ms: 20 }),
    ]);
    expect(figures.pages).toBe(5);
    // Three detected, two of them errors; three errors, two of them detected; one key line of three.
    expect(figures.precision).toBeCloseTo(2 / 3);
    expect(figures.recall).toBeCloseTo(2 / 3);
    expect(figures.f1).toBeCloseTo(2 / 3);
    expect(figures.keyLine).toBeCloseTo(1 / 3);
    // The page without a list counts in neither.
    expect(figures.productPrecision).toBeCloseTo(1 / 2);
    expect(figures.productRecall).toBeCloseTo(1 / 2);
    // Bins: {0} gap 0; {0.1} gap 0.9; {0.9 ×3} gap |2.7 − 2| = 0.7; together 1.6 of 5 pages.
    expect(figures.ece).toBeCloseTo(1.6 / 5);
    expect([figures.p50Ms, figures.p95Ms]).toEqual([10, 30]);
  });

  it('are null where there is nothing to divide', () => {
    const { pages, ...ratios } = figuresOf([]);
    expect(pages).toBe(0);
    expect(Object.values(ratios).every((value) => value === null)).toBe(true);
    expect(figuresOf([judged({ confidence: 0, detected: false })]).precision).toBeNull();
  });
});

describe('calibration', () => {
  it('is perfect when the share of errors is the confidence', () => {
    const half = [true, false].map((isError) => ({ confidence: 0.5, isError }));
    expect(calibrationError(half)).toBe(0);
  });

  it('puts 1 in the last bin and the edge in the upper one', () => {
    expect(calibrationError([{ confidence: 1, isError: false }])).toBe(1);
    // 0.7 and 0.79 share a bin, so their gaps of −0.3 and 0.79 are added before the sign is dropped.
    expect(
      calibrationError([
        { confidence: 0.7, isError: true },
        { confidence: 0.79, isError: false },
      ]),
    ).toBeCloseTo(0.49 / 2);
  });
});

describe('percentiles', () => {
  it('are nearest ranks', () => {
    const values = [5, 1, 3, 2, 4];
    expect([0.5, 0.95, 0.2].map((part) => percentile(values, part))).toEqual([3, 5, 1]);
  });
});
