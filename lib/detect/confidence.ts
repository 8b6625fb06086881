import type { ConfidenceFeatures, KeyFeatures } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/**
 * Weights in logits, fitted on labelled pages by `npm run fit:spot` (test/eval/fit-spot.ts): logistic regression
 * over the features of a line, drawn towards weights set by hand so that few pages cannot turn a sign around.
 */
export interface Weights {
  bias: number;
  confidence: Record<keyof ConfidenceFeatures, number>;
  key: Record<keyof KeyFeatures, number>;
}
const WEIGHTS: Weights = weights;

function weigh<Name extends string>(
  features: Record<Name, number>,
  by: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const name in features) sum += by[name] * features[name];
  return sum;
}

/** Probability that a person faces this error, 0 to 1. */
export const confidenceOf = (features: ConfidenceFeatures): number =>
  1 / (1 + Math.exp(-WEIGHTS.bias - weigh(features, WEIGHTS.confidence)));

/** How well a line serves as a search among the lines of one error: higher is better, in logits. */
export const keyScoreOf = (features: KeyFeatures): number => weigh(features, WEIGHTS.key);
