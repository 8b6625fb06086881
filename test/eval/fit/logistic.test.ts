import { describe, expect, it } from 'vitest';
import { fitChoice, fitLogistic, sigmoid, type Sample } from './logistic.ts';

describe('logistic regression', () => {
  it('gives the share of errors as the probability where one feature says all', () => {
    // Bias alone for 3 of 4, and a feature that is there in 1 of 4.
    const samples: Sample[] = [1, 1, 1, 0].map((target) => ({ features: [1, 0], target, weight: 1 }));
    samples.push(...[1, 0, 0, 0].map((target) => ({ features: [1, 1], target, weight: 1 })));
    const [bias = 0, weight = 0] = fitLogistic(samples, [0, 0], 1e-6);
    expect(sigmoid(bias)).toBeCloseTo(0.75, 2);
    expect(sigmoid(bias + weight)).toBeCloseTo(0.25, 2);
  });
  it('stays at the weights set by hand where nothing teaches otherwise', () => {
    expect(fitLogistic([{ features: [1, 0], target: 1, weight: 1 }], [9, -2.5], 3)[1]).toBeCloseTo(-2.5, 5);
  });
  it('a sample that counts twice is two samples', () => {
    const sample = (target: number, weight: number): Sample => ({ features: [1], target, weight });
    const once = fitLogistic([sample(1, 1), sample(1, 1), sample(0, 1)], [0], 1);
    const twice = fitLogistic([sample(1, 2), sample(0, 1)], [0], 1);
    expect(twice[0]).toBeCloseTo(once[0] ?? Number.NaN, 6);
  });
});

it('choice: the weight grows by which right lines differ from the others', () => {
  const [first = 0, second = 0] = fitChoice(
    [
      {
        lines: [
          [1, 0],
          [0, 1],
        ],
        right: [true, false],
      },
    ],
    [0, 0],
    0.1,
  );
  expect(first).toBeGreaterThan(0.5);
  expect(second).toBeCloseTo(-first, 5);
});
