/** Calls to forums whose API is plain JSON with a key in one header, and what their refusals mean. */
import type { z } from 'zod';
import { ok } from '../model/result.ts';
import {
  callForum,
  clockAhead,
  waitOf,
  type Answered,
  type ForumCall,
  type Unanswered,
} from './call-forum.ts';
import type { Delivery, Read, Unread } from './forum.ts';
import { notReached } from './read-json.ts';

/** Nothing was written yet: it is tried again after this time. */
const AGAIN_MS = 60_000;

/** What one software says when it refuses. Codes are compared, words are shown. */
export interface Refusals {
  faultOf(body: unknown): { code: string; words: string } | null;
  /** Codes besides the usual HTTP status. */
  signIn: readonly string[];
  later: readonly string[];
  gone: readonly string[];
}

export interface JsonApi {
  host: string;
  /** For ids that cannot be this forum's, and for what is deleted. */
  noThread: Unread;
  /** @param path below the API's address, with a slash first */
  call(method: ForumCall['method'], path: string, json?: object): Promise<Answered | Unanswered>;
  read<T>(path: string, schema: z.ZodType<T>): Promise<Read<T>>;
  /** Writes, and takes what was made out of the answer. Where that fails, what it means. */
  write<T>(
    method: ForumCall['method'],
    path: string,
    json: object | undefined,
    schema: z.ZodType<T>,
  ): Promise<{ ok: true; value: T } | { ok: false; delivery: Delivery }>;
  /** What is read before something is written; where that fails, nothing was written yet. */
  readFirst<T>(
    path: string,
    schema: z.ZodType<T>,
  ): Promise<{ ok: true; value: T } | { ok: false; delivery: Delivery }>;
  /** By how much the forum's clock was ahead at its last answer, in milliseconds. */
  ahead(): number;
}

export function jsonApi(
  { base, host, refusals }: { base: string; host: string; refusals: Refusals },
  world: { fetch: typeof fetch; now(): number; pause(): Promise<void> },
): JsonApi {
  let ahead = 0;
  const call: JsonApi['call'] = async (method, path, json) => {
    await world.pause();
    const answer = await callForum({ method, url: base + path, json }, world);
    if (answer.answered) ahead = clockAhead(answer, world.now());
    return answer;
  };
  const faultOf = ({ body }: Answered) => refusals.faultOf(body);
  const wants = (answer: Answered, codes: readonly string[]): boolean =>
    codes.includes(faultOf(answer)?.code ?? '');
  const isSignIn = (answer: Answered): boolean => answer.status === 401 || wants(answer, refusals.signIn);
  const isLater = (answer: Answered): boolean => answer.status === 429 || wants(answer, refusals.later);
  const words = (answer: Answered): string =>
    (faultOf(answer)?.words || `error ${answer.status}`).slice(0, 300).replace(/\.+$/, '');

  function unread(answer: Answered): Unread {
    if (isLater(answer)) {
      const problem = `${host} asks to slow down. Try again in a few minutes.`;
      return { ok: false, problem, lasting: false, waitMs: waitOf(answer, world.now()) };
    }
    if ([404, 410].includes(answer.status) || wants(answer, refusals.gone)) {
      return {
        ok: false,
        problem: `${host} does not have this, or not any more.`,
        lasting: true,
        gone: true,
      };
    }
    if (isSignIn(answer) || answer.status === 403) {
      const problem = `${host} shows this to members only (${words(answer)}). Connect an account, or look there.`;
      return { ok: false, problem, lasting: true };
    }
    const problem = `${host} did not show it (${words(answer)}). Look at it there.`;
    return { ok: false, problem, lasting: false };
  }

  function deliveryOf(answer: Answered | Unanswered): Delivery {
    if (!answer.answered) return { outcome: 'unknown', problem: answer.problem };
    if (isSignIn(answer)) {
      const problem = `${host} does not know this key any more. Connect it again in the options.`;
      return { outcome: 'sign-in', problem };
    }
    if (isLater(answer)) {
      const problem = `${host} asks to slow down. It is sent again by itself.`;
      return { outcome: 'later', waitMs: waitOf(answer, world.now()), problem };
    }
    const { status } = answer;
    if (status < 400 || status >= 500 || status === 408) {
      return { outcome: 'unknown', problem: `${host} failed (${words(answer)}) while it took this.` };
    }
    const problem = `${host} did not take it: ${words(answer)}. Change it, or look at the thread there.`;
    return { outcome: 'refused', problem };
  }

  const isDone = (answer: Answered | Unanswered): answer is Answered =>
    answer.answered && answer.status >= 200 && answer.status < 300;

  return {
    host,
    noThread: { ok: false, problem: `This is no thread of ${host}, or not any more.`, lasting: true },
    call,
    async read(path, schema) {
      const answer = await call('GET', path);
      if (!answer.answered) return notReached(host);
      if (answer.status !== 200) return unread(answer);
      const parsed = schema.safeParse(answer.body);
      if (parsed.success) return ok(parsed.data);
      return { ok: false, problem: `${host} answered in an unknown form. Look at it there.`, lasting: true };
    },
    async write(method, path, json, schema) {
      const answer = await call(method, path, json);
      const parsed = isDone(answer) ? schema.safeParse(answer.body) : null;
      return parsed?.success ? ok(parsed.data) : { ok: false, delivery: deliveryOf(answer) };
    },
    async readFirst(path, schema) {
      const answer = await call('GET', path);
      const parsed = isDone(answer) ? schema.safeParse(answer.body) : null;
      if (parsed?.success) return ok(parsed.data);
      const came = deliveryOf(answer);
      if (came.outcome !== 'unknown') return { ok: false, delivery: came };
      const problem = `${host} did not answer as it should, so nothing was sent yet. It is sent again by itself.`;
      return { ok: false, delivery: { outcome: 'later', waitMs: AGAIN_MS, problem } };
    },
    ahead: () => ahead,
  };
}

/** What of a list has the form that it should have. */
export const validIn = <T>(raw: readonly unknown[], schema: z.ZodType<T>): T[] =>
  raw.flatMap((one) => schema.safeParse(one).data ?? []);
