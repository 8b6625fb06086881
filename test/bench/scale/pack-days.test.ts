import { describe, expect, it } from 'vitest';
import { runPack } from './pack-days.ts';
import { drawWorld, seededRandom } from './world.ts';

const rates = { changedPerDay: 0.01, bytesPerQuestion: 1_000, smallSegmentFactor: 1 };

describe('runPack', () => {
  it('costs a reader the changes of a day, more on days when segments are written together', () => {
    const { bytesPerDay, mostBytes, segments } = runPack(2_000, 30, rates, seededRandom(1));
    // 20 questions a day at 1,000 bytes, and what the manifest weighs.
    expect(bytesPerDay).toBeGreaterThan(20_000);
    expect(bytesPerDay).toBeLessThan(100_000);
    expect(mostBytes).toBeGreaterThan(2 * 20_000);
    expect(segments).toBeLessThanOrEqual(7);
  });

  it('costs next to nothing when nothing changes', () => {
    const still = runPack(500, 5, { ...rates, changedPerDay: 0 }, seededRandom(1));
    expect(still.bytesPerDay).toBeLessThan(3_000);
    expect(still.describedPerDay).toBe(0);
  });
});

describe('drawWorld', () => {
  it('keeps all questions and all readers when it splits the large products', () => {
    const options = { products: 50, questions: 10_000, packsPerReader: 3, power: 1 };
    const whole = drawWorld({ ...options, packLimit: 10_000 });
    const split = drawWorld({ ...options, packLimit: 300 });
    const sum = (all: Iterable<number>): number => [...all].reduce((total, one) => total + one, 0);
    expect(sum(split.packs)).toBeCloseTo(10_000);
    expect(sum(split.readers)).toBeCloseTo(sum(whole.readers));
    expect(Math.max(...split.packs)).toBeLessThanOrEqual(300);
    expect(whole.packs).toHaveLength(50);
  });
});
