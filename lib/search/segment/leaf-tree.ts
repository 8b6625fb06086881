import { LEAF_PAGES_MOST, PAYLOAD_BYTES, type Section } from './format.ts';
import type { LogicalRange } from './byte-source.ts';
import { SegmentDamaged } from './segment-damaged.ts';
import { type Cursor, readVarint } from './varint.ts';

const FIRST_BYTES = 4_096;

/** The top of a dictionary: which leaf a term would stand in. */
export interface LeafTree {
  readonly leaves: number;
  /** All leaves together. */
  readonly whole: LogicalRange;
  /** The number of the leaf that holds the term if any does; -1 in an empty dictionary. */
  leafOf(term: Uint8Array): number;
  /** Where leaf `number` stands. */
  place(number: number): LogicalRange;
}

/**
 * Reads both dictionaries' tops: of the terms that keep their postings in the leaf, and of the common ones.
 * @param section all leaves
 * @throws SegmentDamaged where head and section do not agree
 */
export function readLeafTrees(head: Uint8Array, section: Section): { rare: LeafTree; common: LeafTree } {
  const cursor = { bytes: head, at: 0 };
  const rare = readTree(cursor, section.offset);
  const common = readTree(cursor, rare.whole.offset + rare.whole.length);
  if (
    cursor.at !== head.length ||
    common.whole.offset + common.whole.length !== section.offset + section.length
  ) {
    throw new SegmentDamaged('its dictionary does not fit');
  }
  return { rare, common };
}

/** A tree stands in the head as its number of leaves, then per leaf the front-coded separator and its pages. */
function readTree(cursor: Cursor, offset: number): LeafTree {
  const leaves = readVarint(cursor);
  // A leaf takes three bytes of the head at least.
  if (leaves * 3 > cursor.bytes.length - cursor.at) throw new SegmentDamaged('its dictionary is cut off');
  // Bytes only, no array for each of thousands of leaves: a cold start runs this before it is compiled.
  const head = cursor.bytes;
  const ends = new Uint32Array(leaves);
  const pages = new Uint32Array(leaves + 1);
  let separators = new Uint8Array(FIRST_BYTES);
  let at = cursor.at;
  let start = 0;
  let end = 0;
  const readNumber = (): number => {
    let byte = head[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = head[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value;
  };
  for (let leaf = 0; leaf < leaves; leaf++) {
    const shared = readNumber();
    const suffix = readNumber();
    if (shared > end - start || suffix > head.length - at) {
      throw new SegmentDamaged('its dictionary is cut off');
    }
    const next = end + shared + suffix;
    if (next > separators.length) separators = grown(separators, next);
    separators.copyWithin(end, start, start + shared);
    for (let place = end + shared; place < next; place++) separators[place] = head[at++] ?? 0;
    start = end;
    end = next;
    ends[leaf] = end;
    const own = readNumber();
    if (own > LEAF_PAGES_MOST) throw new SegmentDamaged('its dictionary does not fit');
    pages[leaf + 1] = (pages[leaf] ?? 0) + own;
  }
  if (at > head.length) throw new SegmentDamaged('its dictionary is cut off');
  cursor.at = at;
  const startOf = (leaf: number): number => offset + (pages[leaf] ?? 0) * PAYLOAD_BYTES;
  return {
    leaves,
    whole: { offset, length: startOf(leaves) - offset },
    leafOf: (term) => lastNotAfter(separators, ends, term),
    place: (number) => ({ offset: startOf(number), length: startOf(number + 1) - startOf(number) }),
  };
}

function grown(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  return larger;
}

/**
 * The last separator that is not greater than the term; the first one is empty, so there is one.
 * @param separators all, one behind the other
 * @param ends where each ends
 */
function lastNotAfter(separators: Uint8Array, ends: Uint32Array, term: Uint8Array): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(separators.subarray(ends[middle - 1] ?? 0, ends[middle]), term) > 0) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Below 0, 0 or above 0, as the first comes before the second, is it, or comes after it. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
