/**
 * Scores every document without any index: the oracle that the engine is held against, and a stand-in for
 * experiments. Same terms, same formula, no pruning.
 */
import type { IndexDocument } from '../../lib/model/index-document.ts';

export interface BruteQuery {
  /** Term with its namespace → how much it counts. */
  words: ReadonlyMap<string, number>;
  /** A document with one of these is found whatever its words. */
  keys: readonly string[];
  limit: number;
  /** How rare a term is: `documentFrequency` of `documents` have it. */
  weigh(term: string, documentFrequency: number, documents: number): number;
}

/** Documents of one segment, by their number in it. */
export interface BruteCollection {
  documents: readonly IndexDocument[];
  /** Numbers of documents that are not found any more; they still count in frequencies, as the file knows no better. */
  removed?: ReadonlySet<number>;
}

export interface BruteFound {
  segment: number;
  document: number;
  score: number;
  keys: readonly string[];
  words: readonly string[];
}

/** The engine weighs as many terms of a query, and finds as many documents by key. */
export const MOST_TERMS = 32;
export const MOST_BY_KEY = 40;

/** How a segment keeps an impact: 8 bits, never 0. */
export const quantise = (impact: number): number => Math.max(1, Math.round(impact * 255)) / 255;

/**
 * Best first; on a tie the earlier segment, then the earlier document. Beyond `limit` by score, the documents with an
 * asked key follow (their own score may be anything), at most MOST_BY_KEY of them.
 * @param kept how an impact is kept; the identity for exact scores
 */
export function findByBruteForce(
  collections: readonly BruteCollection[],
  { words, keys, limit, weigh }: BruteQuery,
  kept: (impact: number) => number = quantise,
): { found: BruteFound[]; frequencies: Map<string, number>; documents: number } {
  const all = collections.flatMap(({ documents }) => documents);
  const asked = [...words.keys(), ...keys];
  const frequencies = new Map(
    asked.map((term) => [term, all.filter(({ terms }) => terms.has(term)).length] as const),
  );
  const weights = [...words]
    .map(([term, weight]) => ({
      term,
      weight: weight * weigh(term, frequencies.get(term) ?? 0, all.length),
    }))
    .filter(({ term, weight }) => weight > 0 && (frequencies.get(term) ?? 0) > 0)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS);

  const scored = collections
    .flatMap(({ documents, removed }, segment) =>
      documents.flatMap(({ terms }, document): BruteFound[] => {
        if (removed?.has(document)) return [];
        const present = weights.filter(({ term }) => terms.has(term));
        const score = present.reduce((sum, { term, weight }) => sum + weight * kept(terms.get(term) ?? 0), 0);
        const met = keys.filter((key) => terms.has(key));
        if (score === 0 && met.length === 0) return [];
        return [{ segment, document, score, keys: met, words: present.map(({ term }) => term) }];
      }),
    )
    .sort((a, b) => b.score - a.score || a.segment - b.segment || a.document - b.document);
  const best = scored.filter(({ score }) => score > 0).slice(0, limit);
  const inBest = new Set(best);
  const byKey = scored.filter((found) => found.keys.length > 0 && !inBest.has(found)).slice(0, MOST_BY_KEY);
  return { found: [...best, ...byKey], frequencies, documents: all.length };
}

/** Inverse document frequency of BM25 as Lucene has it: never negative. */
export const inverseFrequency = (_term: string, documentFrequency: number, documents: number): number =>
  Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
