import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  BLOCK_POSTINGS,
  ENTRY_LEAST,
  ENTRY_MOST,
  ENTRY_STEP,
  HEADER_BYTES,
  IMPACT_STEPS,
  INLINE_POSTINGS,
  LEAF_PAGES,
  LEAF_PAGES_MOST,
  PAGE_BYTES,
  PAYLOAD_BYTES,
  quantise,
  readTrailer,
  TERM_BYTES,
  type Trailer,
  VERSION,
  writeTrailer,
} from './format.ts';
import { SegmentDamaged } from './segment-damaged.ts';

const trailer: Trailer = {
  entrySize: 128,
  sections: {
    records: { offset: 16, length: 5_000 },
    entries: { offset: 5_016, length: 256 },
    lists: { offset: 5_272, length: 100 },
    leaves: { offset: 2 * PAYLOAD_BYTES, length: 3 * PAYLOAD_BYTES },
    head: { offset: 5 * PAYLOAD_BYTES, length: 10 },
  },
  documents: 2,
  terms: 9,
  payloadLength: 6 * PAYLOAD_BYTES,
  headHash: new Uint8Array(32).fill(7),
};
const FILE = 7 * PAGE_BYTES;

test('a trailer comes back', () => {
  expect(readTrailer(writeTrailer(trailer), FILE)).toEqual(trailer);
});

test('a trailer that does not fit the file or itself is damage', () => {
  const wrong: [Partial<Trailer>, number?][] = [
    [{}, FILE - PAGE_BYTES],
    [{}, FILE + 1],
    [{ documents: 3 }],
    [{ entrySize: 100 }],
    [{ entrySize: 0 }],
    [{ payloadLength: 7 * PAYLOAD_BYTES }, FILE + PAGE_BYTES],
    [
      {
        sections: { ...trailer.sections, head: { offset: 5 * PAYLOAD_BYTES, length: 5_000 * PAYLOAD_BYTES } },
        payloadLength: 5_005 * PAYLOAD_BYTES,
      },
      5_006 * PAGE_BYTES,
    ],
    ...(['records', 'entries', 'lists', 'leaves', 'head'] as const).map((name): [Partial<Trailer>] => {
      const { offset, length } = trailer.sections[name];
      return [{ sections: { ...trailer.sections, [name]: { offset: offset + 1, length } } }];
    }),
  ];
  for (const [change, size = FILE] of wrong) {
    expect(() => readTrailer(writeTrailer({ ...trailer, ...change }), size)).toThrow(SegmentDamaged);
  }
  const another = writeTrailer(trailer);
  another[4] = 2;
  expect(() => readTrailer(another, FILE)).toThrow('another version');
  expect(() => readTrailer(new Uint8Array(PAYLOAD_BYTES), FILE)).toThrow(SegmentDamaged);
  expect(() => readTrailer(writeTrailer(trailer).subarray(1), FILE)).toThrow(SegmentDamaged);
});

test('an impact is never kept as none', () => {
  expect([0, 0.001, 0.5, 1, 2].map(quantise)).toEqual([1, 1, 128, 255, 255]);
});

test('FORMAT.md tells the same numbers', () => {
  const page = readFileSync(new URL('FORMAT.md', import.meta.url), 'utf8');
  const told = Object.fromEntries(
    [...page.matchAll(/^\| `([A-Z_]+)` *\| *(\d+) \|/gm)].map(([, name, value]) => [name, Number(value)]),
  );
  expect(told).toEqual({
    VERSION,
    PAGE_BYTES,
    PAYLOAD_BYTES,
    HEADER_BYTES,
    LEAF_PAGES,
    LEAF_PAGES_MOST,
    TERM_BYTES,
    INLINE_POSTINGS,
    BLOCK_POSTINGS,
    ENTRY_LEAST,
    ENTRY_MOST,
    ENTRY_STEP,
    IMPACT_STEPS,
  });
});
