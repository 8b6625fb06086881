import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fuzzPacks } from '../../test/eval/fuzz/corrupt-packs.ts';

it('500 packs damaged in seeded ways are refused, and the one in use stays', async () => {
  const report = await fuzzPacks({ count: 500, seed: 1 });
  expect(report).toEqual({ refused: 500, failures: [] });
});
