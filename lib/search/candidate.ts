import type { StoredFeatures } from '../model/index-document.ts';
import type { QueryTerms } from '../terms/describe-query.ts';

/** A question that the index found, before its record is read. */
export interface Candidate {
  /** Text score: sum over the asked words of weight * rarity * impact. */
  score: number;
  /** Asked signature keys (`s`, `l`, `u` terms) that it carries. */
  keys: readonly string[];
  /** Asked words (`w`, `c` terms) that it holds. */
  words: readonly string[];
  features: StoredFeatures;
}

/** What the look-up knows of the collection. */
export interface Collection {
  documents: number;
  /** Term → how many documents have it. Asked terms only; a product (`p`) that no question is about is missing or 0. */
  frequencies: ReadonlyMap<string, number>;
  /** What the query was looked up by, where that is known already: describing it costs more than ranking. */
  terms?: QueryTerms;
}

/** Inverse document frequency of BM25 as Lucene has it: never negative, highest for a term that no document has. */
export const rarityOf = (frequency: number, documents: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
