import {
  type AskedTerm,
  askTerms,
  frequencyOf,
  type SegmentQuery,
  type WeighedTerm,
  weighTerms,
} from './asked-terms.ts';
import { bitOf, namesOf } from './candidates.ts';
import { findCandidates } from './find-candidates.ts';
import type { SegmentTerm } from './gather-candidates.ts';
import { readCommonPlaces, readRarePlaces } from './look-up-terms.ts';
import { BUDGET, type SearchBudget } from './search-budget.ts';
import type { Segment } from './segment.ts';
import { type OpenList, planLists } from './term-lists.ts';

/** What else is searched beside the segments, for frequencies that hold for all. */
export interface ElseSearched {
  documents: number;
  frequency(term: string): number;
}

export interface Found {
  /** Which of the segments. */
  segment: number;
  /** Which document of it. */
  document: number;
  score: number;
  /** The asked keys that it has. */
  keys: readonly string[];
  /** The asked words that it has, of those that count. */
  words: readonly string[];
}

export interface FoundInSegments {
  /** The best by score, then those that have an asked key and are not among them. */
  found: Found[];
  /** Of every term that was looked up, in all segments and what is searched besides. */
  frequencies: ReadonlyMap<string, number>;
  /** How many documents there are, removed ones included. */
  documents: number;
  /** True when no document that was not looked at can be among the best. */
  whole: boolean;
}

const NOTHING_ELSE: ElseSearched = { documents: 0, frequency: () => 0 };

/**
 * Finds the documents that score best: the sum over the query's words of how much the word counts in the query, how
 * much it tells and the document's impact. Three rounds of reads over all segments together, fewer when the cache has
 * it. Rare words are summed up for all their documents; very common ones are only looked up for the documents that
 * these found ("MaxScore", Turtle and Flood 1995, with the bounds of single blocks as in Ding and Suel 2011).
 * @throws SegmentDamaged
 */
export async function findInSegments(
  segments: readonly Segment[],
  query: SegmentQuery,
  besides: ElseSearched = NOTHING_ELSE,
  budget: SearchBudget = BUDGET,
): Promise<FoundInSegments> {
  const asked = askTerms(query, segments.length, budget);
  const documents = segments.reduce((sum, segment) => sum + segment.documents, besides.documents);
  await readCommonPlaces(segments, asked);
  const lists = await readRarePlaces(segments, asked, planLists(asked, query, documents, budget));

  const frequencies = new Map(
    asked.map((term) => [term.term, frequencyOf(term) + besides.frequency(term.term)]),
  );
  const weighed = weighAsked(asked, query, frequencies, documents);
  const bySegment = segments.map((_, number) => termsIn(number, weighed, lists));
  const { candidates, whole } = await findCandidates(segments, bySegment, query.limit, budget);

  const names = {
    words: namesByBit(weighed, ({ word }) => word),
    keys: namesByBit(weighed, ({ key }) => key),
  };
  const found = candidates.map(({ segment, document, score, words, keys }) => ({
    segment,
    document,
    score,
    keys: namesOf(keys, names.keys),
    words: namesOf(words, names.words),
  }));
  return { found, frequencies, documents, whole };
}

/** The asked terms that count, as words or as keys, each with its weight and bits. */
function weighAsked(
  asked: readonly AskedTerm[],
  { words, weigh }: SegmentQuery,
  frequencies: ReadonlyMap<string, number>,
  documents: number,
): WeighedTerm[] {
  const weights = new Map(
    weighTerms(words, frequencies, documents, weigh).map(({ term, weight }, at) => [term, { weight, at }]),
  );
  let keys = 0;
  return asked.flatMap((term) => {
    const counting = weights.get(term.term);
    if (!counting && !term.isKey) return [];
    const word = bitOf(counting?.at ?? -1);
    return [{ ...term, weight: counting?.weight ?? 0, word, key: bitOf(term.isKey ? keys++ : -1) }];
  });
}

const namesByBit = (terms: readonly WeighedTerm[], bit: (term: WeighedTerm) => number): string[] =>
  terms
    .filter((term) => bit(term) !== 0)
    .sort((one, other) => bit(one) - bit(other))
    .map(({ term }) => term);

/** The terms that a segment has. */
function termsIn(
  segment: number,
  weighed: readonly WeighedTerm[],
  lists: readonly OpenList[],
): SegmentTerm[] {
  const own = new Map(lists.filter((list) => list.segment === segment).map((list) => [list.term.term, list]));
  return weighed
    .filter(({ places }) => places[segment])
    .map((term) => ({ term, list: own.get(term.term) ?? null }));
}
