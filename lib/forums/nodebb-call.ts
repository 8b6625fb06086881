/** Calls to NodeBB in a person's name, and what its refusals mean. */
import type { z } from 'zod';
import { ok } from '../model/result.ts';
import { callForum, waitOf, type Answered, type ForumCall, type Unanswered } from './call-forum.ts';
import type { Delivery, Read } from './forum.ts';
import { Envelope } from './nodebb-write-shapes.ts';
import type { WriterWorld } from './software.ts';

/** Its refusals are told apart by their words alone, so they are asked for in one language: ours. */
const LANGUAGE = 'lang=en-GB';
/** The throttles: a wait of so long, a number of acts a day, or another post of the same person on its way. */
const TOLD_WAIT = /\b(\d{1,6}) (second|minute|hour)\(s\)/;
const UNIT_MS = { second: 1_000, minute: 60_000, hour: 3_600_000 };
const A_DAY = /\d times a day/;
const IN_FLIGHT = /^You are already posting/;
const MAX_WAIT_MS = 3_600_000;
const IN_FLIGHT_MS = 10_000;

/** Paths of one forum, asked as the person. */
export interface NodebbCalls {
  host: string;
  get(path: string): Promise<Answered | Unanswered>;
  read<T>(path: string, schema: z.ZodType<T>): Promise<Read<T>>;
  /** @param csrfToken of the session, asked for just before */
  write(
    method: ForumCall['method'],
    path: string,
    csrfToken: string,
    json?: object,
  ): Promise<Answered | Unanswered>;
}

export function nodebbCalls(world: Pick<WriterWorld, 'origin' | 'fetch'>): NodebbCalls {
  const { origin } = world;
  const { host } = new URL(origin);
  const get: NodebbCalls['get'] = (path) => callForum({ method: 'GET', url: origin + path }, world);
  return {
    host,
    get,
    async read(path, schema) {
      const answer = await get(path);
      if (!answer.answered) return { ok: false, problem: answer.problem, lasting: false };
      const { status } = answer;
      if (status !== 200) return { ok: false, ...unread(answer, host) };
      const parsed = schema.safeParse(answer.body);
      if (parsed.success) return ok(parsed.data);
      const problem = `${host} answered in an unknown form. Look at the thread there.`;
      return { ok: false, problem, lasting: true };
    },
    write: (method, path, csrfToken, json) =>
      callForum(
        { method, url: `${origin}${path}?${LANGUAGE}`, json, headers: { 'x-csrf-token': csrfToken } },
        world,
      ),
  };
}

function unread({ status }: Answered, host: string): { problem: string; lasting: boolean } {
  if (status === 401) return { problem: signInProblem(host), lasting: true };
  if (status === 404) return { problem: `${host} does not have this any more.`, lasting: true };
  if (status === 403)
    return { problem: `${host} does not show this to you. Look at it there.`, lasting: true };
  if (status === 429)
    return { problem: `${host} asks to slow down. Wait a minute and try again.`, lasting: false };
  return { problem: `${host} did not show it (error ${status}). Look at it there.`, lasting: false };
}

/** The forum's own words about a refusal, without the full stop that some have; or null. */
function wordsOf({ body }: Pick<Answered, 'body'>): string | null {
  const said = Envelope.safeParse(body).data?.status.message?.trim().replace(/\.+$/, '');
  return said ? said.slice(0, 300) : null;
}

/** What an answer that is no success means for a write. A forum that failed inside may have kept it all the same. */
export function deliveryOf(answer: Answered | Unanswered, host: string, now: number): Delivery {
  if (!answer.answered) return { outcome: 'unknown', problem: answer.problem };
  const { status } = answer;
  if (status === 401) return signInAgain(host);
  // Plain words instead of JSON: the token of the session did not fit, nobody looked at what was sent.
  if (status === 403 && answer.body === null) return signInAgain(host);
  const said = wordsOf(answer);
  const isClosed = status === 503 && said !== null;
  if (status === 429 || isClosed) {
    const problem = `${host} ${isClosed ? 'takes nothing new just now' : 'asks to slow down'}. It is sent again by itself.`;
    return { outcome: 'later', waitMs: waitOf(answer, now), problem };
  }
  if (status >= 500 || status < 400 || status === 408) {
    return { outcome: 'unknown', problem: `${host} failed (error ${status}) while it took this.` };
  }
  const waitMs = status === 400 && said !== null ? throttleOf(said) : null;
  if (waitMs !== null) {
    return { outcome: 'later', waitMs, problem: `${host} says: ${said}. It is sent again by itself.` };
  }
  return {
    outcome: 'refused',
    problem: `${host} did not take it: ${said ?? `error ${status}`}. Change it and send it again.`,
  };
}

/** How long to wait, in milliseconds, where a refusal is one for now only; null for the others. */
function throttleOf(said: string): number | null {
  const [, count, unit] = TOLD_WAIT.exec(said) ?? [];
  if (count !== undefined && unit !== undefined) {
    const waitMs = Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
    return Math.min(MAX_WAIT_MS, Math.max(1_000, waitMs));
  }
  if (A_DAY.test(said)) return MAX_WAIT_MS;
  return IN_FLIGHT.test(said) ? IN_FLIGHT_MS : null;
}

const signInProblem = (host: string): string =>
  `${host} does not know you in this browser any more. Log in there in a tab, then connect the forum again in the options.`;

export const signInAgain = (host: string): Delivery => ({ outcome: 'sign-in', problem: signInProblem(host) });
