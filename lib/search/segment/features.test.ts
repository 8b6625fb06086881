import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText, hashToken } from '../../model/hash-text.ts';
import type { DocumentFeatures } from '../../model/index-document.ts';
import { chooseEntrySize, fitEntry, readEntry, storeFeatures, writeEntry } from './features.ts';
import { ENTRY_LEAST, ENTRY_MOST } from './format.ts';
import { SegmentDamaged } from './segment-damaged.ts';

const DAY = 86_400_000;
const PLACE = { offset: 2 ** 32 + 5, length: 70_000, position: 254 };
const days = fc.nat(0xffff).map((day) => day * DAY);
const line = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 });
const kept: fc.Arbitrary<DocumentFeatures> = fc.record({
  answers: fc.nat(255),
  accepted: fc.boolean(),
  spam: fc.boolean(),
  obsolete: fc.boolean(),
  votes: fc.integer({ min: -0x8000, max: 0x7fff }),
  confirmations: fc.nat(0xffff),
  createdAt: days,
  answeredAt: days,
  demand: fc.nat(0xffffffff),
  products: fc.array(fc.string(), { maxLength: 4 }),
  codes: fc.array(fc.string(), { maxLength: 6 }),
  versions: fc.option(
    fc.record({ from: fc.nat(0xfffffe), to: fc.oneof(fc.nat(0xfffffe), fc.constant(Infinity)) }),
  ),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
});
const sample: DocumentFeatures = {
  answers: 2,
  accepted: true,
  spam: false,
  obsolete: false,
  votes: -3,
  confirmations: 1,
  createdAt: 100 * DAY,
  answeredAt: 0,
  demand: 7,
  products: ['nginx'],
  codes: ['502'],
  versions: null,
  lines: [['bad', 'gateway']],
};

const expected = ({
  products,
  codes,
  lines,
  ...rest
}: DocumentFeatures): ReturnType<typeof storeFeatures> => ({
  ...rest,
  productHashes: products.map(hashText),
  codeHashes: codes.map(hashText),
  lineHashes: lines.map((tokens) => tokens.map(hashToken)),
});

test('what has room comes back, with the place of its record', () => {
  fc.assert(
    fc.property(kept, (features) => {
      const entry = fitEntry(writeEntry(features), ENTRY_MOST, PLACE);
      expect(readEntry(entry, 0, ENTRY_MOST)).toEqual({ features: expected(features), place: PLACE });
      expect(storeFeatures(features)).toEqual(expected(features));
    }),
  );
});

test('what has no room loses its last tokens and nothing else', () => {
  fc.assert(
    fc.property(kept, (features) => {
      const { features: cut, place } = readEntry(
        fitEntry(writeEntry(features), ENTRY_LEAST, PLACE),
        0,
        ENTRY_LEAST,
      );
      const whole = expected(features);
      expect({ ...cut, lineHashes: [] }).toEqual({ ...whole, lineHashes: [] });
      const joined = (lines: readonly (readonly number[])[]): string =>
        lines.map((l) => l.join(' ')).join(' | ');
      expect(joined(whole.lineHashes).startsWith(joined(cut.lineHashes))).toBe(true);
      expect(place).toEqual(PLACE);
    }),
  );
});

test('an entry of another segment fits again, at any size', () => {
  const entry = fitEntry(writeEntry(sample), 160, { offset: 1, length: 2, position: 3 });
  const moved = fitEntry(entry, ENTRY_LEAST, PLACE);
  expect(moved).toEqual(fitEntry(writeEntry(sample), ENTRY_LEAST, PLACE));
});

test('counts are capped, times are days, lists are cut', () => {
  const read = storeFeatures({
    ...sample,
    answers: 1_000,
    votes: 1e6,
    confirmations: 1e6,
    demand: 1e12,
    createdAt: 5.9 * DAY,
    answeredAt: -1,
    products: ['a', 'b', 'c', 'd', 'e'],
    codes: ['1', '2', '3', '4', '5', '6', '7'],
    lines: [[], [], ['timeout']],
  });
  expect(read).toMatchObject({
    answers: 255,
    votes: 0x7fff,
    confirmations: 0xffff,
    demand: 0xffffffff,
    createdAt: 5 * DAY,
    answeredAt: 0,
    lineHashes: [[], [hashToken('timeout')]],
  });
  expect(read.productHashes).toHaveLength(4);
  expect(read.codeHashes).toHaveLength(6);
});

test('the size that is chosen fits 95 of 100', () => {
  expect(chooseEntrySize([])).toBe(ENTRY_LEAST);
  expect(chooseEntrySize([...Array<number>(95).fill(150), ...Array<number>(5).fill(500)])).toBe(160);
  expect(chooseEntrySize([...Array<number>(94).fill(150), ...Array<number>(6).fill(500)])).toBe(512);
});

test('counts that do not fit are damage', () => {
  const entry = fitEntry(writeEntry(sample), ENTRY_LEAST, PLACE);
  for (const [at, value] of [
    [1, 0x05],
    [1, 0x70],
    [3, 0xff],
  ] as const) {
    const wrong = entry.slice();
    wrong[at] = value;
    expect(() => readEntry(wrong, 0, ENTRY_LEAST)).toThrow(SegmentDamaged);
  }
});
