/**
 * Reads drafts to judge the gate by: one JSON object a line (`.jsonl` or `.jsonl.gz`) with `label` ("stop", "post" or
 * "redact") and `text`, or `title` and `body`. Rows without a label (threads: `title`, `question`, `answers`) are
 * ordinary posts: they tell how often the gate would stop what people really asked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import { StarterEntry } from '../../../lib/packs/starter-entry.ts';

export const EXAMPLES = new URL('../../../lib/redact/gate/examples.jsonl', import.meta.url).pathname;
const LESSONS = new URL('../../../lib/redact/gate/lessons.jsonl', import.meta.url).pathname;
const STARTER = new URL('../../../lib/packs/starter/', import.meta.url);

const Row = z.object({
  label: z.string().nullish(),
  reason: z.string().nullish(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  text: z.string().nullish(),
  question: z.string().nullish(),
  answers: z.array(z.object({ text: z.string() })).nullish(),
});

export interface LabelledDraft {
  title: string;
  text: string;
  /** Null where nobody said. */
  stop: boolean | null;
  /** Why it should be stopped, where that was said. */
  reason: string | null;
  answers: string[];
}

function draftOf(line: string): LabelledDraft {
  const { label, reason, title, body, text, question, answers } = Row.parse(JSON.parse(line));
  return {
    title: title ?? '',
    text: body ?? text ?? question ?? '',
    stop: label === null || label === undefined ? null : label.trim().toLowerCase() === 'stop',
    reason: reason ?? null,
    answers: (answers ?? []).map((answer) => answer.text),
  };
}

/** All rows of a file, in its order. */
export function readDrafts(file: string): Result<LabelledDraft[]> {
  try {
    const bytes = readFileSync(file);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const rows = (packed ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
    return ok(rows.filter((row) => row.trim() !== '').map(draftOf));
  } catch (error) {
    return failed(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Texts that teach the gate and are not judged: `lessons.jsonl`, written to widen it, and the starter pack. */
export interface Teaching {
  lessons: LabelledDraft[];
  background: LabelledDraft[];
}

export function readTeaching(): Result<Teaching> {
  const lessons = readDrafts(LESSONS);
  if (!lessons.ok) return lessons;
  const starter = readStarter();
  return starter.ok ? ok({ lessons: lessons.value, background: starter.value }) : starter;
}

/** The starter pack's questions and answers, each an ordinary post. */
function readStarter(): Result<LabelledDraft[]> {
  try {
    const entries = readdirSync(STARTER)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) =>
        z.array(StarterEntry).parse(JSON.parse(readFileSync(new URL(name, STARTER), 'utf8'))),
      );
    const post = (title: string, text: string): LabelledDraft => ({
      title,
      text,
      stop: false,
      reason: null,
      answers: [],
    });
    return ok(
      entries.flatMap(({ title, question, appliesWhen, steps }) => [
        post(title, question),
        post('', [appliesWhen, ...steps].join('\n\n')),
      ]),
    );
  } catch (error) {
    return failed(
      `The starter pack cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
