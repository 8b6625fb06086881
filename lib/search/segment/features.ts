import { hashText, hashToken } from '../../model/hash-text.ts';
import type { DocumentFeatures, StoredFeatures } from '../../model/index-document.ts';
import { ENTRY_LEAST, ENTRY_MOST, ENTRY_STEP } from './format.ts';
import { SegmentDamaged } from './segment-damaged.ts';

/** Where a document's record stands. */
export interface RecordPlace {
  /** Logical bytes from the beginning of the records section. */
  offset: number;
  /** Packed bytes of the block. */
  length: number;
  /** Which record of the block. */
  position: number;
}

const FIXED_BYTES = 32;
const MOST_PRODUCTS = 4;
const MOST_CODES = 6;
const ACCEPTED = 1;
const SPAM = 2;
const OBSOLETE = 4;
const VERSIONED = 8;
const DAY_MS = 86_400_000;
/** The largest version stands for "and all later ones". */
const NO_END = 0xffffff;
/** An entry of 95 in 100 documents holds all their tokens. */
const FITTING_SHARE = 0.95;

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(value), least), most);
const dayOf = (time: number): number => within(Math.floor(time / DAY_MS), 0, 0xffff);

/**
 * A document's features as an entry of the length it needs, at most ENTRY_MOST bytes: counts are capped, times become
 * days, names, codes and tokens become hashes, and what is too long loses its last tokens.
 */
export function writeEntry(features: DocumentFeatures): Uint8Array {
  return writeStoredEntry({
    ...features,
    productHashes: features.products.map(hashText),
    codeHashes: features.codes.map(hashText),
    lineHashes: features.lines.map((line) => line.map(hashToken)),
  });
}

/** Features as a segment with room for them would give them back: for documents that stand in none yet. */
export function storeFeatures(features: DocumentFeatures): StoredFeatures {
  const entry = writeEntry(features);
  return readEntry(entry, 0, entry.length).features;
}

function writeStoredEntry(features: StoredFeatures): Uint8Array {
  const products = features.productHashes.slice(0, MOST_PRODUCTS);
  const codes = features.codeHashes.slice(0, MOST_CODES);
  const tokensAt = FIXED_BYTES + 4 * (products.length + codes.length);
  const tokens = joinLines(features.lineHashes, (ENTRY_MOST - tokensAt) / 2);
  const bytes = new Uint8Array(tokensAt + 2 * tokens.length);
  const view = new DataView(bytes.buffer);
  bytes[0] =
    (features.accepted ? ACCEPTED : 0) |
    (features.spam ? SPAM : 0) |
    (features.obsolete ? OBSOLETE : 0) |
    (features.versions ? VERSIONED : 0);
  bytes[1] = products.length | (codes.length << 4);
  bytes[2] = within(features.answers, 0, 0xff);
  bytes[3] = tokens.length;
  view.setInt16(4, within(features.votes, -0x8000, 0x7fff), true);
  view.setUint16(6, within(features.confirmations, 0, 0xffff), true);
  view.setUint32(8, within(features.demand, 0, 0xffffffff), true);
  view.setUint16(12, dayOf(features.createdAt), true);
  view.setUint16(14, dayOf(features.answeredAt), true);
  writeU24(view, 16, within(features.versions?.from ?? 0, 0, NO_END));
  writeU24(view, 19, within(features.versions?.to ?? 0, 0, NO_END));
  [...products, ...codes].forEach((hash, at) => view.setUint32(FIXED_BYTES + 4 * at, hash, true));
  tokens.forEach((token, at) => view.setUint16(tokensAt + 2 * at, token, true));
  return bytes;
}

/** Title first; an error line without a token is left out, and so is the 0 behind the last token. */
function joinLines([title = [], ...errors]: StoredFeatures['lineHashes'], most: number): number[] {
  const joined = [...title, ...errors.filter((line) => line.length > 0).flatMap((line) => [0, ...line])];
  return withoutEnd(joined.slice(0, most));
}

function withoutEnd(tokens: number[]): number[] {
  return tokens.at(-1) === 0 ? tokens.slice(0, -1) : tokens;
}

/** The size that fits most documents, for all of them. @param lengths of entries as `writeEntry` gives them */
export function chooseEntrySize(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((one, other) => one - other);
  const fitting = sorted[Math.ceil(sorted.length * FITTING_SHARE) - 1] ?? 0;
  return Math.max(Math.ceil(fitting / ENTRY_STEP) * ENTRY_STEP, ENTRY_LEAST);
}

/**
 * An entry at the size that all entries of its segment have: filled with zeros, or without its last tokens; and with
 * the place of its record.
 * @param entry as `writeEntry` gives it, or as another segment keeps it
 */
export function fitEntry(entry: Uint8Array, size: number, place: RecordPlace): Uint8Array {
  const fitted = new Uint8Array(size);
  const view = new DataView(fitted.buffer);
  const tokensAt = tokensPlace(entry, 0);
  fitted.set(entry.subarray(0, Math.min(tokensAt + 2 * (entry[3] ?? 0), size)));
  let tokens = Math.min(entry[3] ?? 0, Math.floor((size - tokensAt) / 2));
  if (tokens > 0 && view.getUint16(tokensAt + 2 * (tokens - 1), true) === 0) {
    tokens--;
  }
  fitted[3] = tokens;
  view.setUint32(22, place.offset % 2 ** 32, true);
  fitted[26] = Math.floor(place.offset / 2 ** 32);
  view.setUint32(27, place.length, true);
  fitted[31] = place.position;
  return fitted;
}

/**
 * Reads the entry that begins at `at`.
 * @throws SegmentDamaged where its counts do not fit its size
 */
export function readEntry(
  bytes: Uint8Array,
  at: number,
  entrySize: number,
): { features: StoredFeatures; place: RecordPlace } {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, entrySize);
  const flags = view.getUint8(0);
  const products = view.getUint8(1) & 15;
  const codes = view.getUint8(1) >>> 4;
  const tokensAt = tokensPlace(bytes, at);
  const tokensEnd = tokensAt + 2 * view.getUint8(3);
  if (products > MOST_PRODUCTS || codes > MOST_CODES || tokensEnd > entrySize) {
    throw new SegmentDamaged('an entry is wrong');
  }
  const hashes: number[] = [];
  for (let place = FIXED_BYTES; place < tokensAt; place += 4) {
    hashes.push(view.getUint32(place, true));
  }
  const versionTo = readU24(view, 19);
  return {
    features: {
      answers: view.getUint8(2),
      accepted: (flags & ACCEPTED) !== 0,
      spam: (flags & SPAM) !== 0,
      obsolete: (flags & OBSOLETE) !== 0,
      votes: view.getInt16(4, true),
      confirmations: view.getUint16(6, true),
      createdAt: view.getUint16(12, true) * DAY_MS,
      answeredAt: view.getUint16(14, true) * DAY_MS,
      demand: view.getUint32(8, true),
      versions:
        (flags & VERSIONED) === 0
          ? null
          : { from: readU24(view, 16), to: versionTo === NO_END ? Infinity : versionTo },
      productHashes: hashes.slice(0, products),
      codeHashes: hashes.slice(products),
      lineHashes: readLines(view, tokensAt, tokensEnd),
    },
    place: {
      offset: view.getUint32(22, true) + view.getUint8(26) * 2 ** 32,
      length: view.getUint32(27, true),
      position: view.getUint8(31),
    },
  };
}

function readLines(view: DataView, from: number, to: number): number[][] {
  let line: number[] = [];
  const lines = [line];
  for (let at = from; at < to; at += 2) {
    const token = view.getUint16(at, true);
    if (token === 0) {
      line = [];
      lines.push(line);
    } else {
      line.push(token);
    }
  }
  return lines;
}

function tokensPlace(bytes: Uint8Array, at: number): number {
  const counts = bytes[at + 1] ?? 0;
  return FIXED_BYTES + 4 * ((counts & 15) + (counts >>> 4));
}

function writeU24(view: DataView, at: number, value: number): void {
  view.setUint16(at, value & 0xffff, true);
  view.setUint8(at + 2, value >>> 16);
}

const readU24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
