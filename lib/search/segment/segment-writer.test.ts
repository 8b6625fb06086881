import { expect, test } from 'vitest';
import { randomFrom } from '../../../test/eval/fuzz/random.ts';
import { makeCollections } from '../../../test/eval/segment/random-collections.ts';
import { readWhole } from '../../../test/eval/segment/read-whole.ts';
import type { IndexDocument } from '../../model/index-document.ts';
import { buildSegment } from './build-segment.ts';
import { memorySource } from './byte-source.ts';
import { storeFeatures } from './features.ts';
import { INLINE_POSTINGS, LEAF_PAGES, PAYLOAD_BYTES, quantise, TERM_BYTES } from './format.ts';
import { openSegment, readHead } from './segment.ts';
import { createSegmentWriter } from './segment-writer.ts';
import { memorySpool, type SpoolName } from './spool.ts';
import { compareTerms } from './term-order.ts';

const madeDocuments = (seed: number, size: number): readonly IndexDocument[] =>
  makeCollections(randomFrom(seed), [size]).collections[0]?.documents ?? [];

/** What a segment should say, worked out from the documents. */
function postingsOf(documents: readonly IndexDocument[]): [string, [number, number][]][] {
  const postings = new Map<string, [number, number][]>();
  documents.forEach(({ terms }, number) => {
    for (const [term, impact] of terms) {
      postings.set(term, [...(postings.get(term) ?? []), [number, quantise(impact)]]);
    }
  });
  const sorted = [...postings].sort(([one], [other]) => compareTerms(one, other));
  const isRare = ([, list]: (typeof sorted)[number]): boolean => list.length <= INLINE_POSTINGS;
  return [...sorted.filter(isRare), ...sorted.filter((entry) => !isRare(entry))];
}

test.each([
  [1, 0],
  [2, 1],
  [3, 64],
  [4, 65],
  [5, 400],
  [6, 1_500],
])('what was written is read back, seed %i, %i documents', async (seed, size) => {
  const documents = madeDocuments(seed, size);
  const { bytes, summary } = await buildSegment(documents);
  const segment = await openSegment(memorySource(bytes));
  const whole = await readWhole(segment);
  expect(whole.terms).toEqual(postingsOf(documents));
  expect(whole.records).toEqual(documents.map(({ record }) => record));
  expect(whole.features).toEqual(documents.map(({ features }) => storeFeatures(features)));
  expect(summary).toMatchObject({ documents: size, terms: whole.terms.length, size: bytes.length });
  expect(Buffer.compare(summary.head, await readHead(memorySource(bytes)))).toBe(0);
});

test('same input, same bytes, wherever parts wait', async () => {
  const documents = madeDocuments(7, 300);
  const { bytes } = await buildSegment(documents);
  expect(Buffer.compare((await buildSegment(documents)).bytes, bytes)).toBe(0);

  const asked: SpoolName[] = [];
  const chunks: Uint8Array[] = [];
  const writer = createSegmentWriter(
    async (chunk) => {
      await Promise.resolve();
      chunks.push(chunk);
    },
    {
      spool: (name) => {
        asked.push(name);
        return memorySpool();
      },
    },
  );
  for (const { features, record } of documents) {
    await writer.addDocument({ features, record: JSON.stringify(record) });
  }
  const terms = postingsOf(documents).sort(([one], [other]) => compareTerms(one, other));
  for (const [term, list] of terms) {
    const numbers = list.map(([document]) => document);
    await writer.addTerm(term, {
      documents: numbers,
      impacts: list.map(([, impact]) => impact),
      length: list.length,
    });
  }
  await writer.finish();
  expect(Buffer.compare(Buffer.concat(chunks), bytes)).toBe(0);
  expect(asked.sort()).toEqual(['entries', 'leaves']);
});

test('what is written goes on while more comes: nothing grows with the corpus', async () => {
  const random = randomFrom(10);
  const held = { out: 0, entries: 0, leaves: 0 };
  const counting = (name: keyof typeof held) => (bytes: Uint8Array) => {
    held[name] += bytes.length;
  };
  const writer = createSegmentWriter(counting('out'), {
    spool: (name) => ({ append: counting(name), chunks: () => [] }),
  });
  for (const document of madeDocuments(10, 3_000)) {
    const body = Array.from({ length: 200 }, () => random.int(1e9).toString(36)).join(' ');
    await writer.addDocument({ ...document, record: { ...document.record, body } });
  }
  expect(held.out).toBeGreaterThan(1_500_000);
  expect(held.entries).toBeGreaterThan(300_000);
  const numbers = Array.from({ length: 3_000 }, (_, number) => number);
  const impacts = numbers.map(() => 1);
  const written = held.out;
  for (let term = 1_000; term < 2_000; term++) {
    await writer.addTerm(`wcommon ${term}`, { documents: numbers, impacts, length: 3_000 });
  }
  expect(held.out - written).toBeGreaterThan(5_000_000);
  for (let term = 10_000; term < 20_000; term++) {
    await writer.addTerm(`wrare ${term}`, { documents: numbers, impacts, length: 10 });
  }
  expect(held.leaves).toBeGreaterThan(150_000);
});

test('a leaf has three pages, unless one term needs more', async () => {
  const [document] = madeDocuments(8, 1);
  const long = `w${'x'.repeat(LEAF_PAGES * PAYLOAD_BYTES)}`;
  const many = Array.from({ length: 9_000 }, (_, number) => `wterm number ${number}`);
  const terms = new Map([...many, long].map((term) => [term, 0.5]));
  const { bytes } = await buildSegment(document ? [{ ...document, terms }] : []);
  const { rare } = await openSegment(memorySource(bytes));
  const pages = Array.from({ length: rare.leaves }, (_, leaf) => rare.place(leaf).length / PAYLOAD_BYTES);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.slice(0, -2).every((count) => count === LEAF_PAGES)).toBe(true);
  expect(pages.at(-1)).toBe(LEAF_PAGES + 1);
});

test('what cannot be is refused', async () => {
  const [document] = madeDocuments(9, 1);
  const begin = async (): Promise<ReturnType<typeof createSegmentWriter>> => {
    const writer = createSegmentWriter(() => undefined);
    if (document) {
      await writer.addDocument(document);
    }
    await writer.addTerm('wb', { documents: [0], impacts: [1], length: 1 });
    return writer;
  };
  const one = { documents: [0], impacts: [1], length: 1 };
  for (const term of ['wa', 'wb', 'w', '']) {
    await expect((await begin()).addTerm(term, one)).rejects.toThrow('must ascend');
  }
  for (const wrong of [
    { documents: [1], impacts: [1], length: 1 },
    { documents: [0, 0], impacts: [1, 1], length: 2 },
    { documents: [0], impacts: [0], length: 1 },
    { documents: [0], impacts: [256], length: 1 },
    { documents: [], impacts: [], length: 0 },
  ]) {
    await expect((await begin()).addTerm('wc', wrong)).rejects.toThrow(RangeError);
  }
  const tooLong = `w${'x'.repeat(TERM_BYTES)}`;
  await expect((await begin()).addTerm(tooLong, one)).rejects.toThrow('too long');
  const late = await begin();
  await expect(async () => document && late.addDocument(document)).rejects.toThrow('before its terms');
});
