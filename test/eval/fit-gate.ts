/**
 * `npm run fit:gate`: fits the gate to its examples, its lessons and, as ordinary posts, the starter pack, and writes
 * `lib/redact/gate/gate-weights.ts` (cues) and `word-weights.json` (words).
 */
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../lib/redact/gate/read-cues.ts';
import { letterOf } from '../../lib/redact/gate/weigh-words.ts';
import { fitGate } from './gate/cross-validate.ts';
import { EXAMPLES, readDrafts, readTeaching } from './gate/labelled-drafts.ts';

const GATE = new URL('../../lib/redact/gate/', import.meta.url);
const round = (weight: number): number => Math.round(weight * 100) / 100;
/** Words that say less are left out: they would weigh more in bytes than in verdicts. */
const LEAST = 0.12;

const drafts = readDrafts(EXAMPLES);
const teaching = readTeaching();
if (drafts.ok && teaching.ok) {
  const { words, cues } = fitGate(drafts.value, teaching.value);
  writeFileSync(
    new URL('gate-weights.ts', GATE),
    [
      '/** How much each count speaks for stopping. Made by `npm run fit:gate` from `examples.jsonl`: do not edit. */',
      "import type { Feature } from './read-cues.ts';",
      '',
      `export const BIAS = ${round(cues.bias)};`,
      'export const WEIGHTS: Readonly<Record<Feature, number>> = {',
      ...FEATURES.map((feature) => `  ${feature}: ${round(cues.weights[feature])},`),
      '};',
      '',
    ].join('\n'),
  );
  const features = [...words.weights]
    .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= LEAST))
    .map(([feature, weights]) => `${feature}${weights.map(letterOf).join('')}`)
    .sort();
  const stored = {
    note: 'Made by `npm run fit:gate` from examples.jsonl, lessons.jsonl, the lists of cues and the starter pack: do not edit. After each word, one letter of weight for each reason of weigh-words.ts.',
    bias: words.bias.map(round),
    features,
  };
  writeFileSync(new URL('word-weights.json', GATE), `${JSON.stringify(stored, null, 2)}\n`);
  console.log(
    `${drafts.value.length} examples: weights of ${FEATURES.length} cues and ${features.length} words written`,
  );
} else {
  for (const read of [drafts, teaching]) if (!read.ok) console.error(read.problem);
  process.exitCode = 1;
}
