import { expect, it } from 'vitest';
import { WriterStanding } from './writer-standing.ts';

it('sums what each writer has, and is the same after it was sent', () => {
  const standing = new WriterStanding();
  standing.add(Array.from({ length: 5_000 }, (_, at): [string, number] => [`user ${at}`, 1]));
  standing.add(new Map([['user 7', 2]]));
  for (const one of [standing, WriterStanding.fromWords(standing.toWords())]) {
    expect(one.get('user 7')).toBe(3);
    expect(one.get('user 4999')).toBe(1);
    expect(one.get('user 5000')).toBeUndefined();
  }
});
