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
  /** The same with the documents themselves, ready to be shown; for an engine whose index holds them. */
  show?(query: string): Promise<unknown>;
}

/** An engine over an index that is one Blob; runs in Node and in an extension's background. */
export interface BlobEngine {
  open(stored: StoredIndex): Promise<OpenIndex>;
}
