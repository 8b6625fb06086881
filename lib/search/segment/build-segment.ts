import type { IndexDocument } from '../../model/index-document.ts';
import { quantise } from './format.ts';
import { type Pace, paceWork } from './pace-work.ts';
import { createSegmentWriter, type SegmentSummary, type SegmentWriter } from './segment-writer.ts';
import { compareTerms } from './term-order.ts';

interface GatheredPostings {
  documents: number[];
  impacts: number[];
}

type PostingsByTerm = Map<string, GatheredPostings>;

/** Terms that begin alike are sorted together, so that no sort is long. */
const BEGINNING = 3;
/** What a term takes beside its postings, and a document beside its terms: in postings. */
const TERM_WORK = 64;
const DOCUMENT_WORK = 8_192;

/**
 * Builds a segment in memory: for tests, for the few questions of a tail, for small packs.
 * @param documents get the numbers 0, 1, 2 … in this order
 * @param pause awaited between pieces of work of a millisecond or so: lets others run when it is time
 */
export async function buildSegment(
  documents: Iterable<IndexDocument>,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<{ bytes: Uint8Array<ArrayBuffer>; summary: SegmentSummary }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const writer = createSegmentWriter((chunk) => {
    chunks.push(chunk);
  });
  const postings: PostingsByTerm = new Map();
  const pace = paceWork(pause);
  for (const document of documents) {
    gather(postings, document, await writer.addDocument(document));
    await pace(DOCUMENT_WORK);
  }
  await writeTerms(writer, postings, pace);
  const summary = await writer.finish();
  return { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), summary };
}

function gather(postings: PostingsByTerm, { terms }: IndexDocument, number: number): void {
  for (const [term, impact] of terms) {
    const list = postings.get(term);
    if (list) {
      list.documents.push(number);
      list.impacts.push(quantise(impact));
    } else {
      postings.set(term, { documents: [number], impacts: [quantise(impact)] });
    }
  }
}

async function writeTerms(writer: SegmentWriter, postings: PostingsByTerm, pace: Pace): Promise<void> {
  const groups = new Map<string, [string, GatheredPostings][]>();
  for (const entry of postings) {
    const beginning = entry[0].slice(0, BEGINNING);
    const group = groups.get(beginning);
    if (group) {
      group.push(entry);
    } else {
      groups.set(beginning, [entry]);
    }
    await pace(TERM_WORK);
  }
  for (const [, group] of sorted([...groups])) {
    for (const [term, list] of sorted(group)) {
      const { length } = list.documents;
      await writer.addTerm(term, { ...list, length });
      await pace(TERM_WORK + length);
    }
  }
}

const sorted = <T>(entries: [string, T][]): [string, T][] =>
  entries.sort(([one], [other]) => compareTerms(one, other));
