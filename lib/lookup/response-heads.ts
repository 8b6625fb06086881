/**
 * The head of each tab's document as the browser received it (`webRequest`, an optional permission): its status,
 * which an error page of the browser itself does not tell, and the few headers in which products name themselves.
 * One small row per tab in `storage.session`, out of reach of page scripts; the background may die between any two
 * events.
 */
import { z } from 'zod';
import { browser } from '../platform/browser.ts';
import { redactUrl } from '../redact/redact-signal.ts';

/** Headers in which servers, frameworks and programs name themselves; no other header is kept. */
const NAMING_HEADERS: ReadonlySet<string> = new Set([
  'server',
  'via',
  'x-aspnet-version',
  'x-aspnetmvc-version',
  'x-confluence-request-time',
  'x-drupal-cache',
  'x-drupal-dynamic-cache',
  'x-gitlab-meta',
  'x-generator',
  'x-jenkins',
  'x-litespeed-cache',
  'x-magento-cache-debug',
  'x-mod-pagespeed',
  'x-powered-by',
  'x-powered-cms',
  'x-redirect-by',
  'x-shopify-stage',
  'x-varnish',
]);
const MAX_VALUE = 200;

const ResponseHead = z.object({
  /** Redacted address of the document. */
  url: z.string().max(2_000),
  status: z.int().min(0).max(999),
  /** By name in lower case; a header that came twice is joined by a comma, as HTTP has it. */
  headers: z.record(z.string(), z.string().max(MAX_VALUE)),
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
    if (!NAMING_HEADERS.has(key)) continue;
    const before = headers.get(key);
    headers.set(key, (before === undefined ? value : `${before}, ${value}`).slice(0, MAX_VALUE));
  }
  return {
    url: redactUrl(details.url).slice(0, 2_000),
    status: Math.min(999, Math.max(0, Math.trunc(details.statusCode) || 0)),
    headers: Object.fromEntries(headers),
  };
}

/** Keeps the head of the tab's newest document; a full session storage costs the head, nothing else. */
export function keepHead(tabId: number, head: ResponseHead): Promise<void> {
  const work = async (): Promise<void> => {
    try {
      await browser.storage.session.set({ [keyOf(tabId)]: head });
    } catch {
      // An older head would be taken for this document's.
      await browser.storage.session.remove(keyOf(tabId));
    }
  };
  const next = writing.then(work, work);
  writing = next;
  return next;
}

/** The head of the document at this redacted address, null where none is known. */
export async function readHead(tabId: number, url: string): Promise<ResponseHead | null> {
  // The event that brought it came first, its writing may still be under way.
  await writing;
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  const head = ResponseHead.safeParse(stored).data;
  return head?.url === url ? head : null;
}

export const dropHead = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
