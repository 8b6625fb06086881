import type { StoredFeatures } from '../../../lib/model/index-document.ts';
import { readFeatures, readRecords } from '../../../lib/search/segment/read-documents.ts';
import { createRun, lengthOfBlock, readRun, readSkipTable } from '../../../lib/search/segment/postings.ts';
import { eachTerm, type TermPlace } from '../../../lib/search/segment/read-leaf.ts';
import type { Segment } from '../../../lib/search/segment/segment.ts';

/** All that a segment says, removed documents included. */
export interface WholeSegment {
  /** In the segment's order: the rare ones, then the common ones. */
  terms: [term: string, postings: [document: number, impact: number][]][];
  features: StoredFeatures[];
  records: unknown[];
}

export async function readWhole(segment: Segment): Promise<WholeSegment> {
  const documents = Array.from({ length: segment.documents }, (_, number) => number);
  const places: [string, TermPlace][] = [];
  for (const tree of [segment.rare, segment.common]) {
    const leaves = Array.from({ length: tree.leaves }, (_, leaf) => tree.place(leaf));
    for (const leaf of await segment.reader.read(leaves)) {
      eachTerm(leaf, (term, place) => places.push([new TextDecoder().decode(term), place]) > 0);
    }
  }
  const terms: WholeSegment['terms'] = [];
  for (const [term, place] of places) {
    terms.push([term, await readPostings(segment, place)]);
  }
  return {
    terms,
    features: await readFeatures(segment, documents),
    records: await readRecords(segment, documents),
  };
}

async function readPostings(segment: Segment, place: TermPlace): Promise<[number, number][]> {
  const run = createRun();
  const pairs = (): [number, number][] =>
    Array.from({ length: run.length }, (_, at) => [run.documents[at] ?? -1, run.impacts[at] ?? -1]);
  if (place.kind === 'rare') {
    readRun(run, place.leaf, place.at, place.frequency, 0, segment.documents);
    return pairs();
  }
  const offset = segment.trailer.sections.lists.offset + place.offset;
  const [list = new Uint8Array(0)] = await segment.reader.read([{ offset, length: place.length }]);
  const skips = readSkipTable(list, place.skipLength, place.frequency, place.length);
  return Array.from({ length: skips.blocks }, (_, block) => {
    const from = place.skipLength + (skips.start[block] ?? 0);
    const before = skips.last[block - 1] ?? 0;
    readRun(run, list, from, lengthOfBlock(skips, block), before, segment.documents);
    return pairs();
  }).flat();
}
