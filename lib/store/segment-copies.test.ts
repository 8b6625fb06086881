import { expect, test, vi } from 'vitest';
import { memorySource } from '../search/segment/byte-source.ts';
import { PAGE_BYTES, PAYLOAD_BYTES } from '../search/segment/format.ts';
import { writeCheck } from '../search/segment/page-check.ts';
import { copiedSource, copyReader, type CopyReader } from './copied-source.ts';
import { segmentCopies, type CopyFile, type CopyFolder } from './segment-copies.ts';

const PAGES = 40;
const SIZE = PAGES * PAGE_BYTES;
const FROM = 3 * PAGE_BYTES;
/** Logical: the copy's first bytes, some over three pages, and the file's last byte. */
const RANGES = [
  { offset: 3 * PAYLOAD_BYTES, length: 5 },
  { offset: 9 * PAYLOAD_BYTES + 17, length: 2 * PAYLOAD_BYTES },
  { offset: PAGES * PAYLOAD_BYTES - 1, length: 1 },
];

/** Pages with their checks, whose bytes tell where they stand; `seed` tells files apart. */
function fileOf(seed: number): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: SIZE }, (_, at) => (at * 31 + (at >>> 12) * 7 + seed) & 255);
  for (let page = 0; page < PAGES; page++) writeCheck(bytes, page * PAGE_BYTES, page);
  return bytes;
}

/** What the ranges hold, taken byte by byte. */
const rangesOf = (file: Uint8Array): Uint8Array[] =>
  RANGES.map(({ offset, length }) =>
    Uint8Array.from({ length }, (_, at) => {
      const place = offset + at;
      return file[Math.floor(place / PAYLOAD_BYTES) * PAGE_BYTES + (place % PAYLOAD_BYTES)] ?? 0;
    }),
  );

class MemoryFile implements CopyFile {
  bytes = new Uint8Array(0);
  isOpen = false;
  written = 0;
  getSize = () => this.bytes.length;
  truncate(size: number): void {
    this.bytes = this.bytes.slice(0, size);
  }
  read(into: Uint8Array, { at }: { at: number }): number {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }
  write(bytes: Uint8Array, { at }: { at: number }): number {
    const grown = new Uint8Array(Math.max(this.bytes.length, at + bytes.length));
    grown.set(this.bytes);
    grown.set(bytes, at);
    this.bytes = grown;
    this.written += bytes.length;
    return bytes.length;
  }
  flush(): void {}
  close(): void {
    this.isOpen = false;
  }
}

/** A disk that outlives its workers. */
function memoryFolder(free = Infinity) {
  const files = new Map<string, MemoryFile>();
  const folder: CopyFolder = {
    names: async () => [...files.keys()],
    open: async (name) => {
      const file = files.get(name) ?? new MemoryFile();
      if (file.isOpen) throw new DOMException('', 'NoModificationAllowedError');
      file.isOpen = true;
      files.set(name, file);
      return file;
    },
    remove: async (name) => void files.delete(name),
    free: async () => free,
  };
  return { files, folder };
}

const wanted = (id: string, bytes: Uint8Array<ArrayBuffer>) => ({ id, blob: new Blob([bytes]), from: FROM });

function portTo(copies: ReturnType<typeof segmentCopies>): MessagePort {
  const { port1, port2 } = new MessageChannel();
  copies.serve(port2);
  return port1;
}

/** A context that reads, beside a worker of its own. */
function connected(folder: CopyFolder, segments: Parameters<CopyReader['connect']>[1]) {
  const copies = segmentCopies(folder, () => {});
  const port = portTo(copies);
  const reader = copyReader();
  reader.connect(port, segments);
  return { copies, reader, port };
}

const held = (reader: CopyReader, id: string) =>
  vi.waitFor(async () => {
    const read = await reader.read(id, RANGES);
    if (!read) throw new Error('not yet');
    return read;
  });

test('a copy gives the bytes of the Blob, and only those it has', async () => {
  const bytes = fileOf(1);
  const { reader, port } = connected(memoryFolder().folder, [wanted('one', bytes)]);
  expect(await held(reader, 'one')).toEqual(rangesOf(bytes));
  // Pages that have passed their check are read in parts.
  expect(await reader.read('one', RANGES)).toEqual(rangesOf(bytes));
  expect(await reader.read('one', [{ offset: 3 * PAYLOAD_BYTES - 1, length: 1 }, ...RANGES])).toBeNull();
  expect(await reader.read('other', RANGES)).toBeNull();
  port.close();
});

test('a source reads the copy where there is one, and else the Blob', async () => {
  const bytes = fileOf(1);
  const { reader, port } = connected(memoryFolder().folder, [wanted('one', bytes)]);
  await held(reader, 'one');
  const source = copiedSource('one', memorySource(fileOf(2)), reader);
  expect(source.size).toBe(SIZE);
  expect(await source.readChecked?.(RANGES)).toEqual(rangesOf(bytes));
  expect(await source.readChecked?.([{ offset: 0, length: 1 }])).toBeNull();
  expect(await source.read([{ start: 0, end: 5 }])).toEqual([fileOf(2).slice(0, 5)]);
  port.close();
});

test('a copy with a page that fails its check is deleted, and made anew by the next worker', async () => {
  const { files, folder } = memoryFolder();
  const bytes = fileOf(1);
  const first = connected(folder, [wanted('one', bytes)]);
  await held(first.reader, 'one');
  first.copies.end();
  first.port.close();
  const file = files.get('one');
  file?.write(new Uint8Array([1, 2, 3]), { at: 6 * PAGE_BYTES + 50 });

  const second = connected(folder, [wanted('one', bytes)]);
  const [one, , last] = RANGES;
  await vi.waitFor(async () => expect(await second.reader.read('one', one ? [one] : [])).not.toBeNull());
  expect(await second.reader.read('one', RANGES)).toBeNull();
  await vi.waitFor(() => expect(files.size).toBe(0));
  expect(file?.isOpen).toBe(false);
  expect(await second.reader.read('one', last ? [last] : [])).toBeNull();
  expect(second.reader.isWanting()).toBe(false);
  second.copies.end();
  second.port.close();

  const third = connected(folder, [wanted('one', bytes)]);
  expect(await held(third.reader, 'one')).toEqual(rangesOf(bytes));
  third.port.close();
});

test('a whole copy is taken as it is; one that was cut off, or is of another segment, is made anew', async () => {
  const { files, folder } = memoryFolder();
  const bytes = fileOf(1);
  const again = async (segments: Parameters<CopyReader['connect']>[1]) => {
    const { copies, reader, port } = connected(folder, segments);
    const read = await held(reader, 'one');
    copies.end();
    port.close();
    return read;
  };
  await again([wanted('one', bytes)]);
  const file = files.get('one');
  expect(file?.written).toBe(SIZE - FROM);
  await again([wanted('one', bytes)]);
  expect(file?.written).toBe(SIZE - FROM);
  file?.truncate(SIZE - FROM - 1);
  expect(await again([wanted('one', bytes)])).toEqual(rangesOf(bytes));
  const other = fileOf(77);
  expect(await again([wanted('one', other)])).toEqual(rangesOf(other));
});

test('copies that nobody wants any more are deleted', async () => {
  const { files, folder } = memoryFolder();
  const first = connected(folder, [wanted('one', fileOf(1)), wanted('two', fileOf(2))]);
  await held(first.reader, 'two');
  expect([...files.keys()]).toEqual(['one', 'two']);
  first.reader.connect(portTo(first.copies), []);
  await vi.waitFor(() => expect(files.size).toBe(0));
  expect(await first.reader.read('one', RANGES)).toBeNull();
  first.port.close();
});

test('without room no copy is made, and the next segment still gets one', async () => {
  const { files, folder } = memoryFolder(4 * (SIZE - FROM));
  const large = new Uint8Array(SIZE + PAGE_BYTES);
  const { reader, port } = connected(folder, [wanted('large', large), wanted('one', fileOf(1))]);
  await held(reader, 'one');
  expect([...files.keys()]).toEqual(['one']);
  expect(await reader.read('large', RANGES)).toBeNull();
  port.close();
});

test('a worker that ends, or does not answer, leaves the Blob', async () => {
  const { copies, reader, port } = connected(memoryFolder().folder, [wanted('one', fileOf(1))]);
  await held(reader, 'one');
  copies.end();
  await vi.waitFor(() => expect(reader.isWanting()).toBe(true));
  port.close();

  vi.useFakeTimers();
  try {
    const mute = new MessageChannel();
    reader.connect(mute.port1, []);
    const isHeld = { type: 'held', id: 'one', from: FROM } as const;
    mute.port1.dispatchEvent(new MessageEvent('message', { data: isHeld }));
    const read = reader.read('one', RANGES);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await read).toBeNull();
    expect(reader.isWanting()).toBe(true);
    mute.port1.close();
  } finally {
    vi.useRealTimers();
  }
});
