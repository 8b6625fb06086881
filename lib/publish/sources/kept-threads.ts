/**
 * Questions of a site as read so far, on disk: a log of JSON lines, of which the last one of a question counts, and the
 * activity from which the next walk goes on. Reading a large site takes hours; a walk that was stopped is taken up
 * without asking again for what is kept.
 */
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Question } from '../../model/question.ts';
import { replaceFile } from '../pack-state.ts';

const Line = z.object({ activity: z.string(), question: Question });
type Line = z.infer<typeof Line>;
const Cursor = z.object({ cursor: z.string() });

export interface KeptThreads {
  /** Where the last whole walk ended: the newest activity it saw, ISO time; null before the first. */
  cursor: string | null;
  has(id: string, activity: string): boolean;
  put(question: Question, activity: string): void;
  /** The walk came to its end. */
  finish(cursor: string | null): Promise<void>;
  all(): AsyncIterable<Question>;
}

/** Opens the folder; makes it where it is not there. About 150 bytes per question stay in memory. */
export async function openKeptThreads(folder: string): Promise<KeptThreads> {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'threads.jsonl');
  const cursorFile = join(folder, 'cursor.json');
  /** Question → its activity and the number of its last line. */
  const kept = new Map<string, { activity: string; line: number }>();
  let lines = 0;
  for await (const { line, number } of readLog(log)) {
    if (line) kept.set(line.question.id, { activity: line.activity, line: number });
    lines = number + 1;
  }
  // The last line of a killed run may be half a line; what follows begins a new one.
  if (lines > 0 && !endsInNewline(log)) appendFileSync(log, '\n');
  const cursor = existsSync(cursorFile) ? Cursor.safeParse(parse(await readFile(cursorFile, 'utf8'))) : null;

  return {
    cursor: cursor?.data?.cursor ?? null,
    has: (id, activity) => kept.get(id)?.activity === activity,
    put(question, activity) {
      appendFileSync(log, `${JSON.stringify({ activity, question } satisfies Line)}\n`);
      kept.set(question.id, { activity, line: lines++ });
    },
    async finish(newest) {
      if (newest !== null) await replaceFile(cursorFile, JSON.stringify({ cursor: newest }));
    },
    async *all() {
      for await (const { line, number } of readLog(log)) {
        if (line && kept.get(line.question.id)?.line === number) yield line.question;
      }
    },
  };
}

/** Lines of the log with their number; null for one that cannot be read. */
async function* readLog(log: string): AsyncGenerator<{ line: Line | null; number: number }> {
  if (!existsSync(log)) return;
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(log), crlfDelay: Infinity })) {
    yield { line: Line.safeParse(parse(text)).data ?? null, number: number++ };
  }
}

function endsInNewline(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const last = Buffer.alloc(1);
    readSync(descriptor, last, 0, 1, fstatSync(descriptor).size - 1);
    return last.toString() === '\n';
  } finally {
    closeSync(descriptor);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A line that was cut: its question is asked for again.
    return null;
  }
}
