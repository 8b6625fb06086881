/** Calls to Discourse in a person's name, and what its refusals mean. */
import type { z } from 'zod';
import { ok } from '../model/result.ts';
import { callForum, waitOf, type Answered, type ForumCall, type Unanswered } from './call-forum.ts';
import { ErrorBody } from './discourse-write-shapes.ts';
import type { Delivery, Read, Unread } from './forum.ts';
import type { WriterWorld } from './software.ts';

/** Paths of one forum, asked with the person's key. */
export interface DiscourseCalls {
  host: string;
  call(method: ForumCall['method'], path: string, json?: object): Promise<Answered | Unanswered>;
  read<T>(path: string, schema: z.ZodType<T>): Promise<Read<T>>;
}

export function discourseCalls(world: Pick<WriterWorld, 'origin' | 'fetch'>): DiscourseCalls {
  const { host } = new URL(world.origin);
  const call: DiscourseCalls['call'] = (method, path, json) =>
    callForum({ method, url: world.origin + path, json }, world);
  return {
    host,
    call,
    async read(path, schema) {
      const answer = await call('GET', path);
      if (!answer.answered) return { ok: false, problem: answer.problem, lasting: false };
      if (answer.status !== 200) return unread(answer, host);
      const parsed = schema.safeParse(answer.body);
      if (parsed.success) return ok(parsed.data);
      return {
        ok: false,
        problem: `${host} answered in an unknown form. Look at the thread there.`,
        lasting: true,
      };
    },
  };
}

/** The forum's own words about a refusal, without the last full stop, or null. It gives one a fault, mostly without any. */
export function wordsOf({ body }: Pick<Answered, 'body'>): string | null {
  const said = ErrorBody.safeParse(body)
    .data?.errors?.map((one) => one.trim().replace(/\.$/, ''))
    .join('. ');
  return said ? said.slice(0, 300) : null;
}

export const isSignInProblem = ({ status, body }: Answered): boolean =>
  status === 401 || (status === 403 && ErrorBody.safeParse(body).data?.error_type === 'not_logged_in');

function unread(answer: Answered, host: string): Unread {
  const lasting = [401, 403, 404, 410].includes(answer.status);
  const said = wordsOf(answer);
  if (answer.status === 429) {
    return { ok: false, problem: `${host} asks to slow down. Wait a minute and try again.`, lasting };
  }
  if (answer.status === 404) return { ok: false, problem: `${host} does not have this any more.`, lasting };
  return {
    ok: false,
    problem: `${host} did not show it (error ${answer.status}${said ? `: ${said}` : ''}). Look at it there.`,
    lasting,
  };
}

/**
 * What an answer that is no success means for a write. A forum that failed inside may have kept it all the same; one
 * that is read-only or asks to slow down has not looked at it.
 */
export function deliveryOf(answer: Answered | Unanswered, host: string, now: number): Delivery {
  if (!answer.answered) return { outcome: 'unknown', problem: answer.problem };
  const { status } = answer;
  if (isSignInProblem(answer)) return signInAgain(host);
  if (status === 429) {
    const told = ErrorBody.safeParse(answer.body).data?.extras?.wait_seconds;
    const waitMs = told === undefined ? waitOf(answer, now) : Math.max(1_000, 1_000 * told);
    return { outcome: 'later', waitMs, problem: `${host} asks to slow down. It is sent again by itself.` };
  }
  if (answer.headers.get('Discourse-Readonly') === 'true' || status === 405) {
    const problem = `${host} takes nothing new just now. It is sent again by itself.`;
    return { outcome: 'later', waitMs: waitOf(answer, now), problem };
  }
  if (status >= 500 || status < 400 || status === 408) {
    return { outcome: 'unknown', problem: `${host} failed (error ${status}) while it took this.` };
  }
  const said = wordsOf(answer) ?? `error ${status}`;
  if (status === 409) {
    return {
      outcome: 'refused',
      problem: `Someone changed this post meanwhile. Open it at ${host} and edit it there.`,
    };
  }
  return { outcome: 'refused', problem: `${host} did not take it: ${said}. Change it and send it again.` };
}

export const signInAgain = (host: string): Delivery => ({
  outcome: 'sign-in',
  problem: `${host} does not know this key any more. Connect the forum again in the options.`,
});
