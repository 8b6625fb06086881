import { expect, test } from 'vitest';
import { findByBruteForce } from '../../../test/eval/brute-force.ts';
import { randomFrom } from '../../../test/eval/fuzz/random.ts';
import { openCollections } from '../../../test/eval/segment/open-collections.ts';
import { makeCollections, makeQuery } from '../../../test/eval/segment/random-collections.ts';
import { findInSegments, type Found } from './find-in-segments.ts';
import { BUDGET } from './search-budget.ts';

/** Sums in another order differ in their last digits. */
const EQUAL = 1e-9;
const ROUNDS = 20;
const QUERIES = 500;

/** Nothing fits, so that bounds decide; a budget that never ends where `whole` must come out of them. */
const TIGHT = { ...BUDGET, summed: 300, heldBytes: 0, completed: 40, blocks: 30, filled: 128 };
const BLOCKS_ONLY = {
  ...BUDGET,
  summed: 100,
  heldBytes: 0,
  completed: 100_000,
  blocks: 100_000,
  filled: 100_000,
};

test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
  'finds what scoring every document finds, round %i',
  async (round) => {
    const random = randomFrom(round);
    const sizes = Array.from({ length: 1 + random.int(4) }, () => 1 + random.int(random.once(3) ? 300 : 60));
    const made = makeCollections(random, sizes);
    const segments = await openCollections(made.collections, random.once(2) ? 20_000 : undefined);
    let provedByBounds = 0;
    for (let count = 0; count < QUERIES; count++) {
      const query = makeQuery(random, made, 1 + random.int(20));
      const expected = findByBruteForce(made.collections, query);
      const budget = random.pick([BUDGET, TIGHT, BLOCKS_ONLY]);
      const { found, frequencies, documents, whole } = await findInSegments(
        segments,
        query,
        undefined,
        budget,
      );

      expect(frequencies).toEqual(expected.frequencies);
      expect(documents).toBe(expected.documents);
      if (budget === BUDGET) expect(whole).toBe(true);
      if (whole && budget !== BUDGET) provedByBounds++;
      if (!whole) continue;
      // Which documents with a very common key come along is left to the budget.
      const compared = budget === BUDGET ? expected.found.length : query.limit;
      expect(differences(found.slice(0, compared), expected.found.slice(0, compared))).toEqual([]);
    }
    expect(provedByBounds).toBeGreaterThan(0);
  },
);

/** Places where the documents differ, or their scores beyond rounding; of equals another may stand there. */
function differences(found: readonly Found[], expected: readonly Found[]): unknown[] {
  const places = Array.from({ length: Math.max(found.length, expected.length) }, (_, place) => place);
  return places
    .map((place) => [found[place], expected[place]] as const)
    .filter(([one, wanted]) => !one || !wanted || Math.abs(one.score - wanted.score) > EQUAL);
}
