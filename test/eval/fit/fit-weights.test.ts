import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import stored from '../../../lib/detect/weights.json' with { type: 'json' };
import { fitWeights, predict, type LabelledLines } from './fit-weights.ts';
import type { Line } from './lines.ts';

const prior: typeof stored = JSON.parse(
  readFileSync(new URL('prior-weights.json', import.meta.url), 'utf8'),
) as typeof stored;

const zero = <Name extends string>(weights: Record<Name, number>): Record<Name, number> =>
  Object.fromEntries(Object.keys(weights).map((name) => [name, 0])) as Record<Name, number>;
const line = (
  text: string,
  features: Partial<Line['features']>,
  keyFeatures: Partial<Line['keyFeatures']> = {},
): Line => ({
  text,
  order: 1,
  features: { ...zero(prior.confidence), ...features },
  keyFeatures: { ...zero(prior.key), ...keyFeatures },
});
const page = (id: string, lines: Line[], key = ''): LabelledLines => ({
  id,
  program: id,
  isError: key !== '',
  key,
  fixed: [],
  groups: [lines],
});

it('the weights shipped and those set by hand name the same features', () => {
  expect(Object.keys(stored.confidence).sort()).toEqual(Object.keys(prior.confidence).sort());
  expect(Object.keys(stored.key).sort()).toEqual(Object.keys(prior.key).sort());
});

it('learns from labelled pages what the weights by hand do not know', () => {
  const pages = Array.from({ length: 12 }, (_, i) => [
    page(`bad ${i}`, [line('no ink', { floats: 1 })], 'no ink'),
    page(`good ${i}`, [line('no news', { top: 1 })]),
  ]).flat();
  const weights = fitWeights(pages, { ...prior, bias: 0 });
  const [bad, good] = [pages[0], pages[1]].map((one) => (one ? predict(one, weights).confidence : null));
  expect(bad).toBeGreaterThan(0.7);
  expect(good).toBeLessThan(0.3);
});

it('learns which line is the one to search for', () => {
  const pages = Array.from({ length: 12 }, (_, i) =>
    page(
      `page ${i}`,
      [line('first', { status5: 1 }, { heading: 1 }), line('second', { status5: 1 }, { log: 1 })],
      'second',
    ),
  );
  const [first] = pages;
  if (!first) throw new Error('no page');
  expect(predict(first, prior).text).toBe('first');
  expect(predict(first, fitWeights(pages, prior)).text).toBe('second');
});
