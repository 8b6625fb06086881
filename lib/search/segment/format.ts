import { SegmentDamaged } from './segment-damaged.ts';

/** The segment file, byte by byte, is described in FORMAT.md: a change here is a new version there. */
export const VERSION = 1;
export const PAGE_BYTES = 4096;
const CHECK_BYTES = 4;
export const PAYLOAD_BYTES = PAGE_BYTES - CHECK_BYTES;
export const HEADER_BYTES = 16;
/** A leaf is closed when the next term would pass these pages. */
export const LEAF_PAGES = 3;
/** A leaf may be longer for one term that needs it; one that is longer still is refused, because leaves are read whole. */
export const LEAF_PAGES_MOST = 16;
/** A longer term is refused: with its postings it fits such a leaf. */
export const TERM_BYTES = 32_768;
/** A term in more documents than this keeps its postings in a list of their own. */
export const INLINE_POSTINGS = 64;
export const BLOCK_POSTINGS = 128;
export const ENTRY_STEP = 32;
export const ENTRY_LEAST = 128;
export const ENTRY_MOST = 512;
/** Largest impact as kept: impacts stand in one byte, 0 is none. */
export const IMPACT_STEPS = 255;
/** The head is held in memory: of a million documents it has 55 kB. */
const HEAD_MOST = 16 * 1024 * 1024;

const HEADER_MAGIC = [0x50, 0x53, 0x47, 0x31]; // PSG1
const TRAILER_MAGIC = [0x50, 0x53, 0x47, 0x54]; // PSGT
const HASH_BYTES = 32;

/** In file order. */
const SECTIONS = ['records', 'entries', 'lists', 'leaves', 'head'] as const;
type SectionName = (typeof SECTIONS)[number];

/** Logical bytes: places in the file as if there were no checks. */
export interface Section {
  offset: number;
  length: number;
}

/** What the last page of a segment says of the rest. */
export interface Trailer {
  entrySize: number;
  sections: Record<SectionName, Section>;
  documents: number;
  terms: number;
  /** Logical bytes of all pages before the trailer's, padding included. */
  payloadLength: number;
  /** SHA-256 of the head. */
  headHash: Uint8Array;
}

/** An impact over 0 to 1 as the byte that is kept: 1 to 255. */
export const quantise = (impact: number): number =>
  Math.min(Math.max(Math.round(impact * IMPACT_STEPS), 1), IMPACT_STEPS);

/** Logical place where the next page begins, or this one. */
export const pageAfter = (place: number): number => Math.ceil(place / PAYLOAD_BYTES) * PAYLOAD_BYTES;

/** First bytes of the file. */
export function writeHeader(): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  bytes.set(HEADER_MAGIC);
  bytes[4] = VERSION;
  return bytes;
}

/** The payload of the last page. */
export function writeTrailer(trailer: Trailer): Uint8Array {
  const bytes = new Uint8Array(PAYLOAD_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(TRAILER_MAGIC);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, trailer.entrySize, true);
  let at = 8;
  for (const name of SECTIONS) {
    writeU48(view, at, trailer.sections[name].offset);
    writeU48(view, at + 6, trailer.sections[name].length);
    at += 12;
  }
  view.setUint32(at, trailer.documents, true);
  view.setUint32(at + 4, trailer.terms, true);
  writeU48(view, at + 8, trailer.payloadLength);
  bytes.set(trailer.headHash, at + 14);
  return bytes;
}

/**
 * Reads the payload of the last page, and believes nothing in it that does not fit the rest.
 * @param fileSize bytes of the whole file
 * @throws SegmentDamaged
 */
export function readTrailer(payload: Uint8Array, fileSize: number): Trailer {
  if (payload.length !== PAYLOAD_BYTES || TRAILER_MAGIC.some((byte, at) => payload[at] !== byte)) {
    throw new SegmentDamaged('its last page is not there');
  }
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  if (view.getUint16(4, true) !== VERSION) {
    throw new SegmentDamaged('it has another version');
  }
  let at = 8;
  const section = (): Section => {
    at += 12;
    return { offset: readU48(view, at - 12), length: readU48(view, at - 6) };
  };
  const sections = {
    records: section(),
    entries: section(),
    lists: section(),
    leaves: section(),
    head: section(),
  };
  const trailer: Trailer = {
    entrySize: view.getUint16(6, true),
    sections,
    documents: view.getUint32(at, true),
    terms: view.getUint32(at + 4, true),
    payloadLength: readU48(view, at + 8),
    headHash: payload.slice(at + 14, at + 14 + HASH_BYTES),
  };
  if (!fits(trailer, fileSize)) {
    throw new SegmentDamaged('its parts do not fit together');
  }
  return trailer;
}

function fits({ entrySize, sections, documents, payloadLength }: Trailer, fileSize: number): boolean {
  const { records, entries, lists, leaves, head } = sections;
  return (
    entrySize >= ENTRY_LEAST &&
    entrySize <= ENTRY_MOST &&
    entrySize % ENTRY_STEP === 0 &&
    records.offset === HEADER_BYTES &&
    entries.offset === endOf(records) &&
    entries.length === documents * entrySize &&
    lists.offset === endOf(entries) &&
    leaves.offset === pageAfter(endOf(lists)) &&
    leaves.length % PAYLOAD_BYTES === 0 &&
    head.offset === endOf(leaves) &&
    head.length <= HEAD_MOST &&
    payloadLength === pageAfter(endOf(head)) &&
    fileSize === (payloadLength / PAYLOAD_BYTES + 1) * PAGE_BYTES
  );
}

const endOf = ({ offset, length }: Section): number => offset + length;

function writeU48(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 2 ** 32, true);
  view.setUint16(at + 4, Math.floor(value / 2 ** 32), true);
}

const readU48 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint16(at + 4, true) * 2 ** 32;
