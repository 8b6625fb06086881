import { describe, expect, it } from 'vitest';
import { runSeed } from './run-seed.ts';

const SEEDS = 500;
const PER_TEST = 25;

const groups = Array.from({ length: SEEDS / PER_TEST }, (_, group) => group * PER_TEST);

describe('outbox, forum, browser and person that all misbehave', () => {
  it.each(groups)(
    `never posts twice, never loses a draft, ends or asks (${PER_TEST} seeds from %i)`,
    async (first) => {
      const failures: string[] = [];
      let [sends, deaths] = [0, 0];
      for (let seed = first; seed < first + PER_TEST; seed++) {
        const report = await runSeed(seed);
        sends += report.sends;
        deaths += report.deaths;
        failures.push(...report.violations.map((violation) => `seed ${seed}: ${violation}`));
      }
      expect(failures).toEqual([]);
      // A world in which nothing happens proves nothing.
      expect(sends).toBeGreaterThan(PER_TEST);
      expect(deaths).toBeGreaterThan(PER_TEST);
    },
    180_000,
  );

  it('comes to the same end with the same seed', async () => {
    const [first, second]: string[][] = [[], []];
    await runSeed(7, (line) => first?.push(line));
    await runSeed(7, (line) => second?.push(line));
    expect(first?.length).toBeGreaterThan(3);
    expect(second).toEqual(first);
  }, 60_000);
});
