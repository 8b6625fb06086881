import { BLOCK_POSTINGS } from './format.ts';
import { SegmentDamaged } from './segment-damaged.ts';

/** Postings as they are read: the caller's own memory, used again and again. */
export interface PostingRun {
  /** Document numbers, ascending, `length` of them. */
  documents: Uint32Array;
  /** Impacts, 1 to 255, as they stand in the file. */
  impacts: Uint8Array;
  length: number;
}

export const createRun = (): PostingRun => ({
  documents: new Uint32Array(BLOCK_POSTINGS),
  impacts: new Uint8Array(0),
  length: 0,
});

/**
 * Reads a run of postings: steps from document to document as varints, then as many impacts.
 * @param before the document that the first step starts from
 * @param documents how many the segment has
 * @throws SegmentDamaged where they leave the bytes or the segment
 */
export function readRun(
  run: PostingRun,
  bytes: Uint8Array,
  from: number,
  length: number,
  before: number,
  documents: number,
): void {
  const into = run.documents;
  let at = from;
  let document = before;
  for (let place = 0; place < length; place++) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    document += step;
    into[place] = document;
  }
  // Steps are never negative: when the last document fits, all do.
  if (length > into.length || at + length > bytes.length || document >= documents) {
    throw new SegmentDamaged('a list of answers is wrong');
  }
  run.impacts = bytes.subarray(at, at + length);
  run.length = length;
}

/**
 * The impact that a run gives one document, 0 for none: reads its steps no further than to there.
 * @param to behind the run, where its impacts end
 */
export function impactInRun(
  bytes: Uint8Array,
  from: number,
  to: number,
  length: number,
  before: number,
  document: number,
): number {
  let at = from;
  let reached = before;
  for (let place = 0; place < length; place++) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    reached += step;
    if (reached >= document) return reached === document ? (bytes[to - length + place] ?? 0) : 0;
  }
  return 0;
}

/** Where the blocks of a list stand, and the best that each can give. */
export interface SkipTable {
  readonly blocks: number;
  /** Postings of the whole list. */
  readonly frequency: number;
  /** Last document of each block. */
  readonly last: Uint32Array;
  /** Where each block begins, behind the skip table; one more for the end. */
  readonly start: Uint32Array;
  /** Best impact of each block. */
  readonly best: Uint8Array;
}

/**
 * @param bytes begin with the table
 * @param length bytes of the table
 * @throws SegmentDamaged where the table is not that of such a list
 */
export function readSkipTable(
  bytes: Uint8Array,
  length: number,
  frequency: number,
  listLength: number,
): SkipTable {
  const blocks = Math.ceil(frequency / BLOCK_POSTINGS);
  // A block takes three bytes of the table at least, and memory is taken for as many as there are.
  if (blocks * 3 > length) throw new SegmentDamaged('a list of answers is wrong');
  const last = new Uint32Array(blocks);
  const start = new Uint32Array(blocks + 1);
  const best = new Uint8Array(blocks);
  let at = 0;
  const read = (): number => {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  for (let block = 0; block < blocks; block++) {
    last[block] = (last[block - 1] ?? 0) + read();
    start[block + 1] = (start[block] ?? 0) + read();
    best[block] = bytes[at++] ?? 0;
  }
  if (at !== length || length > bytes.length || start[blocks] !== listLength - length) {
    throw new SegmentDamaged('a list of answers is wrong');
  }
  return { blocks, frequency, last, start, best };
}

/** The first block from `from` on that can hold the document; `blocks` when none can. */
export function blockOf({ last, blocks }: SkipTable, document: number, from: number): number {
  let low = from;
  let high = blocks;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((last[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many postings a block has: all are full but the last. */
export const lengthOfBlock = ({ frequency }: SkipTable, block: number): number =>
  Math.min(BLOCK_POSTINGS, frequency - block * BLOCK_POSTINGS);
