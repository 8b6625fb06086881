import { basename, join } from 'node:path';
import type { Licence } from '../../model/question.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { originOfLine } from './jsonl-thread.ts';
import { dumpOrigin, dumpThreads, isDump } from './stack-dump.ts';
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

/**
 * Finds out what kind of source this is. Fails with one sentence where it is none.
 * @param world.community its id, where the person named it
 * @param world.workFolder for what the source keeps on disk while it is read
 */
export async function openSource(
  from: string,
  world: { community: string | null; workFolder: string },
): Promise<Result<OpenedSource>> {
  if (isDump(from)) return ok(openDump(from, world));
  return openLines(from);
}

function openDump(
  folder: string,
  { community, workFolder }: { community: string | null; workFolder: string },
): OpenedSource {
  const origin = community === null ? dumpOrigin(folder) : `https://${community}`;
  return {
    threads: () => dumpThreads(folder, { origin, workFolder: join(workFolder, 'dump') }),
    community: new URL(origin).host,
    name: null,
    licence: { name: 'CC BY-SA', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    origin,
  };
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
