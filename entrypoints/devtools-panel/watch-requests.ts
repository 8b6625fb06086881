import { z } from 'zod';
import type { ListedError } from '../../components/devtools/listed-error.ts';
import type { Devtools } from '../../lib/platform/devtools.ts';
import { wordsOfBody } from './body-words.ts';
import { readHarEntry, type HarError } from './har-error.ts';

/** Bodies that wait to be read; what comes meanwhile is listed by its status alone. */
const MAX_WAITING = 50;
/**
 * Chromium says that a request has finished once its body was read, which a page that met an error status mostly
 * leaves; in the archive it stands. So the archive is read again and again, as long as that is cheap: it is short, and
 * does not hold the bodies as Firefox's does, which tells of every request anyway.
 */
const READ_AGAIN_MS = 2_000;
const MAX_ARCHIVE = 500;

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
 * @param isShown whether anybody can see the panel; unseen it costs next to nothing
 */
export function watchRequests(
  network: Devtools['network'],
  { onErrors, onWords }: RequestListener,
  isShown: () => boolean,
): () => void {
  /** Requests that were told of, as long as the archive holds them. */
  let told = new Set<string>();
  let isCheap = true;
  let waiting = 0;
  let queue = Promise.resolve();
  let stopped = false;

  const askBody = (found: HarError, entry: unknown): void => {
    if (!found.hasWords || waiting >= MAX_WAITING) return;
    waiting += 1;
    queue = queue.then(async () => {
      const body = found.body ?? (await readBody(entry));
      waiting -= 1;
      const words = body === null || stopped ? null : wordsOfBody(found.error, body, found.mimeType);
      if (words) onWords(found.error.key, words);
    });
  };
  const tell = (entries: readonly unknown[], hasEnded: boolean): void => {
    const fresh: ListedError[] = [];
    for (const entry of entries) {
      const found = readHarEntry(entry, hasEnded);
      if (!found) continue;
      if (told.has(identity(found))) {
        // The archive told of it while its body was still on the way.
        if (hasEnded) askBody(found, entry);
        continue;
      }
      told.add(identity(found));
      fresh.push(found.error);
      askBody(found, entry);
    }
    if (fresh.length > 0) onErrors(fresh);
  };

  const readArchive = (): void =>
    network.getHAR((raw) => {
      if (stopped) return;
      const entries = HarLog.safeParse(raw).data?.entries ?? [];
      isCheap =
        entries.length <= MAX_ARCHIVE && entries.every((entry) => 'getContent' in (entry as Readable));
      tell(entries, false);
    });
  const onFinished = (entry: unknown): void => tell([entry], true);
  const onNavigated = (): void => {
    isCheap = true;
  };
  network.onRequestFinished.addListener(onFinished);
  network.onNavigated.addListener(onNavigated);
  readArchive();
  const again = setInterval(() => {
    if (isCheap && isShown()) readArchive();
    // Requests of pages long gone; what the archive still holds of them is told again, which a count can bear.
    if (told.size > 20 * MAX_ARCHIVE) told = new Set();
  }, READ_AGAIN_MS);
  return () => {
    stopped = true;
    clearInterval(again);
    network.onRequestFinished.removeListener(onFinished);
    network.onNavigated.removeListener(onNavigated);
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
