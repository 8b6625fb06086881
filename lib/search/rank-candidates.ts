/** Orders candidates by what is known of them without their records, and says how sure it is of each. */
import type { Query, Reason } from '../model/search.ts';
import { askedQuery, type AskedQuery } from './asked-query.ts';
import type { Candidate, Collection } from './candidate.ts';
import { bestAmong, FEATURES, matchCandidate, type Features, type Match } from './match-features.ts';
import WEIGHTS from './weights.json' with { type: 'json' };

export interface RankingWorld extends Collection {
  /** Milliseconds since 1970. */
  now: number;
}

/** In logits: how sure to be. */
export type HitWeights = { bias: number } & Features;

export interface RankedCandidate<C extends Candidate> {
  candidate: C;
  /** In logits; comparable within one look-up only. */
  score: number;
  /** Probability that it is the right fix, 0 to 1. */
  confidence: number;
  reasons: readonly Reason[];
}

/**
 * Best first, all of them; what sells a telephone number comes last. Who met an error wants a fix: then what nobody
 * answered comes after everything that answers; for other texts it only counts less.
 */
export function rankCandidates<C extends Candidate>(
  query: Query,
  candidates: readonly C[],
  world: RankingWorld,
): RankedCandidate<C>[] {
  const asked = askedQuery(query, world);
  const best = bestAmong(candidates, asked);
  const order = asked.wantsFix ? WEIGHTS.fix : WEIGHTS.text;
  const ranked = candidates.map((candidate): RankedCandidate<C> => {
    const match = matchCandidate(candidate, asked, best, world.now);
    return {
      candidate,
      score: weighFeatures(match.features, order) + (asked.wantsFix ? 0 : ageWorth(candidate, world.now)),
      confidence: 1 / (1 + Math.exp(-WEIGHTS.sure.bias - weighFeatures(match.features, WEIGHTS.sure))),
      reasons: explainMatch(candidate, match, asked),
    };
  });
  const tier = ({ candidate: { features } }: RankedCandidate<C>): number =>
    features.spam ? 2 : asked.wantsFix && features.answers === 0 ? 1 : 0;
  return ranked.sort(
    (a, b) => tier(a) - tier(b) || b.score - a.score || b.candidate.score - a.candidate.score,
  );
}

/**
 * Of two threads about the same, the newer one is more often what is looked for: programs change. In logits per natural
 * logarithm of 1 + days; chosen on forum threads that helpers linked. An error message holds whatever its age.
 */
const OLDER = -0.25;
const DAY_MS = 86_400_000;
const ageWorth = ({ features }: Candidate, now: number): number =>
  OLDER * Math.log1p(Math.max(0, now - features.createdAt) / DAY_MS);

const weighFeatures = (features: Features, weights: Features): number =>
  FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);

/** From this share of rare words on, two messages are alike. */
const ALIKE = 0.45;
const MOST_WORDS = 4;
const MOST_CODES = 2;

/** Why a candidate stands where it stands, most telling first. */
function explainMatch({ features }: Candidate, match: Match, asked: AskedQuery): Reason[] {
  const reasons: Reason[] = [];
  if (match.keyed > 0) reasons.push({ kind: 'same-error' });
  else if (match.features.overlap > ALIKE || match.features.held > 0) reasons.push({ kind: 'similar-error' });
  for (const code of match.codes.slice(0, MOST_CODES)) {
    reasons.push({ kind: 'same-code', code: asked.codesAsAsked.get(code) ?? code });
  }
  if (match.product !== null) reasons.push({ kind: 'same-product', product: match.product });
  if (match.version !== null) reasons.push({ kind: 'version', version: match.version });
  if (features.answers === 0) reasons.push({ kind: 'unanswered' });
  if (features.obsolete) reasons.push({ kind: 'obsolete' });
  const words = rarestWords(match, asked);
  if (match.keyed === 0 && words.length > 0) reasons.push({ kind: 'words', words });
  return reasons;
}

/** The rarest asked words in common, as they were written. */
function rarestWords({ words }: Match, { written, wordRarity }: AskedQuery): string[] {
  const byRarity = words.toSorted((a, b) => (wordRarity.get(b) ?? 0) - (wordRarity.get(a) ?? 0));
  return [...new Set(byRarity.flatMap((word) => written.get(word) ?? []))].slice(0, MOST_WORDS);
}
