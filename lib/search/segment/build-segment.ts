import type { IndexDocument } from '../../model/index-document.ts';
import { quantise } from './format.ts';
import { createSegmentWriter, type SegmentSummary } from './segment-writer.ts';
import { compareTerms } from './term-order.ts';

/**
 * Builds a segment in memory: for tests, for the few questions of a tail, for small packs.
 * @param documents get the numbers 0, 1, 2 … in this order
 */
export async function buildSegment(
  documents: Iterable<IndexDocument>,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; summary: SegmentSummary }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const writer = createSegmentWriter((chunk) => {
    chunks.push(chunk);
  });
  const postings = new Map<string, { documents: number[]; impacts: number[] }>();
  for (const document of documents) {
    const number = await writer.addDocument(document);
    for (const [term, impact] of document.terms) {
      const list = postings.get(term) ?? { documents: [], impacts: [] };
      list.documents.push(number);
      list.impacts.push(quantise(impact));
      postings.set(term, list);
    }
  }
  for (const [term, list] of [...postings].sort(([one], [other]) => compareTerms(one, other))) {
    await writer.addTerm(term, { ...list, length: list.documents.length });
  }
  const summary = await writer.finish();
  return { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), summary };
}
