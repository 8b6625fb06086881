import { logProblem } from '../platform/log.ts';
import { portToOffscreen } from '../platform/offscreen.ts';
import { blobSource, type ByteSource } from '../search/segment/byte-source.ts';
import { copiedSource, copyReader } from '../store/copied-source.ts';
import type { WantedCopy } from '../store/copy-messages.ts';

/** Copies of large segments, for a background that looks up again and again. The first look-up never waits for them. */
export interface KeptCopies {
  /** Reads a segment's copy once there is one, and its Blob until then. */
  sourceOf(id: string, blob: Blob): ByteSource;
  /** Called after each look-up. @param segments all in use; another array when they changed */
  used(segments: readonly WantedCopy[]): void;
}

/** What is smaller soon stands in the cache. */
const WORTH_BYTES = 16 * 1024 * 1024;
/** A background that is woken for one look-up needs no copy. */
const WORTH_LOOKUPS = 2;
const PATH = 'offscreen.html';
const JUSTIFICATION = 'Reads the answer index in a worker, so that look-ups take milliseconds.';

/** @param openPort null where this context has no way to a worker */
export function keepCopies(
  openPort: () => Promise<MessagePort | null> = () => portToOffscreen(PATH, JUSTIFICATION),
): KeptCopies {
  const reader = copyReader();
  let lookUps = 0;
  let asked: readonly WantedCopy[] = [];
  let isConnecting = false;
  let hasPort = true;

  async function connect(): Promise<void> {
    isConnecting = true;
    try {
      const port = await openPort();
      hasPort = port !== null;
      if (port) reader.connect(port, asked);
    } finally {
      isConnecting = false;
    }
  }

  return {
    sourceOf: (id, blob) => copiedSource(id, blobSource(blob), reader),
    used(segments) {
      lookUps += 1;
      const isDue = asked !== segments || reader.isWanting();
      if (!isDue || isConnecting || !hasPort || lookUps < WORTH_LOOKUPS) return;
      if (segments.reduce((sum, { blob, from }) => sum + blob.size - from, 0) < WORTH_BYTES) return;
      asked = segments;
      void logProblem('copies', connect());
    },
  };
}
