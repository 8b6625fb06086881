import { z } from 'zod';
import type { ListedError } from '../../components/devtools/listed-error.ts';
import type { Devtools } from '../../lib/platform/devtools.ts';
import { wordsOfBody } from './body-words.ts';
import { readHarEntry, type HarError } from './har-error.ts';

/** Bodies that wait to be read; what comes meanwhile is listed by its status alone. */
const MAX_WAITING = 50;

const HarLog = z.union([
  z.object({ entries: z.array(z.unknown()) }),
  z.object({ log: z.object({ entries: z.array(z.unknown()) }) }).transform(({ log }) => log),
]);
/** What a request of DevTools can do beside being an entry of an archive. */
interface Readable {
  getContent?: (done: (body: unknown) => void) => void;
}

export interface RequestListener {
  onErrors(errors: ListedError[]): void;
  onWords(key: string, words: Pick<ListedError, 'text' | 'lines' | 'codes'>): void;
}

/** Tells one request from another where both the archive and the event tell of it. */
const identity = ({ error }: HarError): string => `${error.at} ${error.key}`;

/**
 * Tells of the requests that failed: those that DevTools know of already, then each as it fails; and afterwards, of some,
 * what the response's body said. Bodies are read one after the other and not kept. Returns the way to stop.
 */
export function watchRequests(
  network: Devtools['network'],
  { onErrors, onWords }: RequestListener,
): () => void {
  /** What came while the archive was read; null from then on. */
  let early: { found: HarError; entry: unknown }[] | null = [];
  const asked = new Set<string>();
  let waiting = 0;
  let queue = Promise.resolve();
  let stopped = false;

  const askBody = (found: HarError, entry: unknown): void => {
    const { key } = found.error;
    if (!found.hasWords || asked.has(key) || waiting >= MAX_WAITING) return;
    if (asked.size > 10 * MAX_WAITING) asked.clear();
    asked.add(key);
    waiting += 1;
    queue = queue.then(async () => {
      const body = found.body ?? (await readBody(entry));
      waiting -= 1;
      const words = body === null || stopped ? null : wordsOfBody(found.error, body, found.mimeType);
      if (words) onWords(key, words);
    });
  };
  const tell = (all: { found: HarError; entry: unknown }[]): void => {
    if (all.length > 0) onErrors(all.map(({ found }) => found.error));
    for (const { found, entry } of all) askBody(found, entry);
  };
  const read = (entry: unknown): { found: HarError; entry: unknown }[] => {
    const found = readHarEntry(entry);
    return found ? [{ found, entry }] : [];
  };

  const onFinished = (entry: unknown): void => {
    const found = read(entry);
    if (early) early.push(...found);
    else tell(found);
  };
  network.onRequestFinished.addListener(onFinished);
  network.getHAR((raw) => {
    if (stopped) return;
    const before = (HarLog.safeParse(raw).data?.entries ?? []).flatMap(read);
    const known = new Set(before.map(({ found }) => identity(found)));
    tell([...before, ...(early ?? []).filter(({ found }) => !known.has(identity(found)))]);
    early = null;
  });
  return () => {
    stopped = true;
    network.onRequestFinished.removeListener(onFinished);
  };
}

/** DevTools do not answer where the body is gone with its page. */
const BODY_MS = 2_000;

/** The body of a response; null where there is none, or none that is text. */
function readBody(entry: unknown): Promise<string | null> {
  return new Promise((resolve) => {
    const { getContent } = entry as Readable;
    if (!getContent) return resolve(null);
    const late = setTimeout(() => resolve(null), BODY_MS);
    // Firefox hands body and type over as one list.
    getContent.call(entry, (raw: unknown) => {
      clearTimeout(late);
      const body: unknown = Array.isArray(raw) ? raw[0] : raw;
      resolve(typeof body === 'string' && body !== '' ? body : null);
    });
  });
}
