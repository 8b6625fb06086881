import { type AskedTerm, frequencyOf, type SegmentQuery, weighTerms } from './asked-terms.ts';
import {
  impactInRun,
  lengthOfBlock,
  type PostingRun,
  readRun,
  readSkipTable,
  type SkipTable,
} from './postings.ts';
import type { LogicalRange } from './byte-source.ts';
import type { CommonPlace } from './read-leaf.ts';
import type { SearchBudget } from './search-budget.ts';
import type { Segment } from './segment.ts';

/** A common term's list in one segment, as far as it was read. */
export interface TermList {
  readonly term: AskedTerm;
  readonly segment: number;
  readonly place: CommonPlace;
  /**
   * `sum`: all its postings count at once. `hold`: all are in memory, to complete the scores of candidates. `skip`: only
   * the skip table is, and blocks are read when it is known which.
   */
  readonly plan: 'sum' | 'hold' | 'skip';
}

/** A list whose skip table has been read. */
export interface OpenList extends TermList {
  readonly skips: SkipTable;
  /** The whole list, or its skip table. */
  readonly bytes: Uint8Array;
  /** Blocks that were read by themselves. */
  readonly blocks: Map<number, Uint8Array>;
}

/**
 * Decides what to read of the common terms' lists, before it is known how many of the other terms are rare: those are in
 * so few documents that they fit any budget.
 */
export function planLists(
  terms: readonly AskedTerm[],
  { words, weigh }: SegmentQuery,
  documents: number,
  budget: SearchBudget,
): TermList[] {
  const frequencies = new Map(terms.map((term) => [term.term, frequencyOf(term)]));
  const counting = new Set(weighTerms(words, frequencies, documents, weigh).map(({ term }) => term));
  const lists = terms
    .filter(({ term, isKey }) => isKey || counting.has(term))
    .flatMap((term) =>
      term.places.flatMap((place, segment) => (place?.kind === 'common' ? [{ term, segment, place }] : [])),
    )
    .sort((one, other) => one.place.frequency - other.place.frequency);
  let left = budget.summed;
  return lists.map((list) => {
    left -= list.place.frequency;
    const plan = left >= 0 ? 'sum' : list.place.length <= budget.heldBytes ? 'hold' : 'skip';
    return { ...list, plan };
  });
}

/** What to read of a list at first. */
export const rangeOf = ({ place, plan }: TermList, { trailer }: Segment): LogicalRange => ({
  offset: trailer.sections.lists.offset + place.offset,
  length: plan === 'skip' ? place.skipLength : place.length,
});

/** @param bytes of `rangeOf` */
export const openList = (list: TermList, bytes: Uint8Array): OpenList => ({
  ...list,
  bytes,
  skips: readSkipTable(bytes, list.place.skipLength, list.place.frequency, list.place.length),
  blocks: new Map(),
});

/** Where a block stands. */
export function rangeOfBlock({ place, skips }: OpenList, block: number, { trailer }: Segment): LogicalRange {
  const start = skips.start[block] ?? 0;
  return {
    offset: trailer.sections.lists.offset + place.offset + place.skipLength + start,
    length: (skips.start[block + 1] ?? start) - start,
  };
}

/** Reads a block's postings, false when its bytes are not in memory. */
export function readBlock(run: PostingRun, list: OpenList, block: number, documents: number): boolean {
  const { skips, place } = list;
  const own = list.blocks.get(block);
  if (!own && list.plan === 'skip') return false;
  const from = own ? 0 : place.skipLength + (skips.start[block] ?? 0);
  const before = skips.last[block - 1] ?? 0;
  readRun(run, own ?? list.bytes, from, lengthOfBlock(skips, block), before, documents);
  return true;
}

/** The impact that a block gives a document, 0 for none; null when its bytes are not in memory. */
export function impactInBlock(list: OpenList, block: number, document: number): number | null {
  const { skips, place } = list;
  const own = list.blocks.get(block);
  if (!own && list.plan === 'skip') return null;
  const bytes = own ?? list.bytes;
  const from = own ? 0 : place.skipLength + (skips.start[block] ?? 0);
  const to = own ? own.length : place.skipLength + (skips.start[block + 1] ?? 0);
  return impactInRun(bytes, from, to, lengthOfBlock(skips, block), skips.last[block - 1] ?? 0, document);
}
