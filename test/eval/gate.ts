/**
 * `npm run eval:gate -- [FILE…] [--folds N] [--seed N] [--misses] [--json]`: what the gate stops. The project's own
 * examples are cross-validated, alone and together with the lessons that teach it; the files are judged by the shipped weights. `gate/labelled-drafts.ts` has the format.
 * For rows without a label it prints how many would be stopped, and in how many answers danger is seen.
 */
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { findDanger } from '../../lib/redact/danger/find-danger.ts';
import { gateDraft } from '../../lib/redact/gate/gate-draft.ts';
import { crossValidate } from './gate/cross-validate.ts';
import { EXAMPLES, readDrafts, readTeaching, type LabelledDraft } from './gate/labelled-drafts.ts';

const SHOWN = 140;

interface GateFigures {
  drafts: number;
  stops: number;
  recall: number;
  precision: number;
  /** Stops found, of all there are, by reason. */
  byReason: Record<string, string>;
}

const share = (part: number, whole: number): number =>
  Math.round((10_000 * part) / Math.max(1, whole)) / 10_000;

function figuresOf(drafts: readonly LabelledDraft[], stopped: readonly boolean[]): GateFigures {
  const right = drafts.filter(({ stop }, at) => stop && stopped[at]).length;
  const stops = drafts.filter(({ stop }) => stop).length;
  const byReason: Record<string, string> = {};
  for (const one of new Set(drafts.flatMap(({ stop, reason }) => (stop && reason ? [reason] : [])))) {
    const there = stopped.filter((_, at) => drafts[at]?.stop && drafts[at].reason === one);
    byReason[one] = `${there.filter(Boolean).length}/${there.length}`;
  }
  return {
    drafts: drafts.length,
    stops,
    recall: share(right, stops),
    precision: share(right, stopped.filter(Boolean).length),
    byReason,
  };
}

const isStopped = ({ title, text }: LabelledDraft): boolean =>
  gateDraft({ title, body: text, answer: '' }).verdict === 'stop';

function showMisses(drafts: readonly LabelledDraft[], stopped: readonly boolean[]): void {
  for (const [at, { stop, title, text }] of drafts.entries()) {
    const said = `${title} ${text}`.replace(/\s+/g, ' ').slice(0, SHOWN);
    if (stop === true && !stopped[at]) console.warn(`missed: ${said}`);
    if (stop !== true && stopped[at])
      console.warn(
        `stopped (${gateDraft({ title, body: text, answer: '' }).reason ?? 'by others'}): ${said}`,
      );
  }
}

function unlabelled(drafts: readonly LabelledDraft[], stopped: readonly boolean[]): Record<string, number> {
  const answers = drafts.flatMap((draft) => draft.answers);
  const dangers = answers.map((answer) => findDanger(answer)).filter((found) => found.length > 0);
  const kinds: Record<string, number> = {};
  for (const { kind } of dangers.flat()) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    posts: drafts.length,
    stopped: share(stopped.filter(Boolean).length, drafts.length),
    answers: answers.length,
    withDanger: share(dangers.length, answers.length),
    ...kinds,
  };
}

function run(args: string[]): Result<null> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      folds: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [folds, seed] = [Number(values.folds), Number(values.seed)];
  if (!Number.isInteger(folds) || folds < 2 || !Number.isInteger(seed))
    return failed('--folds takes a whole number from 2: npm run eval:gate -- --folds 10');
  const own = readDrafts(EXAMPLES);
  if (!own.ok) return own;
  const teaching = readTeaching();
  if (!teaching.ok) return teaching;
  const isOver = (weight: number): boolean => weight > 0;
  const validated = crossValidate(own.value, teaching.value, folds, seed).map(isOver);
  const { lessons, background } = teaching.value;
  const all = [...own.value, ...lessons];
  const withLessons = crossValidate(all, { lessons: [], background }, folds, seed).map(isOver);
  const judged: Record<string, unknown> = {
    crossValidated: figuresOf(own.value, validated),
    withLessons: figuresOf(all, withLessons),
  };
  if (values.misses) showMisses(own.value, validated);
  for (const file of positionals) {
    const drafts = readDrafts(file);
    if (!drafts.ok) return drafts;
    const stopped = drafts.value.map(isStopped);
    const labelled = drafts.value.some(({ stop }) => stop !== null);
    // Many sets name their files alike.
    const name = join(basename(dirname(file)), basename(file));
    judged[values.json ? file : name] = (labelled ? figuresOf : unlabelled)(drafts.value, stopped);
    if (values.misses) showMisses(drafts.value, stopped);
  }
  if (values.json) console.log(JSON.stringify(judged));
  else
    for (const [name, figures] of Object.entries(judged)) console.log(`${name}: ${JSON.stringify(figures)}`);
  return ok(null);
}

const done = run(process.argv.slice(2));
if (!done.ok) {
  console.error(done.problem);
  process.exitCode = 1;
}
