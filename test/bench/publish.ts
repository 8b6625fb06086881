/**
 * `npm run bench:publish -- [FORUM.jsonl.gz] [--threads 1000000] [--jobs 2] [--keep DIR] [--json]`: what publishing a big
 * forum takes, and what an update of it weighs when one thread in a hundred got a further reply. The forum is grown as
 * `bench:search` does. With `--keep`, the threads and the pack stay in that folder, and threads that are there are used
 * again. `--jobs` is what the publisher's own `--threads` is: how many jobs run at the same time.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../run/process.ts';
import { changeSome } from './publish/change-some.ts';
import { runPublisher, type PublisherRun } from './publish/run-publisher.ts';
import { prepareCorpora } from './search/corpus.ts';

const FORUM = join(ROOT, '..', 'shared', 'eval', 'forums', 'slicer-forum.threads.jsonl.gz');
const CHANGED_PERCENT = 1;

interface PublishFigures extends PublisherRun {
  threads: number;
  /** Bytes of the threads as JSON, and of the whole pack. */
  input: number;
  bytes: number;
  delta: PublisherRun & {
    changed: number;
    /** What a reader of the pack before must fetch: new segments and the manifest. */
    bytes: number;
    /** Of the whole pack. */
    share: number;
  };
}

const { values, positionals } = parseArgs({
  options: {
    threads: { type: 'string', default: '1000000' },
    jobs: { type: 'string', default: '2' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const say = (line: string): void => console.error(line);
const threads = Number(values.threads);
if (!Number.isInteger(threads) || threads < 1) throw new Error('--threads takes a whole number from 1');
const forum = positionals[0] ?? FORUM;
if (!existsSync(forum)) throw new Error(`There is no forum at ${forum}: name one in the first argument`);

/** Segment → bytes. */
function segmentsOf(pack: string): Map<string, number> {
  const folder = join(pack, 'segments');
  return new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]));
}
const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0);

async function measure(folder: string): Promise<PublishFigures> {
  const { corpora } = await prepareCorpora(forum, [threads], folder, say);
  const corpus = corpora[0]?.file ?? '';
  const pack = join(folder, `pack-${threads}`);
  for (const old of [pack, `${pack}-keys`]) rmSync(old, { recursive: true, force: true });
  const publish = (from: string, ...more: string[]): Promise<PublisherRun> =>
    runPublisher(['--from', from, '--out', pack, '--community', 'grown', '--threads', values.jobs, ...more]);

  say(`Publishing ${threads.toLocaleString('en')} threads …`);
  const whole = await publish(corpus);
  const before = segmentsOf(pack);
  const manifest = (): number => statSync(join(pack, 'manifest')).size;
  const bytes = sum(before.values()) + manifest();

  say('Publishing what changed …');
  const later = join(folder, `changed-${threads}.jsonl`);
  try {
    const changed = await changeSome(corpus, CHANGED_PERCENT, later);
    const update = await publish(later, '--delta');
    const fresh = [...segmentsOf(pack)].filter(([name]) => !before.has(name));
    const fetched = sum(fresh.map(([, size]) => size)) + manifest();
    const delta = { ...update, changed, bytes: fetched, share: fetched / bytes };
    return { threads, input: statSync(corpus).size, ...whole, bytes, delta };
  } finally {
    rmSync(later, { force: true });
  }
}

function tableOf({ threads: count, input, bytes, delta, ...whole }: PublishFigures): string {
  const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;
  const memory = (peak: number | null): string => (peak === null ? 'unknown' : `${Math.round(peak)} MiB`);
  const minutes = (some: number | null): string => `${some?.toFixed(1) ?? '?'} min`.padStart(10);
  const line = (name: string, run: PublisherRun, size: number): string =>
    `${name.padEnd(34)} ${minutes(run.minutes)} ${minutes(run.cpuMinutes)} ${memory(run.peakMb).padStart(10)} ${megabytes(size).padStart(11)}`;
  return [
    `${count.toLocaleString('en')} threads, ${megabytes(input)} of JSON, ${values.jobs} jobs at a time: time, processor time, peak memory of all processes, bytes`,
    line('whole pack', whole, bytes),
    line(`update, ${delta.changed.toLocaleString('en')} threads changed`, delta, delta.bytes),
    `The update has ${(100 * delta.share).toFixed(2)} % of the whole pack's bytes.`,
  ].join('\n');
}

const folder =
  values.keep === undefined ? mkdtempSync(join(tmpdir(), 'peerside-publish-')) : resolve(values.keep);
try {
  const figures = await measure(folder);
  console.log(values.json ? JSON.stringify(figures) : tableOf(figures));
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
