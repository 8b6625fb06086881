import type { TermPlace } from './read-leaf.ts';
import { MOST_WEIGHED, type SearchBudget } from './search-budget.ts';

export interface SegmentQuery {
  /** Term with its namespace → how much it counts in the query. 0: only how frequent it is shall be told. */
  words: ReadonlyMap<string, number>;
  /** Terms of which each alone makes a document worth a look, the most telling first. They give no score. */
  keys: readonly string[];
  /** How many documents to find by their words. */
  limit: number;
  /** How much a term tells: `frequency` of `documents` have it. */
  weigh(term: string, frequency: number, documents: number): number;
}

/** A term of the query, and where each segment has it. */
export interface AskedTerm {
  readonly term: string;
  readonly bytes: Uint8Array;
  readonly isKey: boolean;
  /** By segment; null where no document has it. */
  readonly places: (TermPlace | null)[];
}

/** A term that counts: what a document gets for it, and the bits that say so. */
export interface WeighedTerm extends AskedTerm {
  /** Times the impact, over 0 to 1, is the score; 0 for a key that is no word. */
  weight: number;
  /** Bit in `Candidate.words`, 0 when it is not one of the words that count. */
  word: number;
  /** Bit in `Candidate.keys`, 0 when it is no key. */
  key: number;
}

/** The terms of a query that are looked up: within the budget, each once. */
export function askTerms({ words, keys }: SegmentQuery, segments: number, budget: SearchBudget): AskedTerm[] {
  const encoder = new TextEncoder();
  const askedKeys = new Set(keys.slice(0, budget.keys));
  const askedWords = [...words]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, budget.words)
    .map(([term]) => term);
  return [...new Set([...askedKeys, ...askedWords])].map((term) => ({
    term,
    bytes: encoder.encode(term),
    isKey: askedKeys.has(term),
    places: Array.from({ length: segments }, () => null),
  }));
}

/**
 * The words that count, the weightiest first: at most MOST_WEIGHED of those that a document has.
 * @param words term → how much it counts in the query
 * @param frequencies term → how many of `documents` have it
 */
export function weighTerms(
  words: ReadonlyMap<string, number>,
  frequencies: ReadonlyMap<string, number>,
  documents: number,
  weigh: SegmentQuery['weigh'],
): { term: string; weight: number }[] {
  return [...words]
    .map(([term, weight]) => ({ term, frequency: frequencies.get(term) ?? 0, weight }))
    .filter(({ frequency, weight }) => frequency > 0 && weight > 0)
    .map(({ term, frequency, weight }) => ({ term, weight: weight * weigh(term, frequency, documents) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || (one.term < other.term ? -1 : 1))
    .slice(0, MOST_WEIGHED);
}

/** A term is in at least so many documents. */
export const frequencyOf = ({ places }: AskedTerm): number =>
  places.reduce((sum, place) => sum + (place?.frequency ?? 0), 0);
