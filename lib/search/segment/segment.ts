import type { ByteSource } from './byte-source.ts';
import { PAGE_BYTES, PAYLOAD_BYTES, readTrailer, type Trailer } from './format.ts';
import { type LeafTree, readLeafTrees } from './leaf-tree.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import { readPage } from './page-check.ts';
import { createPagedReader, type PagedReader } from './paged-reader.ts';
import { SegmentDamaged } from './segment-damaged.ts';
import { readTombstones } from './tombstones.ts';

/** An opened segment: its top level in memory, the rest where it is kept. */
export interface Segment {
  /** Documents in the file, removed ones included. */
  readonly documents: number;
  readonly trailer: Trailer;
  readonly reader: PagedReader;
  /** Terms in few documents, whose postings stand beside them. */
  readonly rare: LeafTree;
  /** Terms in many documents, which have lists. */
  readonly common: LeafTree;
  /** True for a document that no longer counts. */
  isRemoved(document: number): boolean;
}

export interface OpenOptions {
  /** What `readHead` gives, kept beside the file: saves a round trip or two. */
  head?: Uint8Array;
  /** Documents that no longer count, as `writeTombstones` writes them. */
  removed?: Uint8Array;
  /** Shared by the segments that are searched together. */
  cache?: PageCache;
}

/**
 * Opens a segment. Only its last page and head are read, or nothing when the head is given.
 * @throws SegmentDamaged
 */
export async function openSegment(source: ByteSource, options: OpenOptions = {}): Promise<Segment> {
  const kept = options.head ?? (await readHead(source));
  const { trailer, head } = splitHead(kept, source.size);
  // The check runs in a thread of its own while the head is read.
  const hashing = crypto.subtle.digest('SHA-256', head);
  const trees = readLeafTrees(head, trailer.sections.leaves);
  const hash = new Uint8Array(await hashing);
  if (hash.some((byte, at) => byte !== trailer.headHash[at])) {
    throw new SegmentDamaged('its dictionary fails its check');
  }
  return {
    documents: trailer.documents,
    trailer,
    reader: createPagedReader(source, options.cache ?? createPageCache()),
    ...trees,
    isRemoved: removedTest(options.removed, trailer.documents),
  };
}

/** Where in the file the pages begin that look-ups read: before them stand only records. */
export const lookedUpFrom = ({ sections }: Trailer): number =>
  Math.floor(sections.entries.offset / PAYLOAD_BYTES) * PAGE_BYTES;

/**
 * The last page and the head, to be kept beside the file.
 * @throws SegmentDamaged
 */
export async function readHead(source: ByteSource): Promise<Uint8Array<ArrayBuffer>> {
  if (source.size < PAGE_BYTES) throw new SegmentDamaged('it is cut off');
  const [last] = await source.read([{ start: source.size - PAGE_BYTES, end: source.size }]);
  if (last?.length !== PAGE_BYTES) throw new SegmentDamaged('it is cut off');
  const { sections } = readTrailer(readPage(last, 0, lastPage(source.size)), source.size);
  // The head is read once and kept elsewhere: it needs no place in a cache.
  const [head] = await createPagedReader(source, createPageCache(0)).read([sections.head]);
  const both = new Uint8Array(PAGE_BYTES + sections.head.length);
  both.set(last);
  both.set(head ?? last, PAGE_BYTES);
  return both;
}

const lastPage = (size: number): number => Math.ceil(size / PAGE_BYTES) - 1;

function splitHead(kept: Uint8Array, size: number): { trailer: Trailer; head: Uint8Array<ArrayBuffer> } {
  if (kept.length < PAGE_BYTES) throw new SegmentDamaged('it is cut off');
  const trailer = readTrailer(readPage(kept, 0, lastPage(size)), size);
  const head = kept.slice(PAGE_BYTES);
  if (head.length !== trailer.sections.head.length) throw new SegmentDamaged('its dictionary is cut off');
  return { trailer, head };
}

function removedTest(removed: Uint8Array | undefined, documents: number): Segment['isRemoved'] {
  const numbers = removed ? readTombstones(removed, documents) : new Uint32Array(0);
  if (numbers.length === 0) return () => false;
  const bits = new Uint8Array(Math.ceil(documents / 8));
  for (const number of numbers) bits[number >>> 3] = (bits[number >>> 3] ?? 0) | (1 << (number & 7));
  return (document) => ((bits[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;
}
