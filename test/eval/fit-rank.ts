/**
 * `npm run fit:rank -- [--errors DIR]… [--distractors DIR]… [--write]`: fits the weights of `lib/search/weights.json` on
 * look-ups made of the starter pack's messages and of made-up threads about one error, among the distractors' threads
 * (folders with `corpus.jsonl.gz`). Prints how well they carry over (each entry's look-ups judged by weights fitted
 * without it, the error pairs by weights fitted on none of them), an ablation table, and calibration.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Question } from '../../lib/model/question.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { readStarterEntries } from '../../lib/packs/publish-starter.ts';
import { questionOf } from '../../lib/packs/starter-pack.ts';
import { describeQuestion } from '../../lib/terms/describe-question.ts';
import { randomFrom } from './fuzz/random.ts';
import { readErrorSet } from './rank/error-pairs.ts';
import { fitHits, type FittedWeights } from './rank/fit-hits.ts';
import { judgeLookUps, type JudgedLookUp } from './rank/judged-look-up.ts';
import { memoryIndex } from './rank/memory-index.ts';
import { rankFigures } from './rank/rank-figures.ts';
import { siblingCases } from './rank/sibling-cases.ts';
import { starterCases, strangeCases } from './rank/starter-cases.ts';

const PRIOR = new URL('rank/prior-weights.json', import.meta.url);
const STORED = new URL('../../lib/search/weights.json', import.meta.url);
const pathIn = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const say = (line: string): void => console.error(line);

const SEED = 20_261_122;
/** Made-up errors that several products share. */
const FAMILIES = 150;
/** Of the starter pack's look-ups, one in so many is taken: the rest tells nothing new. */
const STARTER_SHARE = 6;
/** The same for the titles of distractors, as look-ups that nothing answers. */
const STRANGER_SHARE = 4;
const FOLDS = 5;

/** Families of features that are left out together. */
const ABLATIONS: Readonly<Record<string, readonly string[]>> = {
  'signature keys': ['strictKey', 'looseKey', 'unwrappedKey'],
  'line overlap': ['overlap', 'held', 'title'],
  'text score': ['lead'],
  'words met': ['coverage', 'fewer'],
  codes: ['code', 'errno', 'status', 'otherCode'],
  products: ['sameProduct', 'namedProduct', 'otherProduct', 'unnamedProduct'],
  accepted: ['accepted'],
};

const indexOf = (questions: readonly Question[]) =>
  memoryIndex(
    questions.map((question) => {
      const best = question.answers.find(({ accepted }) => accepted) ?? question.answers[0] ?? null;
      return describeQuestion(question, { best });
    }),
  );

function madeLookUps(distractors: readonly Question[]): JudgedLookUp[] {
  const random = randomFrom(SEED);
  const starter = readStarterEntries(pathIn('lib/packs/starter')).map(questionOf);
  const names = readFileSync(pathIn('lib/products/names.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/^~/, '').replace(/\|.*/, ''));
  const siblings = siblingCases(starter, names, FAMILIES, random);
  const some = <T>(items: readonly T[], share: number): T[] => items.filter(() => random.once(share));
  // The extension begins with the starter pack alone, where even common words are rare.
  const alone = [
    ...some(starterCases(starter, random), STARTER_SHARE),
    ...strangeCases(some(distractors, STRANGER_SHARE)),
  ];
  const among = [...some(starterCases(starter, random), STARTER_SHARE), ...siblings.cases];
  say(`${alone.length + among.length} look-ups …`);
  return [
    ...judgeLookUps(indexOf(starter), alone),
    ...judgeLookUps(indexOf([...starter, ...siblings.threads, ...distractors]), among),
  ];
}

const foldOf = (group: string, groups: readonly string[]): number => groups.indexOf(group) % FOLDS;

/** Each group's look-ups are judged by weights that were fitted without it. */
function crossFitted(
  lookUps: readonly JudgedLookUp[],
  prior: FittedWeights,
): (lookUp: JudgedLookUp) => FittedWeights {
  const groups = [...new Set(lookUps.map(({ group }) => group))];
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitHits(
      lookUps.filter(({ group }) => foldOf(group, groups) !== fold),
      prior,
    ),
  );
  return ({ group }) => folds[foldOf(group, groups)] ?? prior;
}

function row(
  name: string,
  lookUps: readonly JudgedLookUp[],
  weightsFor: (lookUp: JudgedLookUp) => FittedWeights,
): string {
  const figures = rankFigures(lookUps, weightsFor, DEFAULT_SETTINGS.threshold);
  const { hit1, hit3, MRR10, ece, shown, precision } = figures;
  const cells = [hit1, hit3, MRR10, ece ?? 0, shown, precision].map((value) => value.toFixed(3));
  return `| ${[name.padEnd(34), String(figures.lookUps).padStart(5), ...cells].join(' | ')} |`;
}

function report(
  made: readonly JudgedLookUp[],
  pairs: readonly JudgedLookUp[],
  prior: FittedWeights,
  fitted: FittedWeights,
): void {
  console.log('| look-ups | n | hit@1 | hit@3 | MRR@10 | ECE | shown | precision of shown |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const cross = crossFitted(made, prior);
  for (const [kind, ofKind] of Map.groupBy(made, (lookUp) => lookUp.kind)) {
    console.log(row(`${kind}, weights by hand`, ofKind, () => prior));
    console.log(row(`${kind}, cross-validated`, ofKind, cross));
  }
  console.log(row('all made, cross-validated', made, cross));
  if (pairs.length === 0) return;
  console.log(row('error pairs, weights by hand', pairs, () => prior));
  console.log(row('error pairs, fitted on none', pairs, () => fitted));
}

function ablate(made: readonly JudgedLookUp[], pairs: readonly JudgedLookUp[], prior: FittedWeights): void {
  for (const [name, features] of Object.entries(ABLATIONS)) {
    const fitted = fitHits(made, prior, new Set(features));
    console.log(row(`without ${name}: made`, made, () => fitted));
    if (pairs.length > 0) console.log(row(`without ${name}: pairs`, pairs, () => fitted));
  }
}

function run(args: string[]): Result<null> {
  const { values } = parseArgs({
    args,
    options: {
      errors: { type: 'string', multiple: true, default: [] },
      distractors: { type: 'string', multiple: true, default: [] },
      ablation: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const [distractors = null] = values.distractors;
  const noise: Question[] = [];
  for (const folder of values.distractors) {
    const read = readErrorSet([], folder);
    if (!read.ok) return read;
    noise.push(...read.value.questions);
  }
  const pairs = readErrorSet(values.errors, distractors);
  if (!pairs.ok) return failed(pairs.problem);
  const prior = JSON.parse(readFileSync(PRIOR, 'utf8')) as FittedWeights;
  const made = madeLookUps(noise);
  const judgedPairs = judgeLookUps(indexOf(pairs.value.questions), pairs.value.cases);
  const fitted = fitHits(made, prior);
  report(made, judgedPairs, prior, fitted);
  if (values.ablation) ablate(made, judgedPairs, prior);
  if (values.write) {
    const stored = JSON.parse(readFileSync(STORED, 'utf8')) as Record<string, unknown>;
    writeFileSync(
      STORED,
      `${JSON.stringify({ ...stored, fix: fitted.order, sure: fitted.sure }, null, 2)}\n`,
    );
    say('Stored in lib/search/weights.json.');
  }
  return ok(null);
}

const done = run(process.argv.slice(2));
if (!done.ok) {
  say(done.problem);
  process.exitCode = 1;
}
