/** Reads a folder of snapshot retrieval: `corpus.jsonl[.gz]`, `queries.jsonl`, `qrels.tsv`. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../lib/model/result.ts';

const Thread = z.object({
  id: z.coerce.string(),
  title: z.string(),
  question: z.string(),
  answers: z.array(z.object({ text: z.string() })),
});
const AskedRow = z.object({ id: z.coerce.string(), title: z.string(), text: z.string() });

export interface RetrievalThread extends z.infer<typeof Thread> {
  /** The thread's line of JSON as it stands in the file. */
  line: string;
}

/** What somebody asked, and the threads that answered it: thread id → how well, from 1. */
export interface RetrievalQuery {
  id: string;
  title: string;
  text: string;
  relevant: ReadonlyMap<string, number>;
}

export interface RetrievalSet {
  name: string;
  threads: RetrievalThread[];
  /** Those that some thread answers. */
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
    const threads = linesOf(corpus).map((line) => ({ ...Thread.parse(JSON.parse(line)), line }));
    if (queries.length === 0) return failed(`${folder} judges no query: look at its qrels.tsv.`);
    return ok({ name: basename(resolve(folder)), threads, queries });
  } catch (problem) {
    return failed(
      `${folder} cannot be read as a retrieval set: ${problem instanceof Error ? problem.message : String(problem)}`,
    );
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Query id → thread id → grade; grades below 1 are not relevant. The first line names the columns. */
function readQrels(text: string): Map<string, Map<string, number>> {
  const judged = new Map<string, Map<string, number>>();
  for (const line of linesOf(text).slice(1)) {
    const [query = '', thread = '', grade = ''] = line.split('\t').map((cell) => cell.trim());
    if (!(Number(grade) >= 1)) continue;
    judged.set(query, (judged.get(query) ?? new Map<string, number>()).set(thread, Number(grade)));
  }
  return judged;
}
