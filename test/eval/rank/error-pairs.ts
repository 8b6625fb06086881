/** Folders in the format of `errors/` (`pairs.jsonl`, `unsolved.jsonl`) as threads and look-ups, among distractors. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Question } from '../../../lib/model/question.ts';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import { questionFromLine } from '../../../lib/publish/sources/jsonl-thread.ts';
import { errorQuery, type LookUpCase } from './look-up-case.ts';

const Pair = z.object({
  id: z.string(),
  product: z.string(),
  title: z.string(),
  error_line: z.string(),
  query_error: z.string(),
  fix: z.string(),
  confirmed: z.boolean(),
});
const Unsolved = z.object({ message: z.string(), title: z.string() });

export interface ErrorSet {
  questions: Question[];
  cases: LookUpCase[];
  /** Ids of threads without an answer, and of spam. */
  unsolved: ReadonlySet<string>;
}

const COMMUNITY = { id: 'errors', name: 'errors', licence: { name: 'evaluation', url: null }, products: [] };
/** The pairs state no date. */
const CREATED = '2024-01-01T00:00:00Z';

const readLines = (file: string): string[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
};

/** As the folder's NOTICE.md says: a pair is a thread of title, error line and product, and the fix. */
const threadOf = (id: string, title: string, question: string, fix?: { text: string; accepted: boolean }) =>
  JSON.stringify({
    id,
    title,
    created: CREATED,
    question,
    answers: fix ? [{ id: '1', created: CREATED, score: 0, ...fix }] : [],
  });

/** @param distractors folder with `corpus.jsonl.gz` or `corpus.jsonl`, null for none */
export function readErrorSet(folders: readonly string[], distractors: string | null): Result<ErrorSet> {
  try {
    const pairs = folders.flatMap((folder) =>
      readLines(join(folder, 'pairs.jsonl')).map((line) => Pair.parse(JSON.parse(line))),
    );
    const unsolved = folders.flatMap((folder) =>
      readLines(join(folder, 'unsolved.jsonl')).map((line) => Unsolved.parse(JSON.parse(line))),
    );
    const others = distractors === null ? [] : readLines(corpusIn(distractors));
    const questions = [
      ...pairs.map((pair) => {
        const fix = { text: pair.fix, accepted: pair.confirmed };
        return threadOf(`pair-${pair.id}`, pair.title, `${pair.error_line} ${pair.product}`, fix);
      }),
      ...unsolved.map(({ title, message }, at) => threadOf(`unsolved-${at}`, title, message)),
      ...others,
    ].map((line, at) => {
      const question = questionFromLine(line, COMMUNITY);
      if (!question.ok) throw new Error(`thread ${at}: ${question.problem}`);
      return question.value;
    });
    return ok({
      questions,
      cases: pairs.map((pair) => ({
        group: pair.id,
        kind: 'pair',
        query: errorQuery(pair.query_error),
        right: `${COMMUNITY.id}/pair-${pair.id}`,
        alike: new Set(),
      })),
      unsolved: new Set(unsolved.map((_, at) => `${COMMUNITY.id}/unsolved-${at}`)),
    });
  } catch (problem) {
    return failed(`The error pairs could not be read (${String(problem)}): check the folders.`);
  }
}

const corpusIn = (folder: string): string => {
  const packed = join(folder, 'corpus.jsonl.gz');
  return existsSync(packed) ? packed : join(folder, 'corpus.jsonl');
};
