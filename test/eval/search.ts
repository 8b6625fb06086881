/**
 * `npm run eval:search -- DIR… [--json]`: how well threads that answer a question are found, for its title alone and
 * for title and text, by Peerside, MiniSearch and SQLite FTS5 over the same threads in the same run. `--json` prints
 * `{ sets: { NAME: { title: { ENGINE: figures }, full: { … } } } }` and nothing else.
 */
import { parseArgs } from 'node:util';
import type { Question } from '../../lib/model/question.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import type { Query } from '../../lib/model/search.ts';
import { ENGINE_NAMES, type EngineName, type EvalEngine } from './engines/engine.ts';
import { fts5Engine } from './engines/fts5.ts';
import { miniSearchEngine } from './engines/minisearch.ts';
import { peersideEngine } from './engines/peerside.ts';
import { retrievalFigures, type Ranked, type RetrievalFigures } from './retrieval/retrieval-figures.ts';
import { readRetrievalSet, type RetrievalQuery } from './retrieval/retrieval-set.ts';

type BuildEngine = (questions: readonly Question[]) => EvalEngine | Promise<EvalEngine>;

const ENGINES: Readonly<Record<EngineName, BuildEngine>> = {
  peerside: peersideEngine,
  minisearch: miniSearchEngine,
  fts5: fts5Engine,
};
/** As the sets' README has it. */
const FULL_TEXT = 800;
const FORMS: Readonly<Record<string, (query: RetrievalQuery) => string>> = {
  title: ({ title }) => title,
  full: ({ title, text }) => `${title}\n${text.slice(0, FULL_TEXT)}`,
};
const LIMIT = 100;

/** A look-up for a text that is no error. */
const freeText = (text: string): Query => ({
  errors: [],
  codes: [],
  text,
  products: [],
  limit: LIMIT,
  typing: false,
});

type ByEngine = Record<string, RetrievalFigures>;

async function judge(
  engine: EvalEngine,
  queries: readonly RetrievalQuery[],
  form: (query: RetrievalQuery) => string,
): Promise<RetrievalFigures> {
  const ranked: Ranked[] = [];
  for (const query of queries) {
    const asked = freeText(form(query));
    const start = performance.now();
    const ids = await engine.search(asked, LIMIT);
    ranked.push({ ids, relevant: query.relevant, ms: performance.now() - start });
  }
  return retrievalFigures(ranked);
}

async function judgeSet(folder: string): Promise<Result<{ name: string; forms: Record<string, ByEngine> }>> {
  const set = readRetrievalSet(folder);
  if (!set.ok) return set;
  const { name, questions, queries } = set.value;
  const forms: Record<string, ByEngine> = Object.fromEntries(Object.keys(FORMS).map((form) => [form, {}]));
  for (const engineName of ENGINE_NAMES) {
    const engine = await ENGINES[engineName](questions);
    for (const [form, textOf] of Object.entries(FORMS)) {
      forms[form] = { ...forms[form], [engineName]: await judge(engine, queries, textOf) };
    }
  }
  return ok({ name, forms });
}

const COLUMNS = ['nDCG10', 'MRR10', 'hit1', 'hit3', 'recall100', 'p50Ms', 'p95Ms'] as const;

function printForm(name: string, form: string, engines: ByEngine): void {
  console.log(`\n${name}, ${form}`);
  console.log(`  ${''.padEnd(10)} ${COLUMNS.map((column) => column.padStart(9)).join(' ')}`);
  for (const [engine, figures] of Object.entries(engines)) {
    const cells = COLUMNS.map((column) => figures[column].toFixed(column.endsWith('Ms') ? 2 : 3).padStart(9));
    console.log(`  ${engine.padEnd(10)} ${cells.join(' ')}`);
  }
}

/** Mean nDCG@10 of each engine over the sets. */
function printMeans(sets: readonly Record<string, ByEngine>[]): void {
  for (const form of Object.keys(FORMS)) {
    const means = ENGINE_NAMES.map((engine) => {
      const sum = sets.reduce((total, set) => total + (set[form]?.[engine]?.nDCG10 ?? 0), 0);
      return `${engine} ${(sum / sets.length).toFixed(3)}`;
    });
    console.log(`\nmean nDCG@10, ${form}: ${means.join(', ')}`);
  }
}

async function run(args: string[]): Promise<Result<null>> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) return failed('Usage: npm run eval:search -- DIR [DIR …] [--json]');
  const sets: Record<string, Record<string, ByEngine>> = {};
  for (const folder of positionals) {
    const judged = await judgeSet(folder);
    if (!judged.ok) return judged;
    const { name, forms } = judged.value;
    sets[name] = forms;
    if (!values.json) for (const [form, engines] of Object.entries(forms)) printForm(name, form, engines);
  }
  if (values.json) console.log(JSON.stringify({ sets }));
  else printMeans(Object.values(sets));
  return ok(null);
}

const done = await run(process.argv.slice(2));
if (!done.ok) {
  console.error(done.problem);
  process.exitCode = 1;
}
