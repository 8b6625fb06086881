import { z } from 'zod';
import type { ListedError } from '../../components/devtools/listed-error.ts';
import { readNetworkError } from '../../lib/detect/network-error.ts';
import { MAX_ERROR_TEXT, MAX_URL_TEXT } from '../../lib/model/limits.ts';

/**
 * The members that are read of an entry of an HTTP Archive (HAR 1.2, "entries"). Those with `_` are Chromium's own. A
 * request that failed has status 0, and so has one that is still under way.
 */
const HarEntry = z.object({
  startedDateTime: z.union([z.string(), z.date()]).transform((at) => new Date(at).getTime()),
  request: z.object({ method: z.string().max(40), url: z.string() }),
  response: z.object({
    status: z.number().nullish(),
    _error: z.string().nullish(),
    content: z
      .object({
        mimeType: z.string().nullish(),
        size: z.number().nullish(),
        text: z.string().nullish(),
        encoding: z.string().nullish(),
      })
      .nullish(),
  }),
});
type HarEntry = z.infer<typeof HarEntry>;

export interface HarError {
  error: ListedError;
  /** Whether the response's body may say what went wrong. */
  hasWords: boolean;
  /** The body, where the archive holds it. */
  body: string | null;
  mimeType: string;
}

/** A body longer than this is no message. Characters. */
const MAX_BODY = 1_000_000;
const SAYS = /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|xml|html|plain)\b/i;

/** Origin and path; the query may hold what a person typed. '' where it is no address of the web. */
function bareAddress(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host, pathname } = new URL(url);
  return /^(?:https?|wss?):$/.test(protocol) ? `${protocol}//${host}${pathname}`.slice(0, MAX_URL_TEXT) : '';
}

/**
 * What a request without an answer failed of; null where it was merely stopped, or is still under way. Chromium always
 * has a member for it, Firefox never: there only the end of the request tells.
 */
function failureOf({ response }: HarEntry, hasEnded: boolean): { text: string; codes: string[] } | null {
  const said = response['_error'];
  if (said === undefined) return hasEnded ? { text: 'Failed to fetch', codes: [] } : null;
  if (said === null) return null;
  const named = readNetworkError(said);
  return named || said.startsWith('net::') ? named : { text: said.slice(0, MAX_ERROR_TEXT), codes: [] };
}

/**
 * The error that one request tells of; null where it went well, was stopped, or is no entry of an archive.
 * @param hasEnded it was told because the request ended, and not read from an archive
 */
export function readHarEntry(raw: unknown, hasEnded: boolean): HarError | null {
  const parsed = HarEntry.safeParse(raw);
  if (!parsed.success) return null;
  const entry = parsed.data;
  const { request, response } = entry;
  const status = response.status ?? 0;
  const address = bareAddress(request.url);
  if (address === '' || (status !== 0 && status < 400) || Number.isNaN(entry.startedDateTime)) return null;
  const failure =
    status >= 400
      ? { text: `Request failed with status code ${status}`, codes: [`HTTP ${status}`] }
      : failureOf(entry, hasEnded);
  if (!failure) return null;
  const method = request.method.toUpperCase();
  const mimeType = response.content?.mimeType ?? '';
  const isText = status >= 400 && SAYS.test(mimeType) && (response.content?.size ?? 0) <= MAX_BODY;
  return {
    error: {
      ...failure,
      key: `${method} ${address} ${failure.text}`,
      kind: 'network',
      at: entry.startedDateTime,
      count: 1,
      lines: [],
      request: { method, address },
      by: 'devtools',
    },
    hasWords: isText,
    body: (isText && response.content?.encoding !== 'base64' && response.content?.text) || null,
    mimeType,
  };
}
