/** Candidates from an index in memory, whose documents can be changed for one look-up: for fitting only. */
import type { IndexDocument } from '../../../lib/model/index-document.ts';
import type { Query } from '../../../lib/model/search.ts';
import { rarityOf, type Candidate, type Collection } from '../../../lib/search/candidate.ts';
import { storeFeatures } from '../../../lib/search/segment/features.ts';
import { describeQuery } from '../../../lib/terms/describe-query.ts';
import { MOST_BY_KEY, MOST_TERMS, quantise } from '../brute-force.ts';

interface KnownCandidate extends Candidate {
  id: string;
}

/** Another document in the place of one, or none. */
export interface Replacement {
  id: string;
  document: IndexDocument | null;
}

export interface MemoryIndex {
  lookUp(
    query: Query,
    limit: number,
    replaced?: Replacement,
  ): { candidates: KnownCandidate[]; world: Collection };
}

interface Tally {
  score: number;
  words: string[];
  keys: string[];
}

export function memoryIndex(documents: readonly IndexDocument[]): MemoryIndex {
  const postings = new Map<string, { at: number; impact: number }[]>();
  documents.forEach(({ terms }, at) => {
    for (const [term, impact] of terms) {
      const list = postings.get(term) ?? [];
      list.push({ at, impact: quantise(impact) });
      postings.set(term, list);
    }
  });
  const features = documents.map((document) => storeFeatures(document.features));
  const places = new Map(documents.map(({ id }, at) => [id, at] as const));

  return {
    lookUp(query, limit, replaced) {
      const { words, keys, products } = describeQuery(query);
      const asked = [...words.keys(), ...keys, ...[...products.keys()].map((name) => `p${name}`)];
      const frequencies = new Map(asked.map((term) => [term, postings.get(term)?.length ?? 0] as const));
      const weighed = [...words]
        .map(([term, weight]): [string, number] => [
          term,
          weight * rarityOf(frequencies.get(term) ?? 0, documents.length),
        ])
        .filter(([term]) => postings.has(term))
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_TERMS);
      const found = new Map<number, Tally>();
      const tallyAt = (at: number): Tally => {
        const tally = found.get(at) ?? { score: 0, words: [], keys: [] };
        found.set(at, tally);
        return tally;
      };
      const out = replaced ? places.get(replaced.id) : undefined;
      const holders = (term: string) => {
        const list = (postings.get(term) ?? []).filter(({ at }) => at !== out);
        const impact = replaced?.document?.terms.get(term);
        return impact === undefined || out === undefined
          ? list
          : [...list, { at: out, impact: quantise(impact) }];
      };
      for (const [term, weight] of weighed) {
        for (const { at, impact } of holders(term)) {
          const tally = tallyAt(at);
          tally.score += weight * impact;
          tally.words.push(term);
        }
      }
      for (const key of keys) for (const { at } of holders(key)) tallyAt(at).keys.push(key);
      const sorted = [...found].sort((a, b) => b[1].score - a[1].score || a[0] - b[0]);
      const byKey = sorted.slice(limit).filter(([, tally]) => tally.keys.length > 0);
      const candidates = [...sorted.slice(0, limit), ...byKey.slice(0, MOST_BY_KEY)].flatMap(
        ([at, tally]) => {
          const document = documents[at];
          const own =
            at === out && replaced?.document ? storeFeatures(replaced.document.features) : features[at];
          return document && own ? [{ ...tally, id: document.id, features: own }] : [];
        },
      );
      return { candidates, world: { documents: documents.length, frequencies } };
    },
  };
}
