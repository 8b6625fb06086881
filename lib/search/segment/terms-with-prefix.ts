import { compareBytes, type LeafTree } from './leaf-tree.ts';
import { eachTerm } from './read-leaf.ts';
import type { Segment } from './segment.ts';
import { compareTerms } from './term-order.ts';

export interface FoundTerm {
  term: string;
  /** How many documents of the segment have it. */
  df: number;
}

/** Leaves that are read for one prefix at most. One letter begins far more words than anybody wants to see. */
const MOST_COMMON_LEAVES = 32;
const MOST_RARE_LEAVES = 8;

/**
 * Terms that begin with `prefix`, the most frequent first, ties in the order of terms: for what is still being typed. Of
 * more than fit in so many leaves the first ones are considered. One round trip.
 * @throws SegmentDamaged
 */
export async function termsWithPrefix(segment: Segment, prefix: string, limit: number): Promise<FoundTerm[]> {
  const bytes = new TextEncoder().encode(prefix);
  const places = [
    ...leavesOf(segment.common, bytes).slice(0, MOST_COMMON_LEAVES),
    ...leavesOf(segment.rare, bytes).slice(0, MOST_RARE_LEAVES),
  ];
  const decoder = new TextDecoder();
  const found: FoundTerm[] = [];
  for (const leaf of await segment.reader.read(places)) {
    eachTerm(leaf, (term, { frequency }) => {
      const start = term.subarray(0, bytes.length);
      const order = compareBytes(start, bytes);
      if (order === 0) found.push({ term: decoder.decode(term), df: frequency });
      return order <= 0;
    });
  }
  return found.sort((a, b) => b.df - a.df || compareTerms(a.term, b.term)).slice(0, limit);
}

/** Leaves that can hold terms with the prefix. */
function leavesOf(tree: LeafTree, prefix: Uint8Array): ReturnType<LeafTree['place']>[] {
  const places: ReturnType<LeafTree['place']>[] = [];
  // Beyond all terms with the prefix: no byte of UTF-8 is 0xff.
  const beyond = Uint8Array.from([...prefix, 0xff]);
  for (let leaf = Math.max(0, tree.leafOf(prefix)); leaf <= tree.leafOf(beyond); leaf++) {
    places.push(tree.place(leaf));
  }
  return places;
}
