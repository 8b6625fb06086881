import { logProblem } from '../platform/log.ts';
import { hasOffscreen, portToOffscreen } from '../platform/offscreen.ts';
import { blobSource, type ByteSource } from '../search/segment/byte-source.ts';
import { copiedSource, copyReader } from '../store/copied-source.ts';
import { hasCopies } from '../store/copy-folder.ts';
import type { WantedCopy } from '../store/copy-messages.ts';

/** Copies of large segments, for a background that looks up again and again. The first look-up never waits for them. */
export interface KeptCopies {
  /** Reads a segment's copy once there is one, and its Blob until then. */
  sourceOf(id: string, blob: Blob): ByteSource;
  /**
   * Called after each look-up: has copies made where they pay, and deleted when their segments are gone.
   * @param segments all in use; another array when they changed
   */
  used(segments: readonly WantedCopy[]): void;
}

/** What is smaller soon stands in the cache. */
const WORTH_BYTES = 16 * 1024 * 1024;
/** A background that is woken for one look-up needs no copy. */
const WORTH_LOOKUPS = 2;
const PATH = 'offscreen.html';
const JUSTIFICATION = 'Reads the answer index in a worker, so that look-ups take milliseconds.';

/** What copies need of the browser. */
export interface CopiesWorld {
  /** A way to the worker, which is started; null where this context has none. */
  openPort(): Promise<MessagePort | null>;
  /** True when there are copies, of whatever segments. */
  areLeft(): Promise<boolean>;
}

const BROWSER: CopiesWorld = {
  openPort: () => portToOffscreen(PATH, JUSTIFICATION),
  areLeft: async () => hasOffscreen() && hasCopies(navigator.storage),
};

export function keepCopies({ openPort, areLeft }: CopiesWorld = BROWSER): KeptCopies {
  const reader = copyReader();
  let lookUps = 0;
  let asked: readonly WantedCopy[] | null = null;
  let isConnecting = false;
  let hasPort = true;

  async function connect(wanted: readonly WantedCopy[]): Promise<void> {
    isConnecting = true;
    try {
      if (wanted.length === 0 && !(await areLeft())) return;
      const port = await openPort();
      hasPort = port !== null;
      if (port) reader.connect(port, wanted);
    } finally {
      isConnecting = false;
    }
  }

  return {
    sourceOf: (id, blob) => copiedSource(id, blobSource(blob), reader),
    used(segments) {
      lookUps += 1;
      if (isConnecting || !hasPort || lookUps < WORTH_LOOKUPS) return;
      const isWorth = segments.reduce((sum, { blob, from }) => sum + blob.size - from, 0) >= WORTH_BYTES;
      if (asked === segments && !(isWorth && reader.isWanting())) return;
      asked = segments;
      void logProblem('copies', connect(isWorth ? segments : []));
    },
  };
}
