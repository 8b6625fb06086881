import type { Result } from '../model/result.ts';
import type { OwnStore } from '../store/own-store.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { inspectSegment } from './inspect-segment.ts';

/** What work on packs takes from outside. */
export interface PackWorld {
  store: SegmentStore;
  /** Which packs there are and whom they trust, apart from the packs themselves. */
  pins: Pick<OwnStore, 'readPackPins' | 'savePackPin' | 'removePackPin'>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Bytes that the browser's storage holds and may hold. */
  estimate(): Promise<{ usage: number; quota: number }>;
  /** Opens a segment file as a look-up would; fails where it is not whole. */
  inspect(blob: Blob): Promise<Result<{ head: Uint8Array; documents: number }>>;
  /** Runs `work` unless somebody is at the same community's pack already; null then. */
  alone<T>(community: string, work: () => Promise<T>): Promise<T | null>;
}

/** The browser's own. */
export const packWorld = (store: SegmentStore, pins: PackWorld['pins']): PackWorld => ({
  store,
  pins,
  now: Date.now,
  async estimate() {
    // A browser that does not tell its limit tells when it is reached.
    const { usage = 0, quota = Infinity } = await navigator.storage.estimate();
    return { usage, quota };
  },
  inspect: inspectSegment,
  alone: async (community, work) =>
    navigator.locks.request(`peerside-pack:${community}`, { ifAvailable: true }, async (lock) =>
      lock ? work() : null,
    ),
});
