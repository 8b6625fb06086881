/** Calls to GitHub's REST and GraphQL APIs, and what their refusals mean. */
import type { z } from 'zod';
import { ok } from '../model/result.ts';
import { callForum, waitOf, type Answered, type ForumCall, type Unanswered } from './call-forum.ts';
import type { Delivery, Read, Unread } from './forum.ts';
import { notReached } from './read-json.ts';
import { ErrorBody, GraphAnswer } from './github-shapes.ts';

const HEADERS = { Accept: 'application/vnd.github+json', 'X-GitHub-Api-Version': '2022-11-28' };
const MAX_WAIT_MS = 3_600_000;

/** The APIs of one site: github.com has them at a host of their own, a server of one's own below `/api`. */
export function githubApis(origin: string): { rest: string; graph: string } {
  return new URL(origin).hostname === 'github.com'
    ? { rest: 'https://api.github.com', graph: 'https://api.github.com/graphql' }
    : { rest: `${origin}/api/v3`, graph: `${origin}/api/graphql` };
}

export interface GithubCalls {
  host: string;
  /** @param path below the REST API, as `/repos/…` */
  call(method: ForumCall['method'], path: string, json?: object): Promise<Answered | Unanswered>;
  read<T>(path: string, schema: z.ZodType<T>): Promise<Read<T>>;
  graph(query: string, variables: object): Promise<Answered | Unanswered>;
  readGraph<T>(query: string, variables: object, schema: z.ZodType<T>): Promise<Read<T>>;
}

export function githubCalls({
  origin,
  fetch,
  now,
}: {
  origin: string;
  fetch: typeof globalThis.fetch;
  now(): number;
}): GithubCalls {
  const { host } = new URL(origin);
  const apis = githubApis(origin);
  const call: GithubCalls['call'] = (method, path, json) =>
    callForum({ method, url: apis.rest + path, json, headers: HEADERS }, { fetch });
  const graph: GithubCalls['graph'] = (query, variables) =>
    callForum({ method: 'POST', url: apis.graph, json: { query, variables }, headers: HEADERS }, { fetch });
  const unknownForm: Unread = {
    ok: false,
    problem: `${host} answered in an unknown form. Look at the thread there.`,
    lasting: true,
  };
  return {
    host,
    call,
    graph,
    async read(path, schema) {
      const answer = await call('GET', path);
      if (!answer.answered) return notReached(host);
      if (answer.status !== 200) return unread(answer, host, now());
      const parsed = schema.safeParse(answer.body);
      return parsed.success ? ok(parsed.data) : unknownForm;
    },
    async readGraph(query, variables, schema) {
      const answer = await graph(query, variables);
      if (!answer.answered) return notReached(host);
      if (answer.status !== 200 || graphErrors(answer).length > 0) return unread(answer, host, now());
      const parsed = schema.safeParse(GraphAnswer.safeParse(answer.body).data?.data);
      return parsed.success ? ok(parsed.data) : unknownForm;
    },
  };
}

const graphErrors = ({ body }: Pick<Answered, 'body'>) => GraphAnswer.safeParse(body).data?.errors ?? [];

/** GitHub's own words about a refusal. */
function githubWords(answer: Pick<Answered, 'body' | 'status'>): string {
  const said = ErrorBody.safeParse(answer.body).data;
  const details = (said?.errors ?? []).flatMap((one) =>
    typeof one === 'string' ? one : (one.message ?? []),
  );
  const words = [said?.message ?? [], details].flat().join('; ').trim();
  return (words || `error ${answer.status}`).slice(0, 300);
}

/**
 * How long GitHub wants to be left alone; null where the answer is about something else. It says so with 429, with 403
 * and `Retry-After`, with 403 and nothing left of the hour's calls, and in GraphQL with a type of error.
 */
function restOf(answer: Answered, now: number): number | null {
  const { status, headers } = answer;
  const isSpent = headers.get('X-RateLimit-Remaining') === '0';
  const isLimit =
    status === 429 ||
    (status === 403 && (headers.has('Retry-After') || isSpent)) ||
    graphErrors(answer).some(({ type }) => type === 'RATE_LIMITED');
  if (!isLimit) return null;
  const reset = Number(headers.get('X-RateLimit-Reset'));
  if (headers.has('Retry-After') || !isSpent || !(reset > 0)) return waitOf(answer, now);
  return Math.min(MAX_WAIT_MS, Math.max(1_000, 1_000 * reset - now));
}

function unread(answer: Answered, host: string, now: number): Unread {
  const wait = restOf(answer, now);
  if (wait !== null) {
    const minutes = Math.ceil(wait / 60_000);
    const problem = `${host} allows no more calls for ${minutes} min (60 an hour without an account). Connect an account for more, or wait.`;
    return { ok: false, problem, lasting: false, waitMs: wait };
  }
  const types = graphErrors(answer).map(({ type }) => type);
  if (answer.status === 404 || answer.status === 410 || types.includes('NOT_FOUND')) {
    return { ok: false, problem: `${host} does not have this, or not for you.`, lasting: true, gone: true };
  }
  const lasting = [401, 403, 451].includes(answer.status) || types.includes('FORBIDDEN');
  const problem = `${host} did not show it (${githubWords(answer)}). Look at it there.`;
  return { ok: false, problem, lasting };
}

/** What an answer that is no success means for a write. */
export function githubDelivery(answer: Answered | Unanswered, host: string, now: number): Delivery {
  if (!answer.answered) return { outcome: 'unknown', problem: answer.problem };
  const { status } = answer;
  if (status === 401) {
    const problem = `${host} does not know this key any more. Connect GitHub again in the options.`;
    return { outcome: 'sign-in', problem };
  }
  const wait = restOf(answer, now);
  if (wait !== null) {
    const problem = `${host} asks to slow down. It is sent again by itself.`;
    return { outcome: 'later', waitMs: wait, problem };
  }
  const errors = graphErrors(answer);
  // GraphQL names refusals by type; a failure inside has none, and may have come after the writing.
  const isRefused =
    status >= 400 ? status < 500 && status !== 408 : errors.some(({ type }) => type !== undefined);
  if (!isRefused)
    return { outcome: 'unknown', problem: `${host} failed (${githubWords(answer)}) while it took this.` };
  const problem = `${host} did not take it: ${githubWords(answer)}. Change it, or look at the thread there.`;
  return { outcome: 'refused', problem };
}
