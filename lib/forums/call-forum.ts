/**
 * The one seam through which the writing side of every forum speaks HTTP: bounded in time and size, never redirected
 * (a redirect would carry a key elsewhere), one call per call. Who is asked as whom is decided by the `fetch` it gets.
 */
import { parseJson } from './parse-json.ts';
import { readCapped } from './read-capped.ts';

/** Chromium kills a background whose fetch takes over 30 s, so give up before. */
const TIMEOUT_MS = 20_000;

export interface ForumCall {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** Body as JSON, or as a form; at most one of them. */
  json?: object | undefined;
  form?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
}

/** What the forum answered, whatever the status. */
export interface Answered {
  answered: true;
  status: number;
  headers: Headers;
  /** Parsed JSON; null where the answer is something else. */
  body: unknown;
  text: string;
}

/** No whole answer came: the call may have been carried out or not. */
export interface Unanswered {
  answered: false;
  /** One sentence with the next step. */
  problem: string;
}

/** Never throws but for a malformed address. */
export async function callForum(
  call: ForumCall,
  { fetch }: { fetch: typeof globalThis.fetch },
): Promise<Answered | Unanswered> {
  const { host } = new URL(call.url);
  const body = call.form ? new URLSearchParams(call.form) : call.json && JSON.stringify(call.json);
  const limit = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  try {
    response = await fetch(call.url, {
      method: call.method,
      credentials: 'omit',
      redirect: 'error',
      // Who reads there is nobody's business.
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: {
        Accept: 'application/json',
        ...(call.json !== undefined && { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(body && { body }),
      signal: limit,
    });
  } catch {
    // Browsers tell scripts nothing more: refused, cut off, redirected and too slow look alike.
    return {
      answered: false,
      problem: `${host} did not answer. Check the connection.`,
    };
  }
  const text = await readCapped(response, limit);
  if (!text.ok) {
    return {
      answered: false,
      problem: `${host} sent ${text.problem}. Look at the thread there to see where it stands.`,
    };
  }
  const { status, headers } = response;
  // Null for an error page, or nothing: the status tells.
  return { answered: true, status, headers, body: parseJson(text.value) ?? null, text: text.value };
}

/** Without word from the forum: one minute. At most an hour, whatever it says. */
const WAIT_MS = 60_000;
const MAX_WAIT_MS = 3_600_000;

/** How long the forum wants to be left alone, in milliseconds, by its `Retry-After` (seconds or a date). */
export function waitOf({ headers }: Pick<Answered, 'headers'>, now: number): number {
  const told = headers.get('Retry-After');
  if (told === null) return WAIT_MS;
  const wait = /^\d+$/.test(told.trim()) ? 1_000 * Number(told) : Date.parse(told) - now;
  return Number.isNaN(wait) ? WAIT_MS : Math.min(MAX_WAIT_MS, Math.max(1_000, wait));
}

/** By how much the forum's clock is ahead of ours, in milliseconds; 0 where it does not tell its time. */
export function clockAhead({ headers }: Pick<Answered, 'headers'>, now: number): number {
  const time = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(time) ? 0 : time - now;
}
