import type { GateReason } from '../../model/draft-check.ts';
import { countOf } from './draft-features.ts';
import stored from './word-weights.json' with { type: 'json' };

/** In the order in which `word-weights.json` keeps their weights. */
export const REASONS: readonly GateReason[] = [
  'billing',
  'account-recovery',
  'identity',
  'orders',
  'legal',
  'medical',
  'tax',
  'banking',
  'security-hole',
  'minors',
];

/** What words say: for each reason of `REASONS`, how much they speak for it and against an ordinary post. */
export interface WordModel {
  bias: readonly number[];
  weights: ReadonlyMap<string, readonly number[]>;
}

/** A draft with more known words than this says the same things again: its words count less each. */
const FULL = 60;
export const shareOf = (known: number): number => Math.min(1, Math.sqrt(FULL / Math.max(1, known)));

/** The log of the odds of each reason against an ordinary post, in the order of `REASONS`. */
export function weighFeatures(features: ReadonlySet<string>, model: WordModel): number[] {
  const known = [...features].flatMap((feature) => {
    const weights = model.weights.get(feature);
    return weights ? [{ weights, count: countOf(feature) }] : [];
  });
  const share = shareOf(known.length);
  return model.bias.map((bias, reason) =>
    known.reduce((sum, { weights, count }) => sum + share * count * (weights[reason] ?? 0), bias),
  );
}

/** The log of the odds of any of them: the log of the sum of their exponentials. */
export function anyOf(odds: readonly number[]): number {
  const most = Math.max(...odds);
  return most + Math.log(odds.reduce((sum, one) => sum + Math.exp(one - most), 0));
}

/** Weights are kept as one letter each. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STEP = 0.1;
const ZERO = LETTERS.length / 2;

export const letterOf = (weight: number): string =>
  LETTERS[Math.max(0, Math.min(LETTERS.length - 1, ZERO + Math.round(weight / STEP)))] ?? '';

let shipped: WordModel | undefined;
/** The weights of `word-weights.json`, read when the first draft is weighed: most pages never need them. */
export function shippedModel(): WordModel {
  if (shipped) return shipped;
  const rows = stored.features.map((row): [string, number[]] => {
    const at = row.length - REASONS.length;
    const weights = Array.from(row.slice(at), (letter) => (LETTERS.indexOf(letter) - ZERO) * STEP);
    return [row.slice(0, at), weights];
  });
  return (shipped = { bias: stored.bias, weights: new Map(rows) });
}
