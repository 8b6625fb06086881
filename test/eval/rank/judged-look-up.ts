import { askedQuery } from '../../../lib/search/asked-query.ts';
import { bestAmong, FEATURES, matchCandidate } from '../../../lib/search/match-features.ts';
import type { LookUpCase } from './look-up-case.ts';
import type { MemoryIndex } from './memory-index.ts';

/** One candidate of a look-up with what ranking sees of it. */
export interface JudgedCandidate {
  id: string;
  /** In the order of FEATURES. */
  features: readonly number[];
  isRight: boolean;
  /** The same error elsewhere: neither right nor wrong. */
  isAlike: boolean;
  /** The same error in another program. */
  isSibling: boolean;
  /** Somebody answers, and it is no spam. */
  helps: boolean;
}

/** A look-up's candidates, best text score first. */
export interface JudgedLookUp {
  group: string;
  kind: string;
  hasRight: boolean;
  candidates: readonly JudgedCandidate[];
}

/** How many candidates the extension ranks, besides those with a key. */
const CANDIDATES = 16;
/** Votes and confirmations play no part in the data, so any day does. */
const NOW = Date.parse('2026-01-01T00:00:00Z');

export const judgeLookUps = (index: MemoryIndex, cases: readonly LookUpCase[]): JudgedLookUp[] =>
  cases.map(({ group, kind, query, right, alike, siblings, replaced }) => {
    const { candidates, world } = index.lookUp(query, CANDIDATES, replaced);
    const asked = askedQuery(query, world);
    const best = bestAmong(candidates, asked);
    return {
      group,
      kind,
      hasRight: right !== null,
      candidates: candidates.map((candidate) => {
        const { features } = matchCandidate(candidate, asked, best, NOW);
        return {
          id: candidate.id,
          features: FEATURES.map((name) => features[name]),
          isRight: candidate.id === right,
          isAlike: candidate.id !== right && alike.has(candidate.id),
          isSibling: siblings?.has(candidate.id) ?? false,
          helps: candidate.features.answers > 0 && !candidate.features.spam,
        };
      }),
    };
  });
