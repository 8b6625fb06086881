/** Reads a segment's copy through a port where there is one, and its Blob otherwise. */
import type { ByteRange, ByteSource } from '../search/segment/byte-source.ts';
import type { FromCopies, ToCopies, WantedCopy } from './copy-messages.ts';

/** The copies as one context reads them. */
export interface CopyReader {
  /** Reads through this port from now on. */
  connect(port: MessagePort, segments: readonly WantedCopy[]): void;
  holds(id: string): boolean;
  /** Null where there is no copy, or it does not answer. */
  read(id: string, ranges: readonly ByteRange[]): Promise<Uint8Array[] | null>;
  /** True while nothing is connected, unless copies were found damaged. */
  isWanting(): boolean;
  /** Has all copies deleted, and reads none any more. */
  dropCopies(): void;
}

/** A worker that is busy copying answers between two pieces; one that is gone never does. */
const ANSWERS_WITHIN_MS = 500;

const say = (port: MessagePort, message: ToCopies): void => port.postMessage(message);

export function copyReader(): CopyReader {
  const held = new Map<string, number>();
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  let calls = 0;
  let hasDropped = false;
  let current: MessagePort | null = null;

  function disconnect(): void {
    current = null;
    held.clear();
    for (const answer of waiting.values()) answer(null);
  }

  function ask(
    port: MessagePort,
    message: { id: string; ranges: readonly ByteRange[] },
  ): Promise<Uint8Array | null> {
    return new Promise((resolve) => {
      const call = calls++;
      const timer = setTimeout(disconnect, ANSWERS_WITHIN_MS);
      waiting.set(call, (bytes) => {
        clearTimeout(timer);
        waiting.delete(call);
        resolve(bytes);
      });
      say(port, { type: 'read', call, ...message });
    });
  }

  return {
    isWanting: () => current === null && !hasDropped,
    connect(port, segments) {
      disconnect();
      current = port;
      port.addEventListener('message', ({ data }: MessageEvent<FromCopies>) => {
        // Of a port that was given up nothing is believed.
        if (current !== port) return;
        if (data.type === 'held') held.set(data.id, data.from);
        else if (data.type === 'ends') disconnect();
        else waiting.get(data.call)?.(data.bytes);
      });
      port.start();
      say(port, { type: 'hold', segments });
    },
    dropCopies() {
      hasDropped = true;
      if (current) say(current, { type: 'hold', segments: [] });
      disconnect();
    },
    holds: (id) => held.has(id),
    async read(id, ranges) {
      const from = held.get(id);
      if (!current || from === undefined || ranges.some(({ start }) => start < from)) return null;
      const bytes = await ask(current, { id, ranges });
      return bytes && cut(bytes, ranges);
    },
  };
}

/** @param kept the original: what the copy does not hold is read there */
export const copiedSource = (
  id: string,
  kept: ByteSource,
  copies: Pick<CopyReader, 'read' | 'holds' | 'dropCopies'>,
): ByteSource => ({
  size: kept.size,
  // A range of a copy costs microseconds, and what is read for nothing has to be passed on.
  get near() {
    return copies.holds(id) ? 0 : undefined;
  },
  read: async (ranges) => (await copies.read(id, ranges)) ?? kept.read(ranges),
  readOriginal: (ranges) => {
    copies.dropCopies();
    return kept.read(ranges);
  },
});

function cut(bytes: Uint8Array, ranges: readonly ByteRange[]): Uint8Array[] {
  let at = 0;
  return ranges.map(({ start, end }) => bytes.subarray(at, (at += end - start)));
}
