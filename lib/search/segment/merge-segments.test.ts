import { expect, test } from 'vitest';
import { randomFrom, type Random } from '../../../test/eval/fuzz/random.ts';
import { openCollections } from '../../../test/eval/segment/open-collections.ts';
import { makeCollections } from '../../../test/eval/segment/random-collections.ts';
import { readWhole } from '../../../test/eval/segment/read-whole.ts';
import type { IndexDocument } from '../../model/index-document.ts';
import { buildSegment } from './build-segment.ts';
import { memorySource } from './byte-source.ts';
import { mergeSegments } from './merge-segments.ts';
import { openSegment, type Segment } from './segment.ts';

async function merged(
  segments: readonly Segment[],
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pauses: number }> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let pauses = 0;
  const summary = await mergeSegments(segments, (chunk) => void chunks.push(chunk), {
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
  });
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  expect(bytes.length).toBe(summary.size);
  return { bytes, pauses };
}

const open = (bytes: Uint8Array): Promise<Segment> => openSegment(memorySource(bytes));
const build = async (documents: readonly IndexDocument[]): Promise<Uint8Array<ArrayBuffer>> =>
  (await buildSegment(documents)).bytes;
const someSizes = (random: Random): number[] =>
  Array.from({ length: 1 + random.int(4) }, () => random.int(random.once(3) ? 700 : 60));

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'what is merged says what a segment of the documents that are left says, seed %i',
  async (seed) => {
    const random = randomFrom(seed);
    const { collections } = makeCollections(random, someSizes(random));
    const left = collections.flatMap(({ documents, removed }) =>
      documents.filter((_, number) => !removed?.has(number)),
    );
    const { bytes } = await merged(await openCollections(collections));
    expect(await readWhole(await open(bytes))).toEqual(await readWhole(await open(await build(left))));
  },
);

test('a segment merged with nothing is the same bytes; merging twice gives the same bytes', async () => {
  const { collections } = makeCollections(randomFrom(9), [400, 300]);
  const whole = await build(collections[0]?.documents ?? []);
  expect(Buffer.compare((await merged([await open(whole)])).bytes, whole)).toBe(0);
  const [once, again] = [
    await merged(await openCollections(collections)),
    await merged(await openCollections(collections)),
  ];
  expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
});

test('others are let in between pieces of work', async () => {
  const { collections } = makeCollections(randomFrom(10), [100, 1_000]);
  const [few, many] = await openCollections(collections);
  const pauses = async (segment: Segment | undefined): Promise<number> =>
    segment ? (await merged([segment])).pauses : 0;
  const atFew = await pauses(few);
  expect(atFew).toBeGreaterThan(1);
  expect(await pauses(many)).toBeGreaterThan(3 * atFew);
});

test('building lets others in, too, and gives the same bytes', async () => {
  const documents = makeCollections(randomFrom(12), [200]).collections[0]?.documents ?? [];
  let pauses = 0;
  const { bytes } = await buildSegment(documents, () => {
    pauses++;
    return Promise.resolve();
  });
  expect(pauses).toBeGreaterThan(documents.length / 4);
  expect(Buffer.compare(bytes, await build(documents))).toBe(0);
});

test('all documents removed leaves a segment without any', async () => {
  const { collections } = makeCollections(randomFrom(11), [50]);
  const removed = new Set(Array.from({ length: 50 }, (_, number) => number));
  const segments = await openCollections(collections.map(({ documents }) => ({ documents, removed })));
  const segment = await open((await merged(segments)).bytes);
  expect([segment.documents, segment.trailer.terms]).toEqual([0, 0]);
});
