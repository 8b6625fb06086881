/**
 * What was synced or written since the last segment: few questions, in memory, found by MiniSearch and scored as a
 * segment would score them.
 */
import MiniSearch from 'minisearch';
import type { IndexDocument } from '../model/index-document.ts';

/** More than this is merged into a segment. */
export const MOST_IN_TAIL = 2_000;

/** A term with what it is worth in this look-up. */
interface WeighedTerm {
  term: string;
  weight: number;
}

interface TailFound {
  document: number;
  score: number;
  keys: readonly string[];
  words: readonly string[];
}

export interface Tail {
  readonly documents: readonly IndexDocument[];
  /** How many documents have the term. */
  frequency(term: string): number;
  /** Terms that begin so, the most frequent first. */
  termsWithPrefix(prefix: string, limit: number): { term: string; df: number }[];
  /** All documents with a weighed term or a key, unordered. */
  find(terms: readonly WeighedTerm[], keys: readonly string[]): TailFound[];
}

const SEPARATOR = '\n';

export function buildTail(documents: readonly IndexDocument[]): Tail {
  const mini = new MiniSearch<{ id: number; terms: string }>({
    fields: ['terms'],
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term,
  });
  mini.addAll(documents.map(({ terms }, id) => ({ id, terms: [...terms.keys()].join(SEPARATOR) })));
  const frequencies = new Map<string, number>();
  for (const { terms } of documents) {
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }

  return {
    documents,
    frequency: (term) => frequencies.get(term) ?? 0,
    termsWithPrefix: (prefix, limit) =>
      [...frequencies]
        .filter(([term]) => term.startsWith(prefix))
        .map(([term, df]) => ({ term, df }))
        .sort((a, b) => b.df - a.df || (a.term < b.term ? -1 : 1))
        .slice(0, limit),
    find: (weighed, keys) => {
      const asked = [...weighed.map(({ term }) => term), ...keys];
      if (asked.length === 0) return [];
      return mini.search(asked.join(SEPARATOR)).map(({ id }) => {
        const document = Number(id);
        const terms = documents[document]?.terms ?? new Map<string, number>();
        const present = weighed.filter(({ term }) => terms.has(term));
        return {
          document,
          score: present.reduce((sum, { term, weight }) => sum + weight * (terms.get(term) ?? 0), 0),
          keys: keys.filter((key) => terms.has(key)),
          words: present.map(({ term }) => term),
        };
      });
    },
  };
}
