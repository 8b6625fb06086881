import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { HashTable } from './hash-table.ts';

const hash = fc.record({ high: fc.integer({ min: 0, max: 3 }), low: fc.nat(0xffff_ffff) });

describe('HashTable', () => {
  it('knows what was added, in order, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 300 }), fc.array(hash, { maxLength: 50 }), (added, others) => {
        const table = new HashTable();
        const expected = new Map<string, number>();
        for (const one of added) {
          const key = `${one.high}/${one.low}`;
          expect(table.add(one)).toBe(expected.has(key) ? -1 : expected.size);
          if (!expected.has(key)) expected.set(key, expected.size);
        }
        for (const one of [...added, ...others]) {
          expect(table.find(one)).toBe(expected.get(`${one.high}/${one.low}`) ?? -1);
        }
      }),
    );
  });

  it('grows past its first size', () => {
    const table = new HashTable();
    for (let low = 0; low < 5_000; low++) table.add({ high: 7, low });
    expect(table.size).toBe(5_000);
    expect(table.find({ high: 7, low: 4_321 })).toBe(4_321);
    expect(table.find({ high: 8, low: 4_321 })).toBe(-1);
  });
});
