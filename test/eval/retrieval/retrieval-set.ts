/** Reads a folder of snapshot retrieval: `corpus.jsonl[.gz]`, `queries.jsonl`, `qrels.tsv`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Question } from '../../../lib/model/question.ts';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import { questionFromLine } from '../../../lib/publish/sources/jsonl-thread.ts';

const COMMUNITY = { id: 'set', name: 'set', licence: { name: 'evaluation', url: null }, products: [] };

const AskedRow = z.object({ id: z.coerce.string(), title: z.string(), text: z.string() });

/** What somebody asked, and the questions that answered it: question id → how well, from 1. */
export interface RetrievalQuery {
  id: string;
  title: string;
  text: string;
  relevant: ReadonlyMap<string, number>;
}

export interface RetrievalSet {
  name: string;
  questions: Question[];
  /** Those that some question of the corpus answers. */
  queries: RetrievalQuery[];
}

export function readRetrievalSet(folder: string): Result<RetrievalSet> {
  try {
    const packed = join(folder, 'corpus.jsonl.gz');
    const corpus = existsSync(packed)
      ? gunzipSync(readFileSync(packed)).toString('utf8')
      : readFileSync(join(folder, 'corpus.jsonl'), 'utf8');
    const judged = readQrels(readFileSync(join(folder, 'qrels.tsv'), 'utf8'));
    const queries = linesOf(readFileSync(join(folder, 'queries.jsonl'), 'utf8'))
      .map((line) => AskedRow.parse(JSON.parse(line)))
      .map((row) => ({ ...row, relevant: judged.get(row.id) ?? new Map<string, number>() }))
      .filter(({ relevant }) => relevant.size > 0);
    const questions = linesOf(corpus).map((line, at) => {
      const question = questionFromLine(line, COMMUNITY);
      if (!question.ok) throw new Error(`thread ${at + 1}: ${question.problem}`);
      return question.value;
    });
    if (queries.length === 0) return failed(`${folder} judges no query: look at its qrels.tsv.`);
    return ok({ name: basename(resolve(folder)), questions, queries });
  } catch (problem) {
    return failed(
      `${folder} cannot be read as a retrieval set: ${problem instanceof Error ? problem.message : String(problem)}`,
    );
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Query id → question id → grade; grades below 1 are not relevant. The first line names the columns. */
function readQrels(text: string): Map<string, Map<string, number>> {
  const judged = new Map<string, Map<string, number>>();
  for (const line of linesOf(text).slice(1)) {
    const [query = '', thread = '', grade = ''] = line.split('\t').map((cell) => cell.trim());
    if (!(Number(grade) >= 1)) continue;
    judged.set(
      query,
      (judged.get(query) ?? new Map<string, number>()).set(`${COMMUNITY.id}/${thread}`, Number(grade)),
    );
  }
  return judged;
}
