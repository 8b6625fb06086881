import { expect, test } from 'vitest';
import { type ByteRange, type LogicalRange, memorySource } from './byte-source.ts';
import { PAGE_BYTES, PAYLOAD_BYTES } from './format.ts';
import { createPageCache } from './page-cache.ts';
import { writeCheck } from './page-check.ts';
import { createPagedReader } from './paged-reader.ts';
import { SegmentDamaged } from './segment-damaged.ts';

const PAGES = 60;

/** A file in which each logical byte is its own place, modulo 251. */
function makeFile(): Uint8Array {
  const bytes = new Uint8Array(PAGES * PAGE_BYTES);
  for (let page = 0; page < PAGES; page++) {
    for (let at = 0; at < PAYLOAD_BYTES; at++)
      bytes[page * PAGE_BYTES + at] = (page * PAYLOAD_BYTES + at) % 251;
    writeCheck(bytes, page * PAGE_BYTES, page);
  }
  return bytes;
}

function open(bytes: Uint8Array, cachePages: number) {
  const reads: (readonly ByteRange[])[] = [];
  const source = memorySource(bytes);
  const read = (ranges: readonly ByteRange[]): Promise<Uint8Array[]> => {
    reads.push(ranges);
    return source.read(ranges);
  };
  const cache = createPageCache(cachePages * PAYLOAD_BYTES);
  return { reader: createPagedReader({ size: bytes.length, read }, cache), reads };
}

const expected = (offset: number, length: number): number[] =>
  Array.from({ length }, (_, at) => (offset + at) % 251);

test.each([0, 1, 3, 100])('gives the bytes of ranges over pages, with a cache of %i pages', async (pages) => {
  const { reader } = open(makeFile(), pages);
  const ranges = [
    { offset: 10, length: 0 },
    { offset: PAYLOAD_BYTES - 3, length: 7 },
    { offset: 5, length: 3 * PAYLOAD_BYTES },
    { offset: 5, length: 3 },
    { offset: (PAGES - 1) * PAYLOAD_BYTES, length: PAYLOAD_BYTES },
  ];
  for (let again = 0; again < 3; again++) {
    const read = await reader.read(ranges);
    expect(read.map((bytes) => [...bytes])).toEqual(
      ranges.map(({ offset, length }) => expected(offset, length)),
    );
  }
});

test('reads pages that stand near each other in one range, far ones in others, all in one round', async () => {
  const { reader, reads } = open(makeFile(), 100);
  await reader.read([0, 2, 10, 50].map((page) => ({ offset: page * PAYLOAD_BYTES, length: 8 })));
  expect(reads).toEqual([
    [
      { start: 0, end: 11 * PAGE_BYTES },
      { start: 50 * PAGE_BYTES, end: 51 * PAGE_BYTES },
    ],
  ]);
});

test('reads no page twice while the cache has it, and the least used one again', async () => {
  const { reader, reads } = open(makeFile(), 2);
  const page = (number: number) => reader.read([{ offset: number * PAYLOAD_BYTES, length: 8 }]);
  await page(0);
  await page(20);
  await page(0);
  expect(reads.length).toBe(2);
  await page(40);
  await page(0);
  expect(reads.length).toBe(3);
  await page(20);
  expect(reads.length).toBe(4);
});

test('look-ups at the same time do not disturb each other in a small cache', async () => {
  const { reader } = open(makeFile(), 1);
  const offsets = Array.from({ length: 40 }, (_, at) => (at % PAGES) * PAYLOAD_BYTES + at);
  const read = await Promise.all(offsets.map((offset) => reader.read([{ offset, length: 9_000 }])));
  expect(read.map(([bytes]) => [...(bytes ?? [])])).toEqual(offsets.map((offset) => expected(offset, 9_000)));
});

test('refuses a page that fails its check or stands elsewhere, and a range outside', async () => {
  const flipped = makeFile();
  flipped[PAGE_BYTES + 17] = 0;
  const moved = makeFile();
  moved.copyWithin(PAGE_BYTES, 5 * PAGE_BYTES, 6 * PAGE_BYTES);
  for (const bytes of [flipped, moved]) {
    const { reader } = open(bytes, 10);
    await expect(reader.read([{ offset: PAYLOAD_BYTES, length: 1 }])).rejects.toThrow(SegmentDamaged);
    await expect(reader.read([{ offset: 0, length: 1 }])).resolves.toHaveLength(1);
  }
  const { reader } = open(makeFile(), 10);
  for (const range of [
    { offset: PAGES * PAYLOAD_BYTES - 1, length: 2 },
    { offset: -1, length: 1 },
    { offset: 0, length: NaN },
  ]) {
    await expect(reader.read([range])).rejects.toThrow(SegmentDamaged);
  }
});

test.each([0, 3, 100])(
  'a copy that checks its pages is read byte by byte, beside a cache of %i pages',
  async (pages) => {
    const asked: (readonly LogicalRange[])[] = [];
    let hasCopy = true;
    const source = {
      ...memorySource(makeFile()),
      readChecked: async (ranges: readonly LogicalRange[]) => {
        if (!hasCopy) return null;
        asked.push(ranges);
        return ranges.map(({ offset, length }) => Uint8Array.from(expected(offset, length)));
      },
    };
    const reader = createPagedReader(source, createPageCache(pages * PAYLOAD_BYTES));
    const ranges = [
      { offset: 7, length: 9 },
      { offset: 20 * PAYLOAD_BYTES + 5, length: 2 * PAYLOAD_BYTES },
      { offset: 30 * PAYLOAD_BYTES - 2, length: 4 },
    ];
    for (let again = 0; again < 3; again++) {
      const read = await reader.read(ranges);
      expect(read.map((bytes) => [...bytes])).toEqual(
        ranges.map(({ offset, length }) => expected(offset, length)),
      );
      hasCopy = again === 0;
    }
    // The long one in whole pages, for the cache; the others as they are.
    const wide = { offset: 20 * PAYLOAD_BYTES, length: 3 * PAYLOAD_BYTES };
    expect(asked[0]).toEqual([ranges[0], wide, ranges[2]]);
    expect(asked[1]).toEqual(pages < 3 ? [ranges[0], wide, ranges[2]] : [ranges[0], ranges[2]]);
  },
);
