import { beforeAll, expect, test } from 'vitest';
import { findByBruteForce, inverseFrequency } from '../../../test/eval/brute-force.ts';
import { randomFrom } from '../../../test/eval/fuzz/random.ts';
import { type Made, makeCollections, makeQuery } from '../../../test/eval/segment/random-collections.ts';
import type { SegmentQuery } from './asked-terms.ts';
import { buildSegment } from './build-segment.ts';
import { type ByteRange, type ByteSource, memorySource } from './byte-source.ts';
import { findInSegments } from './find-in-segments.ts';
import { createPageCache } from './page-cache.ts';
import { BUDGET, MOST_BY_KEY } from './search-budget.ts';
import { openSegment, type Segment } from './segment.ts';

const SIZES = [900, 500];
/** Common leaves, rare leaves with lists, blocks. */
const ROUNDS = 3;
const TIGHT = { ...BUDGET, summed: 0, heldBytes: 0, completed: 30, blocks: 10, filled: 256 };

let made: Made;
let segments: Segment[];
let reads: (readonly ByteRange[])[];

/** Every read of any segment is noted. */
const noted = (source: ByteSource): ByteSource => ({
  size: source.size,
  read: (ranges) => {
    reads.push(ranges);
    return source.read(ranges);
  },
});

async function openAll(cacheBytes: number): Promise<void> {
  const cache = createPageCache(cacheBytes);
  segments = await Promise.all(
    made.collections.map(async ({ documents }) =>
      openSegment(noted(memorySource((await buildSegment(documents)).bytes)), { cache }),
    ),
  );
  reads = [];
}

beforeAll(async () => {
  reads = [];
  made = makeCollections(randomFrom(3), SIZES);
  made.collections = made.collections.map(({ documents }) => ({ documents }));
  await openAll(1_000_000);
});

test('a look-up makes three rounds at most, and none when it is asked again', async () => {
  const query = makeQuery(randomFrom(5), made, 10);
  for (const budget of [BUDGET, TIGHT]) {
    reads = [];
    await findInSegments(segments, query, undefined, budget);
    // All segments are read at the same time.
    expect(reads.length).toBeLessThanOrEqual(ROUNDS * segments.length);
  }
  reads = [];
  await findInSegments(segments, query, undefined, TIGHT);
  expect(reads).toEqual([]);
});

test('what a look-up reads does not grow with the query', async () => {
  const longest: SegmentQuery = {
    words: new Map(made.words.map((word, at) => [word, 1 + at / 1_000])),
    keys: [...made.keys, ...made.words],
    limit: 10,
    weigh: inverseFrequency,
  };
  await openAll(0);
  const { frequencies } = await findInSegments(segments, longest, undefined, TIGHT);
  expect(frequencies.size).toBeLessThanOrEqual(TIGHT.words + TIGHT.keys);
  const ranges = reads.flat();
  // A leaf for each term among the common ones and one among the rare ones, a list, and the blocks.
  const terms = TIGHT.words + TIGHT.keys;
  expect(ranges.length).toBeLessThanOrEqual(segments.length * (3 * terms + TIGHT.blocks + terms));
});

test('a document with a key is found whatever its words; of very many only some', async () => {
  const [key = ''] = made.keys;
  const query = {
    words: new Map([['wnobody says this', 1]]),
    keys: [key],
    limit: 5,
    weigh: inverseFrequency,
  };
  const { found } = await findInSegments(segments, query);
  expect(found.length).toBe(findByBruteForce(made.collections, query).found.length);
  expect(found.every(({ keys }) => keys.includes(key))).toBe(true);
  expect(found.length).toBeLessThanOrEqual(MOST_BY_KEY);
});

test('a very common word alone finds where it counts most, and says when there may be more', async () => {
  const [word = ''] = made.words;
  const query = { words: new Map([[word, 1]]), keys: [], limit: 5, weigh: inverseFrequency };
  const { found, whole } = await findInSegments(segments, query, undefined, TIGHT);
  const [best] = findByBruteForce(made.collections, query).found;
  expect(found.length).toBe(5);
  expect(found[0]?.score).toBeLessThanOrEqual(best?.score ?? 0);
  expect(whole).toBe(false);
});

test('the words that are asked for nothing but their frequency find nothing', async () => {
  const [word = ''] = made.words;
  const query = { words: new Map([[word, 0]]), keys: [], limit: 5, weigh: inverseFrequency };
  const { found, frequencies } = await findInSegments(segments, query);
  expect(found).toEqual([]);
  expect(frequencies.get(word)).toBeGreaterThan(0);
});

test('what is searched besides counts for how much a word tells', async () => {
  const [word = ''] = made.words;
  const query = { words: new Map([[word, 1]]), keys: [], limit: 1, weigh: inverseFrequency };
  const alone = await findInSegments(segments, query);
  const besides = await findInSegments(segments, query, { documents: 10_000, frequency: () => 1 });
  expect(besides.documents).toBe(alone.documents + 10_000);
  expect(besides.frequencies.get(word)).toBe((alone.frequencies.get(word) ?? 0) + 1);
  expect(besides.found[0]?.score).toBeGreaterThan(alone.found[0]?.score ?? 0);
});

test('without segments nothing is found', async () => {
  const { found, whole } = await findInSegments([], makeQuery(randomFrom(1), made, 10));
  expect(found).toEqual([]);
  expect(whole).toBe(true);
});
