/** Real error messages out of files of threads or pages, to see what redaction leaves of them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import { signErrorText } from '../../../lib/signature/sign-error-text.ts';
import { randomFrom } from '../fuzz/random.ts';

const Answer = z.object({ text: z.string() });
/** A thread, a pair of error and fix, or a page of the corpus: whichever fields it has. */
const Row = z.object({
  title: z.string().nullish(),
  question: z.string().nullish(),
  text: z.string().nullish(),
  error_line: z.string().nullish(),
  query_error: z.string().nullish(),
  message: z.string().nullish(),
  answers: z.array(Answer).nullish(),
});

/** Words that say that a line is an error's message. */
const SAYS_ERROR =
  /\b(?:error|exception|failed|failure|fatal|denied|refused|cannot|panic|traceback|warning)\b|\w(?:Error|Exception)\b/i;
const [SHORTEST, LONGEST] = [20, 400];

function textsOf(row: z.infer<typeof Row>): string[] {
  const own = [row.title, row.question, row.text, row.error_line, row.query_error, row.message];
  return [...own, ...(row.answers ?? []).map(({ text }) => text)].filter((text) => typeof text === 'string');
}

/** Lines with an error code, none twice, `count` of them drawn by the seed. */
export function readErrorMessages(files: readonly string[], count: number, seed: number): Result<string[]> {
  const lines = new Set<string>();
  for (const file of files) {
    try {
      const bytes = readFileSync(file);
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      for (const json of (packed ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')) {
        if (json.trim() === '') continue;
        for (const line of textsOf(Row.parse(JSON.parse(json))).flatMap((text) => text.split('\n'))) {
          const said = line.trim();
          if (said.length < SHORTEST || said.length > LONGEST || !SAYS_ERROR.test(said)) continue;
          if (signErrorText(said).codes.length > 0) lines.add(said);
        }
      }
    } catch (error) {
      return failed(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const random = randomFrom(seed);
  const drawn = [...lines].map((line) => ({ line, at: random.next() })).sort((a, b) => a.at - b.at);
  return ok(drawn.slice(0, count).map(({ line }) => line));
}
