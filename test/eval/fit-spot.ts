/**
 * `npm run fit:spot -- FILE… [--test FILE] [--misses] [--write]`: fits the weights of detection on the pages of the
 * files, and says how well they carry over: each program's pages judged by weights fitted on all other programs, and
 * the pages of `--test` files by weights fitted on none of them. `--write` stores the weights fitted on all FILEs in
 * lib/detect/weights.json. Reads the pages with detection itself in Chromium, without the extension; the browser's
 * own error pages (kind `net`) have no document and are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Weights } from '../../lib/detect/confidence.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { readCorpora } from './corpus.ts';
import { figuresOf, type Judged } from './figures.ts';
import { fitWeights, predict, type LabelledLines } from './fit/fit-weights.ts';
import { gatherLines } from './fit/gather-lines.ts';
import { isKeyLine } from './match.ts';

const PRIOR = new URL('fit/prior-weights.json', import.meta.url);
const STORED = new URL('../../lib/detect/weights.json', import.meta.url);
const say = (line: string): void => console.error(line);

async function linesOf(files: readonly string[]): Promise<Result<LabelledLines[]>> {
  const corpora = readCorpora(files);
  if (!corpora.ok) return corpora;
  const pages = corpora.value.filter(({ label }) => label.kind !== 'net');
  const lines = await gatherLines(pages, say);
  return ok(
    lines.flatMap((found, i) => {
      const page = pages[i];
      if (!page) return [];
      const { id, label } = page;
      return [{ ...found, id, program: label.program, isError: label.is_error, key: label.key ?? '' }];
    }),
  );
}

interface Verdict extends Judged {
  key: string;
  text: string;
}

const judge = (pages: readonly LabelledLines[], weights: Weights): Verdict[] =>
  pages.map((page) => {
    const { confidence, text } = predict(page, weights);
    const detected = confidence >= DEFAULT_SETTINGS.threshold;
    return {
      id: page.id,
      kind: '',
      isError: page.isError,
      confidence,
      detected,
      keyRight: page.isError ? detected && isKeyLine(text, page.key) : null,
      products: { right: 0, reported: 0, listed: 0 },
      ms: null,
      key: page.key,
      text,
    };
  });

const digits = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

function report(name: string, judged: readonly Verdict[], withMisses: boolean): void {
  const { pages, precision, recall, keyLine, ece } = figuresOf(judged);
  console.log(
    `${name}: ${pages} pages, precision ${digits(precision)}, recall ${digits(recall)}, ` +
      `key line ${digits(keyLine)}, calibration error ${digits(ece)}`,
  );
  if (!withMisses) return;
  for (const { id, isError, detected, keyRight, confidence, text, key } of judged) {
    if (isError ? keyRight : !detected) continue;
    const miss = !isError ? 'false alarm' : detected ? 'key' : 'missed';
    console.log(`  ${miss} ${id} ${confidence.toFixed(2)}\n    got      ${text}\n    expected ${key}`);
  }
}

/** Every program's pages, judged by weights that were fitted without that program. */
const leaveProgramsOut = (pages: readonly LabelledLines[], prior: Weights): Verdict[] =>
  [...new Set(pages.map(({ program }) => program))].flatMap((program) =>
    judge(
      pages.filter((page) => page.program === program),
      fitWeights(
        pages.filter((page) => page.program !== program),
        prior,
      ),
    ),
  );

async function run(args: string[]): Promise<Result<null>> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      test: { type: 'string', multiple: true, default: [] },
      misses: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) return failed('Usage: npm run fit:spot -- FILE.jsonl.gz [FILE …] [--write]');
  const prior = JSON.parse(readFileSync(PRIOR, 'utf8')) as Weights;
  const pages = await linesOf(positionals);
  if (!pages.ok) return pages;
  const fitted = fitWeights(pages.value, prior);
  report('weights by hand', judge(pages.value, prior), false);
  report('fitted on these pages', judge(pages.value, fitted), false);
  report('fitted without the program', leaveProgramsOut(pages.value, prior), values.misses);
  for (const file of values.test) {
    const others = await linesOf([file]);
    if (!others.ok) return others;
    report(`fitted without ${file}`, judge(others.value, fitted), values.misses);
  }
  if (values.write) {
    writeFileSync(STORED, `${JSON.stringify(fitted, null, 2)}\n`);
    say('Stored in lib/detect/weights.json.');
  }
  return ok(null);
}

const done = await run(process.argv.slice(2));
if (!done.ok) {
  say(done.problem);
  process.exitCode = 1;
}
