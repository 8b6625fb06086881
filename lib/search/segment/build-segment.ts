import type { IndexDocument } from '../../model/index-document.ts';
import { quantise } from './format.ts';
import { createSegmentWriter, type SegmentSummary, type SegmentWriter } from './segment-writer.ts';
import { compareTerms } from './term-order.ts';

interface GatheredPostings {
  documents: number[];
  impacts: number[];
}

type PostingsByTerm = Map<string, GatheredPostings>;

/** Terms that begin alike are sorted together, so that no sort is long. */
const BEGINNING = 3;
const TERMS_AT_ONCE = 256;

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
  for (const document of documents) {
    gather(postings, document, await writer.addDocument(document));
    await pause();
  }
  await writeTerms(writer, postings, pause);
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

async function writeTerms(
  writer: SegmentWriter,
  postings: PostingsByTerm,
  pause: () => Promise<void>,
): Promise<void> {
  const groups = new Map<string, [string, GatheredPostings][]>();
  let count = 0;
  const pauseAtTimes = async (): Promise<void> => {
    count++;
    if (count % TERMS_AT_ONCE === 0) {
      await pause();
    }
  };
  for (const entry of postings) {
    const beginning = entry[0].slice(0, BEGINNING);
    const group = groups.get(beginning);
    if (group) {
      group.push(entry);
    } else {
      groups.set(beginning, [entry]);
    }
    await pauseAtTimes();
  }
  for (const [, group] of sorted([...groups])) {
    for (const [term, list] of sorted(group)) {
      await writer.addTerm(term, { ...list, length: list.documents.length });
      await pauseAtTimes();
    }
  }
}

const sorted = <T>(entries: [string, T][]): [string, T][] =>
  entries.sort(([one], [other]) => compareTerms(one, other));
