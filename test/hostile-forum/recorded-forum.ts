/** What an honest forum answers, taken down once, so that it can be answered again with one thing changed. */
import type { ForumReader, Read } from '../../lib/forums/forum.ts';
import type { Question } from '../../lib/model/question.ts';
import type { Result } from '../../lib/model/result.ts';

/** A forum of one kind that can be read. */
export interface ReadableForum {
  name: string;
  /** Where its adapter may call, and nowhere else. */
  apiOrigin: string;
  /** Id of a thread that it has. */
  threadId: string;
  /** Answers as the forum itself. */
  fetch: typeof fetch;
  /** @param fetch what the reader calls instead of the network */
  open(fetch: typeof globalThis.fetch): ForumReader;
  stop(): Promise<void>;
}

/** JSON answers of the forum by what was asked. */
export type Recording = Map<string, unknown>;

/** Everything that a reader can be asked gave this. */
export interface WholeReading {
  identity: Result<unknown>;
  size: Read<unknown> | null;
  listed: Read<{ question: Question; activity: string }>[];
  question: Read<Question> | null;
}

const keyOf = (...[input, init]: Parameters<typeof fetch>): string =>
  `${init?.method ?? 'GET'} ${String(input)} ${typeof init?.body === 'string' ? init.body : ''}`;

/** Asks a reader everything once. An endless list is left after `most` entries. */
export async function readWhole(reader: ForumReader, threadId: string, most = 500): Promise<WholeReading> {
  const identity = await reader.identify();
  const size = (await reader.readSize?.()) ?? null;
  const listed: WholeReading['listed'] = [];
  for await (const one of reader.changedSince(null)) {
    listed.push(one);
    if (listed.length >= most) break;
  }
  return { identity, size, listed, question: (await reader.readQuestion?.(threadId)) ?? null };
}

/** Reads the honest forum through, and notes what it answered. */
export async function record(forum: ReadableForum): Promise<{ recording: Recording; reading: WholeReading }> {
  const recording: Recording = new Map();
  const reader = forum.open(async (input, init) => {
    const response = await forum.fetch(input, init);
    recording.set(keyOf(input, init), await response.clone().json());
    return response;
  });
  return { reading: await readWhole(reader, forum.threadId), recording };
}

/** The same forum with some answers replaced; `asked` are the addresses that were called. */
export function replay(
  forum: ReadableForum,
  recording: Recording,
  changed: ReadonlyMap<string, unknown>,
): { reader: ForumReader; asked: string[] } {
  const asked: string[] = [];
  const reader = forum.open(async (input, init) => {
    asked.push(String(input));
    const key = keyOf(input, init);
    const answer = changed.has(key) ? changed.get(key) : recording.get(key);
    if (answer === undefined) return Response.json({ error: 'not found' }, { status: 404 });
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  return { reader, asked };
}
