/** Fits the weights of ranking on judged look-ups: which candidate comes first, and how sure of it to be. */
import { FEATURES, type Features } from '../../../lib/search/match-features.ts';
import type { HitWeights } from '../../../lib/search/rank-candidates.ts';
import { dot, fitChoice, fitLogistic, sigmoid, type Choice, type Sample } from '../fit/logistic.ts';
import type { JudgedCandidate, JudgedLookUp } from './judged-look-up.ts';

/** How strongly the fit is drawn to the weights set by hand, in samples. */
const RIDGE = 1;

export type OrderWeights = Features;
export interface FittedWeights {
  order: OrderWeights;
  sure: HitWeights;
}

const vectorOf = (weights: Features): number[] => FEATURES.map((name) => weights[name]);
const rounded = (value: number | undefined): number => Math.round((value ?? 0) * 1_000) / 1_000;
const featuresOf = (values: readonly number[]): Features =>
  Object.fromEntries(FEATURES.map((name, at) => [name, rounded(values[at])])) as Features;

/** Candidates as the extension orders them, best first, without those that are neither right nor wrong. */
export function inOrder({ candidates }: JudgedLookUp, order: OrderWeights): JudgedCandidate[] {
  const weights = vectorOf(order);
  const scores = new Map(
    candidates.map((candidate) => [candidate, dot(weights, candidate.features)] as const),
  );
  return candidates
    .filter(({ isAlike }) => !isAlike)
    .sort((a, b) => Number(b.helps) - Number(a.helps) || (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

/** @param without features that are left out, for the ablation */
export function fitHits(
  lookUps: readonly JudgedLookUp[],
  prior: FittedWeights,
  without: ReadonlySet<string> = new Set(),
): FittedWeights {
  const kept = FEATURES.map((name) => !without.has(name));
  const masked = (values: readonly number[]): number[] => values.map((value, at) => (kept[at] ? value : 0));
  const choices = lookUps.flatMap(({ candidates }): Choice[] => {
    const counted = candidates.filter(({ isAlike, helps }) => helps && !isAlike);
    const right = counted.map(({ isRight }) => isRight);
    if (!right.includes(true) || !right.includes(false)) return [];
    return [{ lines: counted.map(({ features }) => masked(features)), right }];
  });
  const order = featuresOf(fitChoice(choices, masked(vectorOf(prior.order)), RIDGE));
  // Only the first hit makes a card, so how sure to be is learnt from first hits.
  const samples = lookUps.flatMap((lookUp): Sample[] => {
    const [first] = inOrder(lookUp, order);
    if (!first || first.isSibling) return [];
    return [{ features: [1, ...masked(first.features)], target: first.isRight ? 1 : 0, weight: 1 }];
  });
  const start = [prior.sure.bias, ...masked(vectorOf(prior.sure))];
  const [bias, ...sure] = fitLogistic(samples, start, RIDGE);
  return { order, sure: { bias: rounded(bias), ...featuresOf(sure) } };
}

/** How sure the weights are of a candidate, 0 to 1. */
export const confidenceOf = ({ features }: JudgedCandidate, { sure }: FittedWeights): number =>
  sigmoid(sure.bias + dot(vectorOf(sure), features));
