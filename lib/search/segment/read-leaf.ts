import { BLOCK_POSTINGS, INLINE_POSTINGS } from './format.ts';
import { SegmentDamaged } from './segment-damaged.ts';
import { type Cursor, readVarint } from './varint.ts';

/** What the dictionary says of a term in one segment. */
export type TermPlace = RarePlace | CommonPlace;

interface TermFigures {
  /** How many documents have it, removed ones included. */
  frequency: number;
  /** Its best impact, 1 to 255. */
  best: number;
}

/** The postings stand in the leaf itself. */
export interface RarePlace extends TermFigures {
  kind: 'rare';
  leaf: Uint8Array;
  /** Where in the leaf. */
  at: number;
}

/** The postings are a list of their own. */
export interface CommonPlace extends TermFigures {
  kind: 'common';
  /** Logical bytes from the beginning of the lists section. */
  offset: number;
  /** Skip table and blocks. */
  length: number;
  skipLength: number;
}

/**
 * Looks a term up in the leaf that would hold it. A leaf is front-coded: per term how many bytes it shares with the one
 * before, and the rest. Nothing is put together: how far the term before agreed with the wanted one is enough to tell
 * whether this one can.
 */
export function findInLeaf(leaf: Uint8Array, term: Uint8Array): TermPlace | null {
  const cursor = { bytes: leaf, at: 0 };
  const wanted = term.length;
  let agreed = 0;
  let at = 0;
  while (at + 2 <= leaf.length) {
    // Nearly all lengths are one byte.
    let shared = leaf[at] ?? 0;
    let suffix = leaf[at + 1] ?? 0;
    at += 2;
    if (shared > 127 || suffix > 127) {
      cursor.at = at - 2;
      shared = readVarint(cursor);
      suffix = readVarint(cursor);
      at = cursor.at;
    }
    // An empty term is the leaf's end. One that shares less than agreed so far is greater than the wanted one.
    if (shared + suffix === 0 || shared < agreed) return null;
    const end = at + suffix;
    if (end > leaf.length) throw new SegmentDamaged('a term is cut off');
    // The term before was smaller at its byte `agreed`: one that shares more is smaller too.
    if (shared === agreed) {
      while (at < end && agreed < wanted && leaf[at] === term[agreed]) {
        at++;
        agreed++;
      }
      if (at === end && agreed === wanted) {
        cursor.at = end;
        return readPlace(cursor);
      }
      if (agreed === wanted || (at < end && (leaf[at] ?? 0) > (term[agreed] ?? 0))) return null;
    }
    at = placeEnd(leaf, end);
  }
  return null;
}

/** Where the next term begins. @param at behind a term's bytes */
function placeEnd(leaf: Uint8Array, at: number): number {
  let place = at;
  let frequency = leaf[place++] ?? 0;
  if (frequency > 127) {
    // More than a rare term's: how many exactly does not matter.
    frequency = INLINE_POSTINGS + 1;
    while ((leaf[place++] ?? 0) > 127);
  }
  // Its best impact.
  place++;
  const isRare = frequency <= INLINE_POSTINGS;
  // The last byte of each number has its top bit clear.
  for (let numbers = isRare ? frequency : 3; numbers > 0; place++) {
    const byte = leaf[place];
    if (byte === undefined) throw new SegmentDamaged('a term is cut off');
    if (byte < 128) numbers--;
  }
  return isRare ? place + frequency : place;
}

/** Bytes that a posting takes in a list at most: a step below 2^28, and an impact. */
const POSTING_BYTES = 5;
/** The same of a block in the skip table. */
const SKIP_BYTES = 9;

/**
 * Before a list is read: that it is no longer than its postings can make it. What was made to fill the memory is refused.
 * @param documents how many the segment has
 * @throws SegmentDamaged
 */
export function checkPlace(place: TermPlace, documents: number): void {
  if (place.frequency > documents) throw new SegmentDamaged('a term is wrong');
  if (place.kind === 'rare') return;
  const { frequency, length, skipLength } = place;
  const skipsAtMost = Math.ceil(frequency / BLOCK_POSTINGS) * SKIP_BYTES;
  if (skipLength > Math.min(length, skipsAtMost) || length - skipLength > frequency * POSTING_BYTES) {
    throw new SegmentDamaged('a term is wrong');
  }
}

/** Visits the terms of a leaf in order, until `visit` says false. The bytes are gone after the visit. */
export function eachTerm(leaf: Uint8Array, visit: (term: Uint8Array, place: TermPlace) => boolean): void {
  const cursor = { bytes: leaf, at: 0 };
  const term = new Uint8Array(leaf.length);
  let length = 0;
  for (;;) {
    const head = readTermHead(cursor);
    if (!head) return;
    if (head.shared > length) throw new SegmentDamaged('a term is wrong');
    term.set(leaf.subarray(head.suffixAt, head.suffixAt + head.suffixLength), head.shared);
    length = head.shared + head.suffixLength;
    const start = cursor.at;
    const place = readPlace(cursor);
    cursor.at = placeEnd(leaf, start);
    if (!visit(term.subarray(0, length), place)) return;
  }
}

interface TermHead {
  shared: number;
  suffixAt: number;
  suffixLength: number;
}

/** Null at the leaf's end: an empty term, or no room for one. The cursor stands behind the term's bytes. */
function readTermHead(cursor: Cursor): TermHead | null {
  if (cursor.at + 2 > cursor.bytes.length) return null;
  const shared = readVarint(cursor);
  const suffixLength = readVarint(cursor);
  if (shared === 0 && suffixLength === 0) return null;
  const suffixAt = cursor.at;
  cursor.at += suffixLength;
  if (cursor.at > cursor.bytes.length) throw new SegmentDamaged('a term is cut off');
  return { shared, suffixAt, suffixLength };
}

/** Reads what stands behind a term. For a rare one the cursor is left at its postings. */
function readPlace(cursor: Cursor): TermPlace {
  const frequency = readVarint(cursor);
  const best = cursor.bytes[cursor.at++] ?? 0;
  if (frequency <= INLINE_POSTINGS) {
    return { kind: 'rare', frequency, best, leaf: cursor.bytes, at: cursor.at };
  }
  const offset = readVarint(cursor);
  const length = readVarint(cursor);
  return { kind: 'common', frequency, best, offset, length, skipLength: readVarint(cursor) };
}
