import { beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../../test/eval/fuzz/random.ts';
import {
  checkDamaged,
  checkHostile,
  type Intact,
  makeIntact,
} from '../../../test/eval/segment/check-damaged.ts';
import { readSkipTable } from './postings.ts';
import { checkPlace, type CommonPlace } from './read-leaf.ts';
import { SegmentDamaged } from './segment-damaged.ts';

/** `npm run fuzz:segment` does 10,000. */
const COUNT = 500;
/** Most of these answer in full, which takes longer. */
const HOSTILE = 100;
let intact: Intact;

beforeAll(async () => {
  intact = await makeIntact(randomFrom(7));
});

test('a damaged segment is refused, or answers as the intact one', async () => {
  const outcomes: string[] = [];
  for (let seed = 0; seed < COUNT; seed++) {
    outcomes.push((await checkDamaged(intact, seed)).outcome);
  }
  expect(outcomes.filter((outcome) => outcome === 'refused').length).toBeGreaterThan(COUNT / 2);
});

test('a segment that somebody sealed to do harm is refused, or answers', async () => {
  const outcomes: string[] = [];
  for (let seed = 0; seed < HOSTILE; seed++) outcomes.push(await checkHostile(intact, seed));
  expect(new Set(outcomes)).toEqual(new Set(['refused', 'answered']));
});

test('what would fill the memory is refused before it is read', () => {
  const common: CommonPlace = {
    kind: 'common',
    frequency: 1_000,
    best: 1,
    offset: 0,
    length: 2_030,
    skipLength: 30,
  };
  expect(() => checkPlace(common, 1_000)).not.toThrow();
  for (const wrong of [
    { frequency: 1_001 },
    { length: 2 ** 30 },
    { skipLength: 100, length: 2_100 },
    { skipLength: 3_000 },
  ]) {
    expect(() => checkPlace({ ...common, ...wrong }, 1_000)).toThrow(SegmentDamaged);
  }
  expect(() => readSkipTable(new Uint8Array(30), 30, 2 ** 40, 2_030)).toThrow(SegmentDamaged);
});
