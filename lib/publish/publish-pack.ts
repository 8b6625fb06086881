/**
 * `npm run publish-pack -- --from SOURCE --out DIR`: publishes a community's threads as a pack that any static host can
 * serve. `npm run publish-pack -- --help` lists everything.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PackManifest } from '../model/pack-manifest.ts';
import type { Licence } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { TriageReport } from './settle-marks.ts';
import { startJobWorkers } from './job-workers.ts';
import { mergeParts } from './merge-parts.ts';
import { makeKeys, PUBLISHING_FILE, readKeys, rotateKeys, type PublishingKeys } from './pack-keys-file.ts';
import { terminalProgress } from './progress.ts';
import { publishPack } from './publish.ts';
import { readShard } from './shard.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { openSource, type OpenedSource } from './sources/open-source.ts';
import { SourceProblem, type PublishedCommunity } from './sources/thread-source.ts';

const HELP = `Publish a community's threads as a pack:
  publish-pack --from SOURCE --out DIR
    SOURCE            a .jsonl or .jsonl.gz file or a folder of them; a folder with a Stack Exchange
                      dump (Posts.xml, PostLinks.xml, Users.xml), named by its site;
                      https://FORUM of a Discourse or NodeBB forum; stackexchange:SITE
    --community ID    default: the host of the threads, else the file's name
    --name NAME       default: the ID
    --licence NAME    licence of the texts, with --licence-url ADDRESS
    --product NAME    a product that all threads are about; may stand more than once
    --rank TITLE      what the community calls its ranks: ten of them, the first one first
    --keys FILE       publishing key; without it keys are made in DIR-keys the first time
    --trusted NAME    a member whose word on tasks is enough to hide or merge something, by name
                      or address of their page; may stand more than once. Who answered so that
                      ten other people accepted it is trusted anyway
    --delta           build upon the pack in DIR: write only what changed
    --valid-days N    readers are told after N days that the pack was not updated (default 30)
    --api-key KEY     of the Stack Exchange API, which allows few calls without one
    --shard I/N       build part I of N into DIR
    --threads N       jobs at the same time (default: one per core)
Join the parts of a build:
  publish-pack --merge DIR --merge DIR … --out DIR --keys FILE
Tell which packs there are, by product:
  publish-pack catalogue --out FILE --pack DIR=ADDRESS --pack DIR=ADDRESS …
Keys:
  publish-pack keys --out FOLDER --community ID      make them
  publish-pack keys --out FOLDER --rotate            replace them; the old root key vouches for the new ones
With SOURCE_DATE_EPOCH (seconds) as the time of publication, the same input gives the same bytes.`;

const OPTIONS = {
  from: { type: 'string' },
  out: { type: 'string' },
  community: { type: 'string' },
  name: { type: 'string' },
  licence: { type: 'string' },
  'licence-url': { type: 'string' },
  product: { type: 'string', multiple: true },
  rank: { type: 'string', multiple: true },
  keys: { type: 'string' },
  trusted: { type: 'string', multiple: true },
  delta: { type: 'boolean' },
  'valid-days': { type: 'string' },
  shard: { type: 'string' },
  threads: { type: 'string' },
  'api-key': { type: 'string' },
  merge: { type: 'string', multiple: true },
  rotate: { type: 'boolean' },
  pack: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function run(values: Values, command: string | undefined): Promise<Result<string>> {
  const { out } = values;
  if (values.help === true) return ok(HELP);
  if (out === undefined)
    return failed('--out is missing: name the folder to write into. --help lists everything.');
  if (command === 'keys') return runKeys(values, out);
  if (command === 'catalogue') return runCatalogue(values, out);
  if (command !== undefined) return failed(`There is no command "${command}". --help lists everything.`);
  return values.merge ? runMerge(values, out, values.merge) : runPublish(values, out);
}

async function runKeys({ community, rotate }: Values, out: string): Promise<Result<string>> {
  if (rotate !== true && community === undefined)
    return failed('--community is missing: keys belong to one community.');
  const keys = rotate === true ? await rotateKeys(out) : await makeKeys(community ?? '', out);
  return keys.ok
    ? ok(
        `Keys of ${keys.value.community} are in ${out}. Keep root-key.json offline; publish with --keys ${join(out, PUBLISHING_FILE)}.`,
      )
    : keys;
}

async function runCatalogue({ pack = [] }: Values, out: string): Promise<Result<string>> {
  if (pack.length === 0)
    return failed('--pack is missing: name each pack that the catalogue lists as DIR=ADDRESS.');
  const written = await writeCatalogue(out, pack);
  if (!written.ok) return written;
  const { length } = written.value.packs;
  return ok(`${out} lists ${length} pack${length === 1 ? '' : 's'}.`);
}

async function runMerge(values: Values, out: string, parts: readonly string[]): Promise<Result<string>> {
  if (values.keys === undefined) return failed('--keys is missing: a joined pack is signed like any other.');
  const keys = await readKeys(values.keys);
  const days = validDays(values);
  if (!keys.ok) return keys;
  if (!days.ok) return days;
  const merged = await mergeParts(parts, {
    out,
    keys: keys.value,
    validDays: days.value,
    now: publicationTime(),
  });
  return merged.ok ? ok(summaryOf(merged.value, 0)) : merged;
}

async function runPublish(values: Values, out: string): Promise<Result<string>> {
  if (values.from === undefined)
    return failed('--from is missing: name what to publish. --help lists everything.');
  const shard = values.shard === undefined ? ok(null) : readShard(values.shard);
  if (!shard.ok) return shard;
  const days = validDays(values);
  if (!days.ok) return days;
  const threads = values.threads === undefined ? availableParallelism() : Number(values.threads);
  if (!Number.isInteger(threads) || threads < 1) return failed('--threads must be a whole number from 1.');

  const source = await openSource(values.from, {
    community: values.community ?? null,
    workFolder: join(out, 'publisher', 'work'),
    siteFolder: join(out, 'publisher', 'site'),
    apiKey: values['api-key'] ?? null,
    fetch,
    pause: (ms) => setTimeout(ms),
    warn: say,
  });
  if (!source.ok) return source;
  const id = values.community ?? source.value.community;
  const keys = await keysFor(id, values.keys, out);
  if (!keys.ok) return keys;
  if (keys.value.community !== id)
    return failed(
      `The keys are those of ${keys.value.community}, not of ${id}: pass that one's with --keys.`,
    );
  const community: PublishedCommunity = {
    id,
    name: values.name ?? source.value.name ?? id,
    licence: licenceOf(values, source.value),
    products: values.product ?? [],
  };
  const unfit = unfitWords(community, values.rank);
  if (unfit !== null) return failed(unfit);
  const published = await publishPack(
    {
      source: () => source.value.threads(community),
      community,
      origin: source.value.origin,
      ...(values.rank && { ranks: values.rank }),
      tagsNameProducts: true,
      shard: shard.value,
      out,
      trusted: values.trusted ?? [],
      delta: values.delta ?? false,
      keys: keys.value,
      validDays: days.value,
    },
    {
      now: publicationTime(),
      progress: terminalProgress(process.stderr, () => performance.now()),
      threads,
      startJobs: (settings) => startJobWorkers(settings, threads),
    },
  );
  if (published.triage) say(triageWords(published.triage));
  for (const problem of published.problems) say(problem);
  if (published.leftOut > published.problems.length)
    say(`… and ${published.leftOut - published.problems.length} more threads were left out.`);
  return ok(summaryOf(published.manifest, published.written));
}

/** Why the manifest cannot say this of the community, asked before hours of reading; null where it can. */
function unfitWords(
  { id, name, licence, products }: PublishedCommunity,
  ranks: readonly string[] | undefined,
): string | null {
  const said = { community: { id, name, origin: null }, licence, products };
  const inManifest = PackManifest.pick({ community: true, licence: true, products: true });
  if (!inManifest.safeParse(said).success)
    return 'A manifest has room for 120 characters of --name and of each --product and 80 of --licence, and --licence-url must be a web address: write them so.';
  return inManifest.safeParse({ ...said, community: { ...said.community, ranks } }).success
    ? null
    : 'A community has ten ranks of at most 40 characters: give --rank ten times, or not at all.';
}

function licenceOf(values: Values, { licence, origin }: OpenedSource): Licence {
  const { licence: name, 'licence-url': url = null } = values;
  if (name !== undefined) return { name, url };
  return licence ?? { name: 'See the forum’s terms', url: url ?? origin };
}

async function keysFor(
  community: string,
  file: string | undefined,
  out: string,
): Promise<Result<PublishingKeys>> {
  if (file !== undefined) return readKeys(file);
  const folder = `${out.replace(/[/\\]+$/, '')}-keys`;
  const made = join(folder, PUBLISHING_FILE);
  if (existsSync(made)) return readKeys(made);
  say(`Keys of ${community} are made in ${folder}. Keep them: readers trust this pack by them.`);
  return makeKeys(community, folder);
}

function validDays(values: Values): Result<number> {
  const days = Number(values['valid-days'] ?? 30);
  return days >= 1 && days <= 3_650 ? ok(days) : failed('--valid-days must be a number from 1 to 3650.');
}

/** Now, or the time that reproducible builds set (reproducible-builds.org/specs/source-date-epoch). */
function publicationTime(): number {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : Date.now();
}

function summaryOf(manifest: PackManifest, written: number): string {
  const size = manifest.segments.reduce((sum, { length }) => sum + length, 0);
  const segments = manifest.segments.length;
  return [
    `${manifest.community.id}: ${manifest.questions.toLocaleString('en')} questions,`,
    `${manifest.answers.toLocaleString('en')} answers,`,
    `${megabytes(size)} in ${segments} segment${segments === 1 ? '' : 's'},`,
    `${megabytes(written)} of it new; publication ${manifest.sequence}.`,
  ].join(' ');
}

/** What people's five-minute tasks did to this publication. */
const triageWords = (report: TriageReport): string =>
  [
    `Five-minute tasks: verdicts that count: ${report.verdicts}, people: ${report.people}, settled: ${report.settled}`,
    `(answers out of date: ${report.stale}, hidden: ${report.hidden}, questions merged: ${report.merged}),`,
    `waiting for somebody trusted (--trusted): ${report.waiting}, contested: ${report.contested}.`,
  ].join(' ');

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What the operating system refused, e.g. a full disk or a folder that may not be written; null for anything else. */
function systemWords(problem: unknown): string | null {
  if (!(problem instanceof Error) || !/^E[A-Z]+: /.test(problem.message)) return null;
  return `The system refused (${problem.message}). Check --out and the space on its disk, then run this again; the pack before stays.`;
}

async function main(): Promise<Result<string>> {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    return await run(values, positionals[0]);
  } catch (problem) {
    if (problem instanceof SourceProblem) return failed(problem.message);
    // What parseArgs says is written for the person: "Unknown option '--x'".
    if (
      problem instanceof TypeError &&
      'code' in problem &&
      String(problem.code).startsWith('ERR_PARSE_ARGS')
    )
      return failed(`${problem.message}. --help lists everything.`);
    const refused = systemWords(problem);
    if (refused !== null) return failed(refused);
    throw problem;
  }
}

const result = await main();
if (result.ok) process.stdout.write(`${result.value}\n`);
else {
  say(result.problem);
  process.exitCode = 1;
}
