import { beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../../../test/eval/fuzz/random.ts';
import { checkDamaged, type Intact, makeIntact } from '../../../test/eval/segment/check-damaged.ts';

/** `npm run fuzz:segment` does 10,000. */
const COUNT = 500;
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
