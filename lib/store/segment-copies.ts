/**
 * Copies of segments that a worker reads in microseconds, where a slice of a Blob costs Chromium half a millisecond.
 * They hold what look-ups read, no more, and may be lost at any time: the Blob in the database is the original.
 */
import type { LogicalRange } from '../search/segment/byte-source.ts';
import { PAGE_BYTES } from '../search/segment/format.ts';
import { SegmentDamaged } from '../search/segment/segment-damaged.ts';
import { checkedFile, type CheckedFile } from './checked-file.ts';
import type { FromCopies, ToCopies, WantedCopy } from './copy-messages.ts';

/** A file that is read and written without waiting: the part of `FileSystemSyncAccessHandle` that is used. */
export interface CopyFile {
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** Where the copies are kept. */
export interface CopyFolder {
  names(): Promise<string[]>;
  /** Makes the file where there is none. Rejects while another worker has it open. */
  open(name: string): Promise<CopyFile>;
  remove(name: string): Promise<void>;
  /** Bytes that may still be stored. */
  free(): Promise<number>;
}

interface HeldCopy {
  from: number;
  file: CopyFile;
  checked: CheckedFile;
}

/** Bytes that are copied at a time. */
const PIECE = 4 * 1024 * 1024;
/** A copy is a luxury: it is made only where this much stays free, as a multiple of its size. */
const FREE_TIMES = 4;

export interface SegmentCopies {
  /** Answers what comes through the port. */
  serve(port: MessagePort): void;
  /** Lets all files go, and tells everyone who reads. */
  end(): void;
}

/** @param used called at each message */
export function segmentCopies(folder: CopyFolder, used: () => void): SegmentCopies {
  const held = new Map<string, HeldCopy>();
  const ports: MessagePort[] = [];
  /** One after the other: two must not write the same copy. */
  let holding = Promise.resolve();

  async function hold(segments: readonly WantedCopy[], tell: (id: string, from: number) => void) {
    await dropOthers(new Set(segments.map(({ id }) => id)));
    for (const wanted of segments) {
      const copy = held.get(wanted.id) ?? (await copyOf(wanted, folder));
      if (!copy) continue;
      held.set(wanted.id, copy);
      tell(wanted.id, copy.from);
    }
  }

  async function dropOthers(wanted: ReadonlySet<string>): Promise<void> {
    for (const name of await folder.names()) {
      if (wanted.has(name)) continue;
      held.get(name)?.file.close();
      held.delete(name);
      await folder.remove(name);
    }
  }

  /** A copy that cannot be read is never read again: it is deleted, and whoever reads goes on with the Blob. */
  function lose(id: string): void {
    held.get(id)?.file.close();
    held.delete(id);
    for (const port of ports) port.postMessage({ type: 'lost', id } satisfies FromCopies);
    // Where it cannot be deleted now it is when another list of segments comes.
    inTurn(() => folder.remove(id));
  }

  function inTurn(work: () => Promise<void>): void {
    // No copy is no harm: who reads goes on with the Blob.
    holding = holding.then(work).catch(() => undefined);
  }

  function read(id: string, ranges: readonly LogicalRange[]): Uint8Array<ArrayBuffer> | null {
    try {
      return held.get(id)?.checked.read(ranges) ?? null;
    } catch (error) {
      if (!(error instanceof SegmentDamaged)) throw error;
      lose(id);
      return null;
    }
  }

  return {
    serve(port) {
      const tell = (message: FromCopies, transfer: Transferable[] = []): void =>
        port.postMessage(message, transfer);
      ports.push(port);
      port.addEventListener('message', ({ data }: MessageEvent<ToCopies>) => {
        used();
        if (data.type === 'read') {
          const bytes = read(data.id, data.ranges);
          tell({ type: 'read', call: data.call, bytes }, bytes ? [bytes.buffer] : []);
        } else {
          inTurn(() => hold(data.segments, (id, from) => tell({ type: 'held', id, from })));
        }
      });
      port.start();
    },
    end() {
      for (const port of ports) port.postMessage({ type: 'ends' } satisfies FromCopies);
      for (const { file } of held.values()) file.close();
      held.clear();
    },
  };
}

/** Opens the copy, and makes it where it is missing or was not finished. @returns null where there is no room */
async function copyOf({ id, blob, from }: WantedCopy, folder: CopyFolder): Promise<HeldCopy | null> {
  const file = await folder.open(id);
  try {
    const last = await bytesOf(blob, blob.size - PAGE_BYTES, blob.size);
    if (!isWhole(file, blob.size - from, last)) {
      if ((await folder.free()) < FREE_TIMES * (blob.size - from)) throw new RangeError('No room for a copy');
      await copyBytes(file, blob, from, last);
    }
    return { from, file, checked: checkedFile(file, from, blob.size) };
  } catch {
    // The disk is full, or the Blob has gone with its pack: what was written is of no use.
    file.close();
    await folder.remove(id);
    return null;
  }
}

/** The last page is written last, when all others are on the disk; it tells segments apart by a hash. */
function isWhole(file: CopyFile, size: number, last: Uint8Array): boolean {
  if (file.getSize() !== size) return false;
  const written = new Uint8Array(last.length);
  file.read(written, { at: size - last.length });
  return written.every((byte, at) => byte === last[at]);
}

async function copyBytes(file: CopyFile, blob: Blob, from: number, last: Uint8Array): Promise<void> {
  file.truncate(0);
  const end = blob.size - last.length;
  for (let at = from; at < end; at += PIECE) {
    writeAll(file, await bytesOf(blob, at, Math.min(at + PIECE, end)), at - from);
  }
  file.flush();
  writeAll(file, last, end - from);
  file.flush();
}

function writeAll(file: CopyFile, bytes: Uint8Array, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length) throw new RangeError('No room for a copy');
}

const bytesOf = async (blob: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer());
