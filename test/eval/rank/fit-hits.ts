/** Fits the weights of ranking on judged look-ups: which candidate comes first, and how sure of it to be. */
import { FEATURES, type Features } from '../../../lib/search/match-features.ts';
import type { HitWeights } from '../../../lib/search/rank-candidates.ts';
import { dot, fitChoice, fitLogistic, sigmoid, type Choice, type Sample } from '../fit/logistic.ts';
import type { JudgedCandidate, JudgedLookUp } from './judged-look-up.ts';

/**
 * What the made look-ups cannot teach: their threads are accepted, voted for and dated by chance, and no page around
 * their messages names a product that has nothing to do with the error. These stay as set by hand.
 */
const SET_BY_HAND = [
  'sameProduct',
  'namedProduct',
  'otherProduct',
  'unnamedProduct',
  'fitsVersion',
  'otherVersion',
  'accepted',
  'votes',
  'confirmations',
  'unanswered',
  'spam',
  'obsolete',
] as const satisfies readonly (typeof FEATURES)[number][];
const FIXED: ReadonlySet<number> = new Set(SET_BY_HAND.map((name) => FEATURES.indexOf(name)));
/**
 * Threads of one error differ by chance in how exactly their quoted lines match, and the fit then gives an exact match
 * less than a loose one; for the order, keys stay as set by hand.
 */
const FIXED_ORDER: ReadonlySet<number> = new Set([
  ...FIXED,
  ...(['strictKey', 'looseKey', 'unwrappedKey'] as const).map((name) => FEATURES.indexOf(name)),
]);
/** The same as FIXED, behind the bias. */
const FIXED_BESIDE_BIAS: ReadonlySet<number> = new Set([...FIXED].map((at) => at + 1));

/** How strongly the fit is drawn to the weights set by hand, in samples. */
const RIDGE = 1;
/** More where the data hardly tell two causes apart: a message that is met word for word has its key as well. */
const SURE_RIDGE = 25;

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
  const order = featuresOf(fitChoice(choices, masked(vectorOf(prior.order)), RIDGE, FIXED_ORDER));
  // Only the first hit makes a card, so how sure to be is learnt from first hits.
  const samples = lookUps.flatMap((lookUp): Sample[] => {
    const [first] = inOrder(lookUp, order);
    if (!first || first.isSibling) return [];
    // The same message in an entry that was not asked for: nobody knows whether its fix would have helped.
    if (!first.isRight && isMade(lookUp) && hasKey(first)) return [];
    return [{ features: [1, ...masked(first.features)], target: first.isRight ? 1 : 0, weight: 1 }];
  });
  const start = [prior.sure.bias, ...masked(vectorOf(prior.sure))];
  const [bias, ...sure] = fitLogistic(samples, start, SURE_RIDGE, FIXED_BESIDE_BIAS);
  return { order, sure: { bias: rounded(bias), ...featuresOf(sure) } };
}

/** Its right answer was taken away or made harder to find. */
const isMade = ({ kind }: JudgedLookUp): boolean => kind === 'missing' || kind === 'held-out';

const KEYS = ['strictKey', 'looseKey', 'unwrappedKey'] as const;
const hasKey = ({ features }: JudgedCandidate): boolean =>
  KEYS.some((name) => (features[FEATURES.indexOf(name)] ?? 0) > 0);

/** How sure the weights are of a candidate, 0 to 1. */
export const confidenceOf = ({ features }: JudgedCandidate, { sure }: FittedWeights): number =>
  sigmoid(sure.bias + dot(vectorOf(sure), features));
