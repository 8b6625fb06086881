/** What a look-up and the worker that reads copies of segments say to each other, over a MessagePort. */
import type { LogicalRange } from '../search/segment/byte-source.ts';

/** A segment of which a copy is wanted. */
export interface WantedCopy {
  id: string;
  blob: Blob;
  /** Only bytes from here on are copied: look-ups read no others. */
  from: number;
}

export type ToCopies =
  /** All segments in use: missing copies are made, copies of others are deleted. */
  | { type: 'hold'; segments: readonly WantedCopy[] }
  | { type: 'read'; call: number; id: string; ranges: readonly LogicalRange[] };

export type FromCopies =
  /** From now on, bytes of this segment from `from` on can be read. */
  | { type: 'held'; id: string; from: number }
  /** The copy is of no use, and deleted. */
  | { type: 'lost'; id: string }
  /** All ranges, one behind the other, of pages that passed their check; null where the copy cannot be read. */
  | { type: 'read'; call: number; bytes: Uint8Array<ArrayBuffer> | null }
  /** The worker ends: nothing more will be answered. */
  | { type: 'ends' };
