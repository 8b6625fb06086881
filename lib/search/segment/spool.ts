/** Keeps bytes that are written later: in memory, or where the caller has more room. */
export interface Spool {
  append(bytes: Uint8Array<ArrayBuffer>): void | Promise<void>;
  /** All bytes in order, in chunks of any length; asked once, at the end. */
  chunks(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** What waits: parts of a segment that stand behind others which are written at the same time. */
export type SpoolName = 'entries' | 'leaves';

export function memorySpool(): Spool {
  const kept: Uint8Array[] = [];
  return {
    append: (bytes) => {
      kept.push(bytes);
    },
    chunks: () => kept,
  };
}
