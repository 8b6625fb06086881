/** `npm run fit:gate`: fits the gate's weights to its examples and writes `lib/redact/gate/gate-weights.ts`. */
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../lib/redact/gate/read-draft.ts';
import { countDraft, fitWeights } from './gate/fit-weights.ts';
import { readDrafts } from './gate/labelled-drafts.ts';

const EXAMPLES = new URL('../../lib/redact/gate/examples.jsonl', import.meta.url).pathname;
const WEIGHTS = new URL('../../lib/redact/gate/gate-weights.ts', import.meta.url).pathname;
const round = (weight: number): number => Math.round(weight * 100) / 100;

const drafts = readDrafts(EXAMPLES);
if (drafts.ok) {
  const { bias, weights } = fitWeights(drafts.value.map(countDraft));
  writeFileSync(
    WEIGHTS,
    [
      '/** How much each count speaks for stopping. Made by `npm run fit:gate` from `examples.jsonl`: do not edit. */',
      "import type { Feature } from './read-draft.ts';",
      '',
      `export const BIAS = ${round(bias)};`,
      'export const WEIGHTS: Readonly<Record<Feature, number>> = {',
      ...FEATURES.map((feature) => `  ${feature}: ${round(weights[feature])},`),
      '};',
      '',
    ].join('\n'),
  );
  console.log(`weights of ${drafts.value.length} examples written to ${WEIGHTS}`);
} else {
  console.error(drafts.problem);
  process.exitCode = 1;
}
