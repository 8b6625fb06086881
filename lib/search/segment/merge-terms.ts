import { ForwardReader } from './forward-reader.ts';
import { compareBytes, type LeafTree } from './leaf-tree.ts';
import { DROPPED } from './merge-documents.ts';
import type { Pace } from './pace-work.ts';
import { createRun, lengthOfBlock, readRun, readSkipTable, type PostingRun } from './postings.ts';
import { eachTerm, type CommonPlace, type RarePlace, type TermPlace } from './read-leaf.ts';
import type { Segment } from './segment.ts';
import type { SegmentWriter } from './segment-writer.ts';

/** What a term takes beside its postings, in postings. */
const TERM_WORK = 64;

interface StoredTerm {
  term: Uint8Array;
  place: TermPlace;
}

/** The terms of one dictionary of one segment, in order. */
interface TermStream {
  segment: Segment;
  lists: ForwardReader;
  /** Its documents' numbers in the new segment. */
  numbers: Uint32Array;
  leaves: AsyncGenerator<StoredTerm[]>;
  /** Terms of the leaf that is open, and which of them is next. */
  terms: StoredTerm[];
  next: number;
}

/**
 * Merges the terms of all segments.
 * @param numbers as `mergeDocuments` gives them
 */
export async function mergeTerms(
  segments: readonly Segment[],
  numbers: readonly Uint32Array[],
  writer: SegmentWriter,
  pace: Pace,
): Promise<void> {
  const streams = segments.flatMap((segment, at) => openStreams(segment, numbers[at] ?? new Uint32Array(0)));
  const merged = new MergedPostings(numbers.reduce((sum, own) => sum + own.length, 0));
  const decoder = new TextDecoder();
  for (;;) {
    const least = await leastTerm(streams);
    if (!least) {
      return;
    }
    merged.length = 0;
    for (const stream of streams) {
      const stored = stream.terms[stream.next];
      if (stored && compareBytes(stored.term, least) === 0) {
        stream.next++;
        await merged.take(stream, stored.place, pace);
      }
    }
    if (merged.length > 0) {
      await writer.addTerm(decoder.decode(least), merged);
    }
    await pace(TERM_WORK + merged.length);
  }
}

/** Streams of one segment stand side by side: a term is in one of the two. */
function openStreams(segment: Segment, numbers: Uint32Array): TermStream[] {
  const lists = new ForwardReader(segment.reader, segment.trailer.sections.lists);
  return [segment.rare, segment.common].map((tree) => ({
    segment,
    lists,
    numbers,
    leaves: leavesOf(segment, tree),
    terms: [],
    next: 0,
  }));
}

async function* leavesOf({ reader }: Segment, tree: LeafTree): AsyncGenerator<StoredTerm[]> {
  const forward = new ForwardReader(reader, tree.whole);
  for (let leaf = 0; leaf < tree.leaves; leaf++) {
    const terms: StoredTerm[] = [];
    eachTerm(await forward.read(tree.place(leaf)), (term, place) => {
      terms.push({ term: term.slice(), place });
      return true;
    });
    yield terms;
  }
}

/** The first term that any stream still has; null at the end. */
async function leastTerm(streams: readonly TermStream[]): Promise<Uint8Array | null> {
  let least: Uint8Array | null = null;
  for (const stream of streams) {
    while (stream.next === stream.terms.length) {
      const leaf = await stream.leaves.next();
      if (leaf.done) {
        break;
      }
      stream.terms = leaf.value;
      stream.next = 0;
    }
    const term = stream.terms[stream.next]?.term;
    if (term && (!least || compareBytes(term, least) < 0)) {
      least = term;
    }
  }
  return least;
}

/** Postings of one term out of all segments, in memory that is used again for the next term. */
class MergedPostings {
  readonly documents: Uint32Array;
  readonly impacts: Uint8Array;
  length = 0;
  private readonly run: PostingRun = createRun();

  constructor(documents: number) {
    this.documents = new Uint32Array(documents);
    this.impacts = new Uint8Array(documents);
  }

  /** Adds what one segment has of the term. Segments come in order, so documents ascend. */
  async take(stream: TermStream, place: TermPlace, pace: Pace): Promise<void> {
    if (place.kind === 'rare') {
      this.takeRare(stream, place);
    } else {
      await this.takeList(stream, place, pace);
    }
  }

  private takeRare({ segment, numbers }: TermStream, { leaf, at, frequency }: RarePlace): void {
    readRun(this.run, leaf, at, frequency, 0, segment.documents);
    this.takeRun(numbers);
  }

  private async takeList(
    { segment, lists, numbers }: TermStream,
    { offset, length, skipLength, frequency }: CommonPlace,
    pace: Pace,
  ): Promise<void> {
    const list = await lists.read({ offset: segment.trailer.sections.lists.offset + offset, length });
    const skips = readSkipTable(list, skipLength, frequency, length);
    for (let block = 0; block < skips.blocks; block++) {
      const from = skipLength + (skips.start[block] ?? 0);
      const before = skips.last[block - 1] ?? 0;
      readRun(this.run, list, from, lengthOfBlock(skips, block), before, segment.documents);
      this.takeRun(numbers);
      await pace(this.run.length);
    }
  }

  private takeRun(numbers: Uint32Array): void {
    const { documents, impacts, length } = this.run;
    for (let at = 0; at < length; at++) {
      const number = numbers[documents[at] ?? 0] ?? DROPPED;
      if (number !== DROPPED) {
        this.documents[this.length] = number;
        this.impacts[this.length] = impacts[at] ?? 0;
        this.length++;
      }
    }
  }
}
