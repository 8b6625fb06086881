import type { ByteRange } from '../../../lib/search/segment/byte-source.ts';
import type { Thread } from './thread.ts';

export const ENGINES = ['peerside', 'minisearch', 'orama', 'fts5'] as const;
export type EngineName = (typeof ENGINES)[number];

/** How many documents a look-up finds at most. */
export const FOUND = 10;
/** How much a word of a title counts for the engines that are told so. */
export const TITLE_WEIGHT = 2;

/** A thread as the other engines take it: same text as ours, in three fields. */
export interface FieldDocument {
  id: number;
  title: string;
  question: string;
  answers: string;
}

export const fieldsOf = ({ id, title, posts }: Thread): FieldDocument => ({
  id,
  title,
  question: posts[0]?.text ?? '',
  answers: posts
    .slice(1)
    .map(({ text }) => text)
    .join('\n'),
});

/** A built index as it is kept: one file, and beside it what has to be in memory to open it. */
export interface StoredIndex {
  blob: Blob;
  head: Uint8Array | null;
}

export interface OpenIndex {
  /** Ids of the documents that answer best, best first, at most `FOUND`. */
  search(query: string): Promise<string[]>;
}

/** Each round trip to the stored index: the bytes asked for together. */
export type Rounds = readonly (readonly ByteRange[])[];

/** An engine over an index in a Blob; runs in Node and in an extension's background. */
export interface BlobEngine {
  /** @param onRead hears of each round trip; an engine that reads the whole file at once may leave it out */
  open(stored: StoredIndex, onRead?: (ranges: readonly ByteRange[]) => void): Promise<OpenIndex>;
}
