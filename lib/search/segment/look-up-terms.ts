import type { AskedTerm } from './asked-terms.ts';
import type { LeafTree } from './leaf-tree.ts';
import { checkPlace, findInLeaf } from './read-leaf.ts';
import type { Segment } from './segment.ts';
import { type OpenList, openList, rangeOf, rangeOfBlock, type TermList } from './term-lists.ts';

/** First round trip: fills in where common terms stand. The leaves are few, and soon all in the cache. */
export async function readCommonPlaces(
  segments: readonly Segment[],
  terms: readonly AskedTerm[],
): Promise<void> {
  await Promise.all(
    segments.map(async ({ common, reader, documents }, number) => {
      const asked = termsByLeaf(common, terms);
      const leaves = await reader.read([...asked.keys()].map(common.place));
      fillPlaces(number, documents, asked, leaves);
    }),
  );
}

/** Second round trip: fills in where the other terms stand, and reads what was planned of the common terms' lists. */
export async function readRarePlaces(
  segments: readonly Segment[],
  terms: readonly AskedTerm[],
  lists: readonly TermList[],
): Promise<OpenList[]> {
  const opened = await Promise.all(
    segments.map(async (segment, number) => {
      const { rare, reader } = segment;
      const asked = termsByLeaf(
        rare,
        terms.filter(({ places }) => places[number] === null),
      );
      const own = lists.filter((list) => list.segment === number);
      const read = await reader.read([
        ...[...asked.keys()].map(rare.place),
        ...own.map((list) => rangeOf(list, segment)),
      ]);
      fillPlaces(number, segment.documents, asked, read);
      return own.map((list, at) => openList(list, read[asked.size + at] ?? new Uint8Array(0)));
    }),
  );
  return opened.flat();
}

/**
 * Third round trip: reads blocks of lists.
 * @param wanted by segment
 */
export async function readBlocks(
  segments: readonly Segment[],
  wanted: readonly ReadonlyMap<OpenList, ReadonlySet<number>>[],
): Promise<void> {
  await Promise.all(
    segments.map(async (segment, number) => {
      const blocks = [...(wanted[number] ?? [])].flatMap(([list, numbers]) =>
        [...numbers].map((block) => ({ list, block })),
      );
      const read = await segment.reader.read(
        blocks.map(({ list, block }) => rangeOfBlock(list, block, segment)),
      );
      blocks.forEach(({ list, block }, at) => list.blocks.set(block, read[at] ?? new Uint8Array(0)));
    }),
  );
}

function termsByLeaf(tree: LeafTree, terms: readonly AskedTerm[]): Map<number, AskedTerm[]> {
  const byLeaf = new Map<number, AskedTerm[]>();
  for (const term of terms) {
    const leaf = tree.leafOf(term.bytes);
    if (leaf < 0) continue;
    const others = byLeaf.get(leaf);
    if (others) others.push(term);
    else byLeaf.set(leaf, [term]);
  }
  return byLeaf;
}

/** @param leaves in the order of `asked` */
function fillPlaces(
  segment: number,
  documents: number,
  asked: ReadonlyMap<number, readonly AskedTerm[]>,
  leaves: readonly Uint8Array[],
): void {
  [...asked.values()].forEach((terms, at) => {
    const leaf = leaves[at];
    if (!leaf) return;
    for (const term of terms) {
      const place = findInLeaf(leaf, term.bytes);
      if (place) checkPlace(place, documents);
      term.places[segment] = place;
    }
  });
}
