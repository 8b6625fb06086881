/**
 * The head of each tab's document as the browser received it (`webRequest`, an optional permission): its status,
 * which an error page of the browser itself does not tell, and the few headers in which products name themselves.
 * One small row per tab in `storage.session`, out of reach of page scripts; the background may die between any two
 * events.
 */
import { z } from 'zod';
import { ErrorSignal } from '../model/signal.ts';
import { browser } from '../platform/browser.ts';
import { NAMING_HEADERS } from '../products/products-from-headers.ts';
import { redactUrl } from '../redact/redact-signal.ts';

/** Headers whose value says who answered. Of the others only their presence tells; values may be ids of a visit. */
const VALUED = /^(?:server|via|x-powered-.*|x-generator|x-redirect-by|x-jenkins|.*version)$/;
const NAMING: ReadonlySet<string> = new Set(NAMING_HEADERS);
/** Failures of frames and requests kept with a document; a page that goes on failing says nothing new. */
const MAX_FAILURES = 10;
const MAX_VALUE = 200;

const ResponseHead = z.object({
  /** Redacted address of the document. */
  url: z.string().max(2_000),
  status: z.int().min(0).max(999),
  /** By name in lower case; a header that came twice is joined by a comma, as HTTP has it. */
  headers: z.record(z.string(), z.string().max(MAX_VALUE)),
  /** What failed in this document and no page script can name: frames, requests that the browser kept back. */
  failures: z.array(ErrorSignal).max(MAX_FAILURES),
  /** Why other sites' documents refuse to be framed, by their redacted address. */
  framing: z.array(z.object({ url: z.string(), rule: z.string().max(MAX_VALUE) })).max(MAX_FAILURES),
});
export type ResponseHead = z.infer<typeof ResponseHead>;

const keyOf = (tabId: number): string => `head:${tabId}`;
let writing: Promise<unknown> = Promise.resolve();

/** What is kept of a response. Exported for its tests. */
export function headOf(details: {
  url: string;
  statusCode: number;
  responseHeaders?: readonly { name: string; value?: string | undefined }[] | undefined;
}): ResponseHead {
  const headers = new Map<string, string>();
  for (const { name, value = '' } of details.responseHeaders ?? []) {
    const key = name.toLowerCase();
    if (!NAMING.has(key)) continue;
    const said = VALUED.test(key) ? value : '';
    const before = headers.get(key);
    headers.set(key, (before === undefined ? said : `${before}, ${said}`).slice(0, MAX_VALUE));
  }
  return {
    url: redactUrl(details.url).slice(0, 2_000),
    status: Math.min(999, Math.max(0, Math.trunc(details.statusCode) || 0)),
    headers: Object.fromEntries(headers),
    failures: [],
    framing: [],
  };
}

const stored = async (tabId: number): Promise<ResponseHead | null> =>
  ResponseHead.safeParse((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]).data ?? null;

/** One writing after the other, in the order of the events. True when there was something to write. */
function write(
  tabId: number,
  change: (before: ResponseHead | null) => ResponseHead | null,
): Promise<boolean> {
  const work = async (): Promise<boolean> => {
    const head = change(await stored(tabId));
    try {
      if (head) await browser.storage.session.set({ [keyOf(tabId)]: head });
      return head !== null;
    } catch {
      // Session storage is full. An older head would be taken for this document's.
      await browser.storage.session.remove(keyOf(tabId));
      return false;
    }
  };
  const next = writing.then(work, work);
  writing = next;
  return next;
}

/** Keeps the head of the tab's newest document; what failed in the one before is over. */
export const keepHead = (tabId: number, head: ResponseHead): Promise<boolean> => write(tabId, () => head);

/**
 * Adds a failure to the tab's document. False where that tells nothing new: it is known, there are many already, or no
 * head is known of the document.
 */
export const keepFailure = (tabId: number, failure: ErrorSignal): Promise<boolean> =>
  write(tabId, (head) => {
    if (!head || head.failures.length >= MAX_FAILURES) return null;
    if (head.failures.some(({ id }) => id === failure.id)) return null;
    return { ...head, failures: [...head.failures, failure] };
  });

/** Remembers why a document in a frame refuses to stand there. */
export const keepFraming = (tabId: number, url: string, rule: string): Promise<boolean> =>
  write(
    tabId,
    (head) =>
      head && {
        ...head,
        framing: [...head.framing, { url, rule: rule.slice(0, MAX_VALUE) }].slice(-MAX_FAILURES),
      },
  );

/** The head of the tab's newest document, null where none is known. */
export async function newestHead(tabId: number): Promise<ResponseHead | null> {
  // The event that brought it came first, its writing may still be under way.
  await writing;
  return stored(tabId);
}

/** The head of the document at this redacted address, null where none is known. */
export async function readHead(tabId: number, url: string): Promise<ResponseHead | null> {
  const head = await newestHead(tabId);
  return head?.url === url ? head : null;
}

export const dropHead = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
