/**
 * `npm run bench:search -- [FORUM.jsonl.gz] [--sizes 10000,100000] [--engines peerside,fts5] [--where node,chromium]
 * [--cold-runs N] [--keep DIR] [--json]`: what a look-up costs on grown forums, beside MiniSearch, Orama and SQLite's
 * FTS5, in Node and in the background of a real browser. With `--keep`, corpora and indexes stay in that folder for
 * the next run.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { ROOT } from '../run/process.ts';
import { buildNodeTask } from './search/build-node-task.ts';
import { buildIndex, type BuiltIndex } from './search/built-index.ts';
import { prepareCorpora, type Corpus } from './search/corpus.ts';
import { ENGINES, FOUND, type EngineName } from './search/engine.ts';
import { measureInBrowser } from './search/measure-browser.ts';
import { measureInNode } from './search/measure-node.ts';
import { jsonOf, reportOf, tableOf } from './search/report.ts';
import { NO_FIGURES, round, type Figures, type Row, type Where } from './search/row.ts';

const FORUM = join(ROOT, '..', 'shared', 'eval', 'forums', 'slicer-forum.threads.jsonl.gz');
const PLACES = ['node', 'chromium', 'firefox'] as const;
const BUILD_LIMIT_MS = 60 * 60_000;
const HOW_MEASURED = `All engines have the same texts and queries and are asked for ${FOUND} ids; ours also ranks by what it knows of each thread.
"Shown" is ours with the threads themselves, ready for the card. Cold: the background (in Node: a process) was stopped and
its databases closed, then it is asked; the system's own file cache stays. Floor: the same start, opening the store and
reading the same bytes in as many round trips, without an index. Builds run in Node; in the browser every index is one Blob
in IndexedDB. There SQLite is its own WebAssembly build with the database in memory (its files need a worker, which a
service worker has not); in Node it is Node's own SQLite on its file. Memory is proportional (PSS), above the idle process.`;
const MB = 2 ** 20;

const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    engines: { type: 'string', default: ENGINES.join(',') },
    where: { type: 'string', default: 'node,chromium' },
    'cold-runs': { type: 'string', default: '7' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const say = (line: string): void => console.error(line);
const listed = <T extends string>(text: string, all: readonly T[]): T[] => {
  const names = text.split(',');
  const unknown = names.find((name) => !all.some((one) => one === name));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${all.join(', ')}`);
  return all.filter((one) => names.includes(one));
};
const sizes = values.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0))
  throw new Error('--sizes takes whole numbers');
const engines = listed<EngineName>(values.engines, ENGINES);
const places = listed<Where>(values.where, PLACES);
const coldRuns = Math.max(1, Number(values['cold-runs']) || 1);
const forum = positionals[0] ?? FORUM;
if (!existsSync(forum)) throw new Error(`There is no forum at ${forum}: name one in the first argument`);

/** Engine → the smallest size that it did not get to. */
const gaveUp = new Map<EngineName, string>();

/** A browser that gives up on an engine is a finding, not the end of the run. */
async function measure(where: Where, index: BuiltIndex, { queries }: Corpus): Promise<Result<Figures>> {
  if (where === 'node') return measureInNode(nodeTask, index, queries, coldRuns);
  try {
    return ok(await measureInBrowser(where, index, queries, coldRuns, say));
  } catch (error) {
    return failed(`The browser did not get to an answer: ${String(error).split('\n')[0]}`);
  }
}

async function rowFor(engine: EngineName, corpus: Corpus, folder: string): Promise<Row[]> {
  const { documents } = corpus;
  const name = `${engine}, ${documents.toLocaleString('en')} documents`;
  const missing = { ...NO_FIGURES, engine, documents };
  const smaller = gaveUp.get(engine);
  say(`${name}: building …`);
  const built =
    smaller === undefined
      ? await buildIndex(engine, corpus, folder, BUILD_LIMIT_MS)
      : failed(`Not tried after ${smaller}`);
  if (!built.ok) {
    gaveUp.set(engine, smaller ?? `${documents.toLocaleString('en')} documents: ${built.problem}`);
    return places.map((where) => ({ ...missing, where, diskMb: null, buildMs: null, reason: built.problem }));
  }
  const { size, buildMs } = built.value;
  const rows: Row[] = [];
  for (const where of places) {
    say(`${name}: in ${where} …`);
    const figures = await measure(where, built.value, corpus);
    rows.push({
      ...missing,
      where,
      ...(figures.ok ? figures.value : { reason: figures.problem }),
      diskMb: round(size / MB),
      buildMs,
    });
  }
  return rows;
}

const bundles = mkdtempSync(join(tmpdir(), 'peerside-bench-task-'));
const nodeTask = places.includes('node') ? await buildNodeTask(bundles) : '';
const folder =
  values.keep === undefined ? mkdtempSync(join(tmpdir(), 'peerside-bench-')) : resolve(values.keep);
try {
  const { corpora, how } = await prepareCorpora(forum, sizes, folder, say);
  const rows: Row[] = [];
  for (const corpus of corpora) {
    for (const engine of engines) rows.push(...(await rowFor(engine, corpus, folder)));
  }
  const report = reportOf(rows);
  if (values.json) console.log(jsonOf(report));
  else console.log([how, HOW_MEASURED, '', tableOf(report)].join('\n'));
} finally {
  rmSync(bundles, { recursive: true, force: true });
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
