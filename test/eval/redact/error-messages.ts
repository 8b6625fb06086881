/** Real error messages out of files of threads or pages, to see what redaction leaves of them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import { signErrorText } from '../../../lib/signature/sign-error-text.ts';
import { randomFrom } from '../fuzz/random.ts';

const Post = z.object({ text: z.string() });
/** A thread, a pair of error and fix, a query, or a row of a forum or a dump: whichever fields it has. */
const Row = z.object({
  title: z.string().nullish(),
  question: z.string().nullish(),
  text: z.string().nullish(),
  error_line: z.string().nullish(),
  query_error: z.string().nullish(),
  message: z.string().nullish(),
  answers: z.array(Post).nullish(),
  posts: z.array(Post).nullish(),
  Title: z.string().nullish(),
  Body: z.string().nullish(),
});

/** Words that say that a line is an error's message. */
const SAYS_ERROR =
  /\b(?:error|exception|failed|failure|fatal|denied|refused|cannot|panic|traceback|warning)\b|\w(?:Error|Exception)\b/i;
/** What a log or a compiler puts before a message: place, mark in brackets, time. */
const BEFORE = /(?:[^\s:]{1,60}:\d{1,6}(?::\d{1,6})?:? |\[[^\]]{1,60}\] ?|[\d:.,TZ/-]{8,40} ){0,3}/;
/** As programs begin one: `ValueError: …`, `error[E0308]: …`, `fatal: …`, `npm ERR! …`. */
const PROGRAM_SAYS =
  /(?:[\w.$-]{1,80}(?:Error|Exception|Warning)|(?:fatal |runtime |internal |syntax )?(?:error|warning|failure|panic)|fatal|caused by)(?:\[[^\]]{1,20}\])?: \S|npm ERR! \S/i;
const BEGINS_AS_PROGRAM = new RegExp(`^${BEFORE.source}(?:${PROGRAM_SAYS.source})`, 'i');
const [SHORTEST, LONGEST] = [20, 400];

function textsOf(row: z.infer<typeof Row>): string[] {
  const own = [row.title, row.question, row.text, row.error_line, row.query_error, row.message];
  const dumped = [row.Title, row.Body?.replace(/<[^>]{1,300}>/g, ' ')];
  const posts = [...(row.answers ?? []), ...(row.posts ?? [])].map(({ text }) => text);
  return [...own, ...dumped, ...posts].filter((text) => typeof text === 'string');
}

/** Lines that are a program's message or have an error's code, none twice, `count` of them drawn by the seed. */
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
          if (BEGINS_AS_PROGRAM.test(said) || signErrorText(said).codes.length > 0) lines.add(said);
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
