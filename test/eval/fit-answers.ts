/**
 * `npm run fit:answers -- FILE… [--write]`: fits the weights of replies on threads with an accepted answer, and says
 * how well they carry over: every tenth of a file judged by weights fitted on the rest of all files, every file by
 * weights fitted on the others, and the same tenths without one group of features after another. `--write` stores the
 * weights fitted on all threads in lib/search/replies/weights.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { replyFeatures } from '../../lib/search/replies/reply-features.ts';
import { figuresOfOrders, type ScoredThread } from './answers/order-figures.ts';
import { countStanding } from './answers/standing.ts';
import { readMarkedThreads } from './answers/threads.ts';
import { dot, fitChoice, type Choice } from './fit/logistic.ts';

const PRIOR = new URL('answers/prior-weights.json', import.meta.url);
const STORED = new URL('../../lib/search/replies/weights.json', import.meta.url);
/** How strongly the fit is drawn to the weights set by hand, in threads. */
const RIDGE = 10;
const PARTS = 10;
const say = (line: string): void => console.error(line);

type Features = Record<string, number>;

interface Sample {
  file: string;
  part: number;
  features: readonly Features[];
  right: ReadonlySet<number>;
}

/** Groups of features by the beginnings of their names; each feature belongs to the first that fits. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  votes: /^(votes|voteShare|voteLead|mostVotes|votedDown)/,
  'what the asker says later': /^(thanked|worked|failed|askedBack|named|writerThanked)/,
  'what others say later': /^(others|contradicted)/,
  standing: /^standing/,
  'the asker’s own replies': /^own/,
  'words of the question': /Words$/,
  'length and code': /^(length|longest|code|link|steps)/,
  'questions back and the like': /^(asks|onlyAsks|sameHere|outdated|corrected|thanks)/,
};

function samplesOf(files: readonly string[]): Result<Sample[]> {
  const samples: Sample[] = [];
  for (const file of files) {
    const threads = readMarkedThreads(file);
    if (!threads.ok) return threads;
    const standing = countStanding(threads.value);
    samples.push(
      ...threads.value.map((marked, at) => ({
        file,
        part: at % PARTS,
        features: replyFeatures(marked.thread, standing(marked)),
        right: marked.right,
      })),
    );
  }
  return ok(samples);
}

const vectorOf = (features: Features, names: readonly string[]): number[] =>
  names.map((name) => features[name] ?? 0);

function fit(samples: readonly Sample[], names: readonly string[], prior: Features): number[] {
  const choices = samples.map(({ features, right }): Choice => ({
    lines: features.map((reply) => vectorOf(reply, names)),
    right: features.map((_, place) => right.has(place)),
  }));
  return fitChoice(choices, vectorOf(prior, names), RIDGE);
}

const score = (
  samples: readonly Sample[],
  names: readonly string[],
  weights: readonly number[],
): ScoredThread[] =>
  samples.map(({ features, right }) => ({
    scores: features.map((reply) => dot(weights, vectorOf(reply, names))),
    right,
  }));

/** Figures of each file when no thread is judged by weights that were fitted on it. */
function crossValidate(samples: readonly Sample[], names: readonly string[], prior: Features): string {
  const judged = new Map<string, ScoredThread[]>();
  for (let part = 0; part < PARTS; part += 1) {
    const weights = fit(
      samples.filter((sample) => sample.part !== part),
      names,
      prior,
    );
    const held = samples.filter((sample) => sample.part === part);
    for (const [file, own] of Map.groupBy(held, (sample) => sample.file)) {
      judged.set(file, [...(judged.get(file) ?? []), ...score(own, names, weights)]);
    }
  }
  return [...judged].map(([file, scored]) => figures(file, scored)).join(', ');
}

function figures(file: string, scored: readonly ScoredThread[]): string {
  const { hit1, MRR } = figuresOfOrders(scored);
  return `${basename(file)} hit@1 ${hit1.toFixed(3)} MRR ${MRR.toFixed(3)}`;
}

function run(args: string[]): Result<null> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0)
    return failed('Usage: npm run fit:answers -- FILE.jsonl.gz [FILE …] [--write]');
  const samples = samplesOf(positionals);
  if (!samples.ok) return samples;
  const prior = JSON.parse(readFileSync(PRIOR, 'utf8')) as Features;
  const names = Object.keys(samples.value[0]?.features[0] ?? {});
  if (names.length === 0) return failed('The files hold no thread with a marked reply.');
  console.log(`all features: ${crossValidate(samples.value, names, prior)}`);
  for (const file of positionals) {
    const others = samples.value.filter((sample) => sample.file !== file);
    if (others.length === 0) continue;
    const own = samples.value.filter((sample) => sample.file === file);
    console.log(`fitted on the other files: ${figures(file, score(own, names, fit(others, names, prior)))}`);
  }
  for (const [group, pattern] of Object.entries(GROUPS)) {
    const left = names.filter((name) => !pattern.test(name));
    console.log(`without ${group}: ${crossValidate(samples.value, left, prior)}`);
  }
  if (values.write) {
    const weights = fit(samples.value, names, prior);
    const stored = Object.fromEntries(
      names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1_000) / 1_000]),
    );
    writeFileSync(STORED, `${JSON.stringify(stored, null, 2)}\n`);
    say('Stored in lib/search/replies/weights.json.');
  }
  return ok(null);
}

const done = run(process.argv.slice(2));
if (!done.ok) {
  say(done.problem);
  process.exitCode = 1;
}
