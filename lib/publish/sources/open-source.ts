import { basename } from 'node:path';
import type { Licence } from '../../model/question.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { originOfLine } from './jsonl-thread.ts';
import { jsonlThreads } from './jsonl-threads.ts';
import type { ThreadSource } from './thread-source.ts';

/** A source, and what it says of its community. */
export interface OpenedSource {
  threads: ThreadSource;
  /** Id of the community, where nobody names another. */
  community: string;
  name: string | null;
  licence: Licence | null;
  /** The forum's own address; null where there is none. */
  origin: string | null;
}

/** Finds out what kind of source this is. Fails with one sentence where it is none. */
export async function openSource(from: string): Promise<Result<OpenedSource>> {
  return openLines(from);
}

async function openLines(path: string): Promise<Result<OpenedSource>> {
  const threads: ThreadSource = () => jsonlThreads(path);
  for await (const first of threads()) {
    const origin = first.kind === 'line' ? originOfLine(first.text) : null;
    const name = basename(path).replace(/(?:\.(?:threads|jsonl|ndjson|gz))+$/i, '');
    return ok({
      threads,
      community: origin === null ? name : new URL(origin).host,
      name: null,
      licence: null,
      origin,
    });
  }
  return failed(`${path} holds no thread: check --from.`);
}
