/** Reads a segment's copy through a port where there is one, and its Blob otherwise. */
import type { ByteSource, LogicalRange } from '../search/segment/byte-source.ts';
import { PAGE_BYTES, PAYLOAD_BYTES } from '../search/segment/format.ts';
import type { FromCopies, ToCopies, WantedCopy } from './copy-messages.ts';

/** The copies as one context reads them. */
export interface CopyReader {
  /** Reads through this port from now on. */
  connect(port: MessagePort, segments: readonly WantedCopy[]): void;
  /** Null where there is no copy, or it does not answer, or has not all of it. */
  read(id: string, ranges: readonly LogicalRange[]): Promise<Uint8Array[] | null>;
  /** True while nothing is connected. */
  isWanting(): boolean;
}

/** A worker that is busy copying answers between two pieces; one that is gone never does. */
const ANSWERS_WITHIN_MS = 500;

const say = (port: MessagePort, message: ToCopies): void => port.postMessage(message);

export function copyReader(): CopyReader {
  const held = new Map<string, number>();
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  let calls = 0;
  let current: MessagePort | null = null;

  function disconnect(): void {
    current = null;
    held.clear();
    for (const answer of waiting.values()) answer(null);
  }

  function ask(
    port: MessagePort,
    message: { id: string; ranges: readonly LogicalRange[] },
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
    isWanting: () => current === null,
    connect(port, segments) {
      disconnect();
      current = port;
      port.addEventListener('message', ({ data }: MessageEvent<FromCopies>) => {
        // Of a port that was given up nothing is believed.
        if (current !== port) return;
        if (data.type === 'held') held.set(data.id, data.from);
        else if (data.type === 'lost') held.delete(data.id);
        else if (data.type === 'ends') disconnect();
        else waiting.get(data.call)?.(data.bytes);
      });
      port.start();
      say(port, { type: 'hold', segments });
    },
    async read(id, ranges) {
      const from = held.get(id);
      if (!current || from === undefined || ranges.some((range) => startOf(range) < from)) return null;
      const bytes = await ask(current, { id, ranges });
      return bytes && cut(bytes, ranges);
    },
  };
}

/** @param kept the original: what the copy does not hold is read there */
export const copiedSource = (id: string, kept: ByteSource, copies: Pick<CopyReader, 'read'>): ByteSource => ({
  ...kept,
  readChecked: (ranges) => copies.read(id, ranges),
});

/** Where in the file the page begins that has the range's first byte. */
const startOf = ({ offset }: LogicalRange): number => Math.floor(offset / PAYLOAD_BYTES) * PAGE_BYTES;

function cut(bytes: Uint8Array, ranges: readonly LogicalRange[]): Uint8Array[] {
  let at = 0;
  return ranges.map(({ length }) => bytes.subarray(at, (at += length)));
}
