import type { z } from 'zod';
import { ok } from '../model/result.ts';
import type { Read, Unread } from './forum.ts';
import { parseJson } from './parse-json.ts';
import { readCapped } from './read-capped.ts';

/** Chromium kills a background whose fetch takes over 30 s, so give up before. */
const TIMEOUT_MS = 20_000;
/** How often one call waits out a "too many requests". */
const MAX_WAITS = 3;
/** Asked for longer, the caller comes back later. */
const MAX_WAIT_MS = 20_000;
/** Where a forum says to slow down and not for how long. */
const UNTOLD_WAIT_MS = 5_000;

/**
 * GET and parse one JSON answer: no cookies, no redirects to elsewhere, bounded in size and time.
 * Fails with a sentence for the person, and tells whether it would fail again.
 */
export async function readJson<T>(
  url: string,
  schema: z.ZodType<T>,
  world: { fetch: typeof fetch; pause(ms: number): Promise<void> },
): Promise<Read<T>> {
  const host = new URL(url).host;
  for (let waits = 0; ; waits++) {
    let response: Response;
    const limit = AbortSignal.timeout(TIMEOUT_MS);
    try {
      response = await world.fetch(url, {
        credentials: 'omit',
        redirect: 'error',
        // A "moved for good" that was sent once, or by another network's gate, would be believed from then on.
        cache: 'no-store',
        headers: { Accept: 'application/json' },
        signal: limit,
      });
    } catch {
      return notReached(host);
    }
    const { ok: isFine, status } = response;
    // What a refusal says is not read: it may be of any length.
    if (!isFine) await response.body?.cancel();
    const waitMs = status === 429 || status === 503 ? waitAskedBy(response) : null;
    if (status === 429 && waits < MAX_WAITS && (waitMs ?? 0) <= MAX_WAIT_MS) {
      await world.pause(waitMs ?? UNTOLD_WAIT_MS);
      continue;
    }
    if (!isFine) {
      return {
        ...unread(httpProblem(host, status), LASTING_STATUS.has(status)),
        ...(GONE_STATUS.has(status) && { gone: true }),
        ...(waitMs !== null && { waitMs }),
      };
    }
    const text = await readCapped(response, limit);
    if (!text.ok)
      return unread(`${host} sent ${text.problem}. Ask its operators; nothing was changed.`, text.lasting);
    return parse(host, text.value, schema);
  }
}

/** No answer, for whatever reason: browsers tell no more. */
export const notReached = (host: string): Unread =>
  unread(`${host} did not answer. Check the connection and try again; what was read stays.`, false);

const unread = (problem: string, lasting: boolean): Unread => ({ ok: false, problem, lasting });

/** For members only, or gone. */
const LASTING_STATUS = new Set([401, 403, 404, 410]);
const GONE_STATUS = new Set([404, 410]);

/** `Retry-After`: seconds, or a time by the server's own clock. Null without one. */
function waitAskedBy({ headers }: Response): number | null {
  const asked = headers.get('Retry-After')?.trim() ?? '';
  const wait = /^\d+$/.test(asked)
    ? 1_000 * Number(asked)
    : Date.parse(asked) - Date.parse(headers.get('Date') ?? '');
  return wait > 0 ? wait : null;
}

function httpProblem(host: string, status: number): string {
  if (status === 429) return `${host} asks to slow down. Try again in a few minutes.`;
  if (status === 401 || status === 403) return `${host} shows this only to members, so it cannot be read.`;
  if (status === 404) return `${host} has no such page: it may be another kind of forum. Check the address.`;
  return `${host} answered with error ${status}. Try again later; what was read stays.`;
}

function parse<T>(host: string, text: string, schema: z.ZodType<T>): Read<T> {
  const json = parseJson(text);
  if (json === undefined) {
    return unread(
      `${host} answered with something that is not JSON. Check that the address is a forum’s.`,
      false,
    );
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return unread(
    `${host} answered in an unknown form. Check that it is a forum that Peerside reads; nothing was changed.`,
    true,
  );
}
