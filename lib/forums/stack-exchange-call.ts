/**
 * Calls to the Stack Exchange API, version 2.3: one wrapper around everything, errors by number (the HTTP status is 400
 * for all of them), `backoff` for the method that was called, keys and tokens in `Authorization` (since June 2026 the
 * API takes them from there only).
 */
import { ok } from '../model/result.ts';
import { callForum, waitOf, type Answered, type Unanswered } from './call-forum.ts';
import type { Delivery, Read, Unread } from './forum.ts';
import { StackFault, StackFilter, StackPage } from './stack-exchange-shapes.ts';

export const STACK_API = 'https://api.stackexchange.com';
const VERSION = '/2.3';
const MAX_WAIT_MS = 86_400_000;

/** Numbers of errors that mean something of their own. */
const SIGN_IN = new Set([401, 402, 406]);
const ACCESS_DENIED = 403;
const THROTTLED = 502;
/** Failed inside, "was just run already", or switched off half-way: it may have been carried out. */
const UNSURE = new Set([409, 500, 503]);

const FIELDS = [
  'question.answers',
  'question.accepted_answer_id',
  'question.closed_date',
  'question.locked_date',
  'answer.upvoted',
  'answer.downvoted',
  'shallow_user.account_id',
  ...['question', 'answer'].flatMap((post) =>
    ['body_markdown', 'content_license', 'link', 'last_edit_date'].map((field) => `${post}.${field}`),
  ),
].join(';');

/** What is remembered between calls, for all sites: they share one API. */
export interface StackMemory {
  /** The API's name for the fields that we want; null before it was made. */
  filter: string | null;
  /** Until when a method is to be left alone, in milliseconds since 1970. */
  rests: Map<string, number>;
}

export const newMemory = (): StackMemory => ({ filter: null, rests: new Map() });

export interface StackCalls {
  /** @param path as `/questions/7`; its method is the path without the numbers */
  call(
    method: 'GET' | 'POST',
    path: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<Answered | Unanswered>;
  read(path: string, fields: Readonly<Record<string, string>>): Promise<Read<StackPage>>;
  /** Makes the filter where it is not known yet. */
  filter(): Promise<Read<string>>;
  /** For how long this method is to be left alone, in milliseconds; 0 for not at all. */
  rest(path: string): number;
}

export function stackCalls({
  fetch,
  now,
  memory,
  key = null,
}: {
  fetch: typeof globalThis.fetch;
  now(): number;
  memory: StackMemory;
  /** An application's key, for who reads without an account. */
  key?: string | null;
}): StackCalls {
  const call: StackCalls['call'] = async (method, path, fields) => {
    const url = `${STACK_API}${VERSION}${path}`;
    const answer = await callForum(
      {
        method,
        url: method === 'GET' ? `${url}?${new URLSearchParams(fields)}` : url,
        ...(method === 'POST' && { form: fields }),
        ...(key !== null && { headers: { Authorization: `Bearer ${key}` } }),
      },
      { fetch },
    );
    const backoff = answer.answered ? (StackPage.safeParse(answer.body).data?.backoff ?? 0) : 0;
    if (backoff > 0) memory.rests.set(methodOf(path), now() + 1_000 * backoff);
    return answer;
  };
  const read: StackCalls['read'] = async (path, fields) => {
    const answer = await call('GET', path, fields);
    if (!answer.answered) return { ok: false, problem: answer.problem, lasting: false };
    const page = StackPage.safeParse(answer.body);
    return answer.status === 200 && page.success ? ok(page.data) : unread(answer, now());
  };
  return {
    call,
    read,
    rest: (path) => Math.max(0, (memory.rests.get(methodOf(path)) ?? 0) - now()),
    async filter() {
      if (memory.filter !== null) return ok(memory.filter);
      const made = await read('/filters/create', { base: 'default', unsafe: 'false', include: FIELDS });
      if (!made.ok) return made;
      const filter = StackFilter.safeParse(made.value.items[0]).data?.filter;
      if (filter === undefined) {
        const problem =
          'The Stack Exchange API did not make the list of fields that is asked for. Try again later.';
        return { ok: false, problem, lasting: false };
      }
      memory.filter = filter;
      return ok(filter);
    },
  };
}

const methodOf = (path: string): string => path.replaceAll(/\d+/g, '');

/** What the API says went wrong; null where the answer is none of its own. */
const faultOf = ({ body }: Pick<Answered, 'body'>): StackFault | null =>
  StackFault.safeParse(body).data ?? null;

/** "More requests available in N seconds" is all that it says. */
function throttledFor(answer: Answered, now: number): number {
  const [, seconds] = /\bin (\d{1,6}) seconds\b/.exec(faultOf(answer)?.error_message ?? '') ?? [];
  return seconds === undefined ? waitOf(answer, now) : Math.min(MAX_WAIT_MS, 1_000 * Number(seconds));
}

const isThrottled = (answer: Answered): boolean =>
  answer.status === 429 || faultOf(answer)?.error_id === THROTTLED;

function unread(answer: Answered, now: number): Unread {
  if (isThrottled(answer)) {
    const waitMs = throttledFor(answer, now);
    const minutes = Math.ceil(waitMs / 60_000);
    const problem = `The Stack Exchange API allows no more calls for ${minutes} min. Wait, or use a key.`;
    return { ok: false, problem, lasting: false, waitMs };
  }
  const said = faultOf(answer)?.error_message ?? `error ${answer.status}`;
  return {
    ok: false,
    problem: `The Stack Exchange API did not answer: ${said.slice(0, 300)}.`,
    lasting: false,
  };
}

/** What an answer that is no success means for a write. */
export function stackDelivery(answer: Answered | Unanswered, site: string, now: number): Delivery {
  if (!answer.answered) return { outcome: 'unknown', problem: answer.problem };
  if (isThrottled(answer)) {
    const problem = `${site} asks to slow down. It is sent again by itself.`;
    return { outcome: 'later', waitMs: Math.max(1_000, throttledFor(answer, now)), problem };
  }
  const fault = faultOf(answer);
  const id = fault?.error_id;
  if (id !== undefined && SIGN_IN.has(id)) {
    const problem = `${site} does not know this key any more. Connect Stack Exchange again in the options.`;
    return { outcome: 'sign-in', problem };
  }
  const said = (fault?.error_message ?? `error ${answer.status}`).slice(0, 300);
  if (id === undefined ? answer.status < 400 || answer.status >= 500 : UNSURE.has(id)) {
    return { outcome: 'unknown', problem: `${site} failed (${said}) while it took this.` };
  }
  const advice =
    id === ACCESS_DENIED ? 'Your account may not do this there yet.' : 'Change it and send it again.';
  return { outcome: 'refused', problem: `${site} did not take it: ${said}. ${advice}` };
}
