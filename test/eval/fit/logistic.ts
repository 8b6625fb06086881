/** Logistic and softmax regression with a ridge towards given weights. Small data, so plain gradient steps do. */

export type Vector = readonly number[];

const STEPS = 400;
const RATE = 0.1;

const NONE: ReadonlySet<number> = new Set();

/** Adam (Kingma and Ba, 2015) with its usual constants: each weight finds its own step. */
function minimise(
  start: Vector,
  gradientAt: (weights: number[]) => number[],
  fixed: ReadonlySet<number>,
): number[] {
  const weights = [...start];
  const mean = weights.map(() => 0);
  const square = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    gradientAt(weights).forEach((slope, i) => {
      if (fixed.has(i)) return;
      const m = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      const v = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      mean[i] = m;
      square[i] = v;
      const scaled = m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
      weights[i] = (weights[i] ?? 0) - RATE * (1 - step / (STEPS + 1)) * scaled;
    });
  }
  return weights;
}

export const dot = (a: Vector, b: Vector): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

export interface Sample {
  features: Vector;
  /** 1 for an error, 0 for none. */
  target: number;
  /** How much it counts. */
  weight: number;
}

/**
 * Weights that make `sigmoid(weights · features)` the probability of the target.
 * @param prior what weights are drawn to, with the strength `ridge` (in samples)
 * @param fixed places of weights that stay as they are
 */
export function fitLogistic(
  samples: readonly Sample[],
  prior: Vector,
  ridge: number,
  fixed: ReadonlySet<number> = NONE,
): number[] {
  return minimise(
    prior,
    (weights) => {
      const slope = weights.map((weight, i) => ridge * (weight - (prior[i] ?? 0)));
      for (const { features, target, weight } of samples) {
        const miss = (sigmoid(dot(weights, features)) - target) * weight;
        features.forEach((value, i) => {
          slope[i] = (slope[i] ?? 0) + miss * value;
        });
      }
      return slope;
    },
    fixed,
  );
}

/** Lines of one page, of which some are right: the model should give its best score to one of those. */
export interface Choice {
  lines: readonly Vector[];
  right: readonly boolean[];
}

/** Weights under which a right line scores highest: softmax over the lines, summed over the right ones. */
export function fitChoice(
  choices: readonly Choice[],
  prior: Vector,
  ridge: number,
  fixed: ReadonlySet<number> = NONE,
): number[] {
  return minimise(
    prior,
    (weights) => {
      const slope = weights.map((weight, i) => ridge * (weight - (prior[i] ?? 0)));
      for (const { lines, right } of choices) {
        const scores = lines.map((line) => dot(weights, line));
        const top = Math.max(...scores);
        const odds = scores.map((score) => Math.exp(score - top));
        const all = odds.reduce((sum, value) => sum + value, 0);
        const good = odds.reduce((sum, value, i) => sum + (right[i] ? value : 0), 0);
        lines.forEach((line, n) => {
          const share = (odds[n] ?? 0) / all - (right[n] ? (odds[n] ?? 0) / good : 0);
          line.forEach((value, i) => {
            slope[i] = (slope[i] ?? 0) + share * value;
          });
        });
      }
      return slope;
    },
    fixed,
  );
}
