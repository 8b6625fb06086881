/**
 * `npm run eval:errors -- DIR… [--distractors DIR] [--json] [--misses]`: does an error find its fix? Folders in the
 * format of `pairs.jsonl` and `unsolved.jsonl`, among the threads of the distractors' folder (`corpus.jsonl.gz`).
 * With `--json` the standard output is only `{ENGINE:{"hit1","hit3","MRR10","unsolvedInTop3"}}`.
 */
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import type { EngineName, EvalEngine } from './engines/engine.ts';
import { fts5Engine } from './engines/fts5.ts';
import { miniSearchEngine } from './engines/minisearch.ts';
import { peersideEngine } from './engines/peerside.ts';
import { readErrorSet, type ErrorSet } from './rank/error-pairs.ts';

const FOUND = 10;

interface ErrorFigures {
  hit1: number;
  hit3: number;
  MRR10: number;
  /** Share of look-ups with an unsolved or spam thread among the first three. */
  unsolvedInTop3: number;
}

interface Judged {
  id: string;
  /** 0 for the first; -1 where it was not found. */
  place: number;
  first: string | undefined;
  unsolved: boolean;
}

const judge = async (engine: EvalEngine, { cases, unsolved }: ErrorSet): Promise<Judged[]> => {
  const judged: Judged[] = [];
  for (const { group, query, right } of cases) {
    const ids = await engine.search(query, FOUND);
    judged.push({
      id: group,
      place: right === null ? -1 : ids.indexOf(right),
      first: ids[0],
      unsolved: ids.slice(0, 3).some((id) => unsolved.has(id)),
    });
  }
  return judged;
};

function figuresOf(judged: readonly Judged[]): ErrorFigures {
  const mean = (of: (one: Judged) => number): number =>
    Math.round((10_000 * judged.reduce((sum, one) => sum + of(one), 0)) / judged.length) / 10_000;
  return {
    hit1: mean(({ place }) => (place === 0 ? 1 : 0)),
    hit3: mean(({ place }) => (place >= 0 && place < 3 ? 1 : 0)),
    MRR10: mean(({ place }) => (place >= 0 ? 1 / (place + 1) : 0)),
    unsolvedInTop3: mean(({ unsolved }) => (unsolved ? 1 : 0)),
  };
}

async function run(args: string[]): Promise<Result<null>> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      distractors: { type: 'string' },
      json: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0)
    return failed('Usage: npm run eval:errors -- DIR… [--distractors DIR] [--json] [--misses]');
  const set = readErrorSet(positionals, values.distractors ?? null);
  if (!set.ok) return set;
  const { questions, cases } = set.value;
  if (cases.length === 0) return failed('The folders hold no error pairs: check them.');
  console.error(`${cases.length} errors among ${questions.length} threads …`);
  const engines: Record<EngineName, EvalEngine> = {
    peerside: await peersideEngine(questions),
    minisearch: miniSearchEngine(questions),
    fts5: fts5Engine(questions),
  };
  const figures: Record<string, ErrorFigures> = {};
  for (const [name, engine] of Object.entries(engines)) {
    const judged = await judge(engine, set.value);
    figures[name] = figuresOf(judged);
    if (!values.misses) continue;
    for (const { id, place, first } of judged) {
      if (place !== 0)
        console.error(`  ${name} ${id}: place ${place + 1 || 'none'}, first ${first ?? 'none'}`);
    }
  }
  if (values.json) {
    console.log(JSON.stringify(figures));
    return ok(null);
  }
  console.log('| engine | hit@1 | hit@3 | MRR@10 | unsolved in the top 3 |\n| --- | --- | --- | --- | --- |');
  for (const [name, { hit1, hit3, MRR10, unsolvedInTop3 }] of Object.entries(figures)) {
    const cells = [hit1, hit3, MRR10, unsolvedInTop3].map((value) => value.toFixed(3));
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
  return ok(null);
}

const done = await run(process.argv.slice(2));
if (!done.ok) {
  console.error(done.problem);
  process.exitCode = 1;
}
