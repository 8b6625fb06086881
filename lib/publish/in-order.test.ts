import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { inGroups, inOrder } from './in-order.ts';

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
const all = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
};

describe('inOrder', () => {
  it('gives results in order, and never works on more than its limit', async () => {
    let running = 0;
    let most = 0;
    const waits: (() => void)[] = [];
    const results = all(
      inOrder([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
        most = Math.max(most, ++running);
        await new Promise<void>((resolve) => {
          waits.push(resolve);
          // The later one of two ends first.
          if (waits.length % 2 === 0 || item === 7) for (const end of waits.splice(0).toReversed()) end();
        });
        running--;
        return item * 10;
      }),
    );
    expect(await results).toEqual([10, 20, 30, 40, 50, 60, 70]);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('ends with the first failure', async () => {
    const work = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item));
    await expect(all(inOrder([1, 2, 3], 2, work))).rejects.toThrow('two');
  });
});

describe('inGroups', () => {
  it('loses nothing and keeps both bounds but for a single large item', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20)), async (sizes) => {
        const groups = await all(inGroups(each(sizes), { items: 4, size: 25 }, (size) => size));
        expect(groups.flat()).toEqual(sizes);
        for (const group of groups) {
          expect(group.length).toBeLessThanOrEqual(4);
          const size = group.reduce((sum, one) => sum + one, 0);
          expect(size <= 25 || group.length === 1).toBe(true);
        }
      }),
    );
  });
});
