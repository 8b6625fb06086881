import type { z } from 'zod';
import { ok } from '../model/result.ts';
import type { Read, Unread } from './forum.ts';
import { readCapped } from './read-capped.ts';

/** Chromium kills a background whose fetch takes over 30 s, so give up before. */
const TIMEOUT_MS = 20_000;
/** How often one call waits out a "too many requests". */
const MAX_WAITS = 3;
const MAX_WAIT_S = 20;

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
    try {
      response = await world.fetch(url, {
        credentials: 'omit',
        redirect: 'error',
        headers: { Accept: 'application/json' },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      return unread(
        `${host} did not answer. Check the connection and try again; what was read stays.`,
        false,
      );
    }
    if (response.status === 429 && waits < MAX_WAITS) {
      const seconds = Number(response.headers.get('Retry-After'));
      await world.pause(1_000 * Math.min(MAX_WAIT_S, seconds > 0 ? seconds : 5));
      continue;
    }
    if (!response.ok) return unread(httpProblem(host, response.status), LASTING_STATUS.has(response.status));
    const text = await readCapped(response);
    if (!text.ok)
      return unread(`${host} sent ${text.problem}. Ask its operators; nothing was changed.`, text.lasting);
    return parse(host, text.value, schema);
  }
}

const unread = (problem: string, lasting: boolean): Unread => ({ ok: false, problem, lasting });

/** For members only, or gone. */
const LASTING_STATUS = new Set([401, 403, 404, 410]);

function httpProblem(host: string, status: number): string {
  if (status === 429) return `${host} asks to slow down. Try again in a few minutes.`;
  if (status === 401 || status === 403) return `${host} shows this only to members, so it cannot be read.`;
  if (status === 404) return `${host} has no such page: it may not be a Discourse forum. Check the address.`;
  return `${host} answered with error ${status}. Try again later; what was read stays.`;
}

function parse<T>(host: string, text: string, schema: z.ZodType<T>): Read<T> {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
  } catch {
    return unread(
      `${host} answered with something that is not JSON. Check that the address is a Discourse forum.`,
      false,
    );
  }
  return unread(
    `${host} answered in an unknown form. Check that it is a Discourse forum; nothing was changed.`,
    true,
  );
}
