import { expect, it } from 'vitest';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';

const PAGE = `<!doctype html><html><body class="a"><h1 id="b">Kiln</h1>${'<p class="c">Too cold</p>'.repeat(40)}</body></html>`;
const OTHER = '<main><pre role="alert">Error: no clay</pre></main>';
const mutated = (seed: number): string => mutate(PAGE, randomFrom(seed), OTHER);
const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

it('the same seed damages a page in the same way', () => {
  for (const seed of SEEDS) expect(mutated(seed)).toBe(mutated(seed));
});

it('other seeds damage it in other ways, within bounds', () => {
  const all = SEEDS.map(mutated);
  expect(new Set(all).size).toBeGreaterThan(SEEDS.length * 0.8);
  expect(all.filter((html) => html === PAGE).length).toBeLessThan(SEEDS.length / 10);
  expect(Math.max(...all.map((html) => html.length))).toBeLessThanOrEqual(400_000);
});

it('chance falls everywhere alike', () => {
  const random = randomFrom(7);
  const counts = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let n = 0; n < 8_000; n += 1) {
    const at = random.int(8);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(200);
});
