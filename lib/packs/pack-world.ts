import type { Result } from '../model/result.ts';
import type { SegmentStore } from '../store/segment-store.ts';

/** What work on packs takes from outside. */
export interface PackWorld {
  store: SegmentStore;
  /** Milliseconds since 1970. */
  now(): number;
  /** Bytes that the browser's storage holds and may hold. */
  estimate(): Promise<{ usage: number; quota: number }>;
  /** Opens a segment file as a look-up would; fails where it is not whole. */
  inspect(blob: Blob): Promise<Result<{ head: Uint8Array; documents: number }>>;
  /** Runs `work` unless somebody is at the same community's pack already; null then. */
  alone<T>(community: string, work: () => Promise<T>): Promise<T | null>;
}
