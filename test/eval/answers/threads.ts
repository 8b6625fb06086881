/** Reads files of threads in which one reply is marked as the answer, and hides the mark. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import type { Thread, Writer } from '../../../lib/search/replies/thread.ts';

const Row = z.object({
  id: z.coerce.string(),
  title: z.string(),
  author: z.string().nullish(),
  question: z.string(),
  answers: z.array(
    z.object({
      author: z.string().nullish(),
      text: z.string(),
      score: z.number().nullish(),
      accepted: z.boolean().nullish(),
    }),
  ),
});

/** A thread as ranking sees it, and apart from it what only the judge knows. */
export interface MarkedThread {
  id: string;
  thread: Thread;
  /** Places of the replies that were marked. */
  right: ReadonlySet<number>;
}

const writerOf = (author: string | null | undefined): Writer => {
  if (author === null || author === undefined || author === '') return { key: null, names: [] };
  // A link to a person names nobody that others would call.
  return { key: author, names: /^https?:/.test(author) ? [] : [author] };
};

/** All threads of a file (`.jsonl` or `.jsonl.gz`) in which a reply is marked. */
export function readMarkedThreads(path: string): Result<MarkedThread[]> {
  try {
    const bytes = readFileSync(path);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const lines = (packed ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    const threads = lines
      .filter((line) => line.trim() !== '')
      .map((line): MarkedThread => {
        const row = Row.parse(JSON.parse(line));
        return {
          id: row.id,
          right: new Set(row.answers.flatMap(({ accepted }, place) => (accepted ? [place] : []))),
          thread: {
            title: row.title,
            opening: { writer: writerOf(row.author), text: row.question, votes: 0 },
            replies: row.answers.map(({ author, text, score }) => ({
              writer: writerOf(author),
              text,
              votes: score ?? 0,
            })),
          },
        };
      });
    return ok(threads.filter(({ right }) => right.size > 0));
  } catch (error) {
    return failed(
      `${path} cannot be read as threads: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
