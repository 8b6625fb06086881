/** The demo forum: what a Discourse forum answers, in memory or on loopback. */
import { randomBytes } from 'node:crypto';
import { serveHttp, type Incoming, type Listening, type LoggedRequest, type Reply } from '../loopback.ts';
import { runWithFault, type Fault } from './faults.ts';
import { ACTS } from './post-acts.ts';
import { POSTING, publish } from './posting.ts';
import { READING } from './reading.ts';
import { notAllowed, notFound, readOnly, tooManyRequests } from './refusals.ts';
import { readFields, type ForumRequest, type ForumWorld, type Route } from './request.ts';
import { DEFAULT_RULES, limiter, type ForumRules } from './rules.ts';
import { seedData } from './seed/seed.ts';
import { SIGNING_IN, whoAsks } from './sign-in.ts';
import { openForumStore, type ForumStore } from './store.ts';
import type { AcceptedShape } from './topic-json.ts';
import { KEYS } from './user-keys.ts';

export interface ForumOptions {
  dataDir: string;
  /** 0 = a free port. */
  port: number;
  requests: LoggedRequest[];
  /** Default `many`, today's Discourse. */
  accepted?: AcceptedShape;
}

/** A forum without a server around it. */
export interface ForumMachine {
  store: ForumStore;
  /** Takes effect with the next request. */
  rules: ForumRules;
  answer(method: string, url: URL, incoming: Incoming): Reply;
  /** Answers the next `count` requests with 429 and this wait in seconds. */
  refuseNext(count: number, seconds: number): void;
  /** Something goes wrong with the next `count` writes: new, changed or deleted posts, likes, accepted answers. */
  failNext(fault: Fault, count?: number): void;
  /** Every request from now on is led to the same path at this address; null for no more. */
  leadTo(address: string | null): void;
  /** A moderator lets everything through that waits, or throws it away. */
  decideHeld(decision: 'publish' | 'reject'): void;
  /** A key of this person with the scopes `read,write,session_info`; throws for an unknown name. */
  keyFor(username: string): string;
}

export interface Forum extends Listening, ForumMachine {}

const ROUTES: readonly Route[] = [...READING, ...SIGNING_IN, ...KEYS, ...POSTING, ...ACTS];
const WRITES: ReadonlySet<Route> = new Set([...POSTING, ...ACTS].filter(([method]) => method !== 'GET'));

/** @param now milliseconds since 1970 */
export function makeForum(store: ForumStore, now: () => number = Date.now): ForumMachine {
  const rules: ForumRules = { ...DEFAULT_RULES };
  const world: ForumWorld = {
    store,
    rules,
    now,
    limits: limiter(now),
    secret: (bytes) => randomBytes(bytes).toString('hex'),
    sessions: new Map(),
    grants: new Map(),
  };
  const refusals = { left: 0, seconds: 0 };
  const faults: Fault[] = [];
  let leadsTo: string | null = null;

  function answer(method: string, url: URL, incoming: Incoming): Reply {
    if (leadsTo !== null) {
      return { status: 302, headers: { location: leadsTo + url.pathname + url.search }, body: '' };
    }
    if (refusals.left > 0) {
      refusals.left -= 1;
      return tooManyRequests(refusals.seconds);
    }
    const asked = method === 'HEAD' ? 'GET' : method;
    for (const route of ROUTES) {
      const [routeMethod, pattern, handle] = route;
      const match = routeMethod === asked ? pattern.exec(url.pathname) : null;
      if (!match) continue;
      const who = whoAsks(world, asked, url, incoming.headers);
      if ('refusal' in who) return who.refusal;
      const request: ForumRequest = {
        world,
        data: store.data(),
        method,
        url,
        incoming,
        fields: readFields(url, incoming),
        caught: match.slice(1),
        ...who,
      };
      if (!WRITES.has(route)) return handle(request);
      if (isForged(request)) return notAllowed();
      if (rules.readOnly) return readOnly();
      const fault = faults.shift();
      return fault === undefined ? handle(request) : runWithFault(fault, request, handle);
    }
    return notFound();
  }

  return {
    store,
    rules,
    answer,
    refuseNext(count, seconds) {
      refusals.left = count;
      refusals.seconds = seconds;
    },
    leadTo(address) {
      leadsTo = address;
    },
    failNext(fault, count = 1) {
      faults.push(...Array.from({ length: count }, () => fault));
    },
    decideHeld(decision) {
      store.change((draft) => {
        if (decision === 'publish') for (const held of draft.held) publish(draft, held);
        draft.held = [];
      });
    },
    keyFor(username) {
      const user = store.data().users.find((one) => one.username === username);
      if (!user) throw new Error(`Nobody here is called ${username}`);
      const key = world.secret(16);
      const scopes = ['read', 'write', 'session_info'];
      store.change((draft) => draft.keys.push({ key, userId: user.id, clientId: key, scopes }));
      return key;
    },
  };
}

/** A cookie alone does not write: another site's page could send it along. */
const isForged = ({ key, viewer, incoming }: ForumRequest): boolean =>
  key === null && viewer !== null && incoming.headers['x-csrf-token'] === undefined;

/** Starts the forum on loopback, with what `dataDir` holds or the seed. */
export async function startForum(options: ForumOptions): Promise<Forum> {
  const forum = makeForum(openForumStore(options.dataDir, seedData));
  if (options.accepted) forum.rules.accepted = options.accepted;
  const listening = await serveHttp(options.port, options.requests, forum.answer);
  return { ...listening, ...forum };
}
