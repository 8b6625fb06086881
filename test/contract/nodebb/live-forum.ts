/** A live NodeBB with an operator's token, by which each trial gets a category, keys and settings of its own. */
import { z } from 'zod';
import type { Account } from '../../../lib/model/account.ts';
import { nodebb } from '../../../lib/forums/nodebb-software.ts';
import { newText, type ForumOnTrial, type Trick } from '../forum-on-trial.ts';
import { signIn, type BrowserLogin } from './browser-login.ts';

export interface LiveNodebb {
  origin: string;
  adminToken: string;
  /** Two members without rights. */
  helper: Member;
  asker: Member;
}
interface Member {
  name: string;
  password: string;
}

const Id = z.union([z.int(), z.string()]).transform(String);
const Made = z.object({ response: z.object({ cid: Id }) });
const MadeTopic = z.object({ response: z.object({ tid: Id, mainPid: Id }) });
const MadeToken = z.object({ response: z.object({ token: z.string() }) });
const Queue = z.object({ posts: z.array(z.object({ id: z.string() })) });
const User = z.object({ uid: z.int() });

export const LIVE_TRICKS: readonly Trick[] = [
  'loseAnswer',
  'loseRequest',
  'failAfter',
  'hold',
  'slowDown',
  'endKey',
];

/** @param way of both accounts */
export async function openLive(live: LiveNodebb, way: 'session' | 'bearer'): Promise<ForumOnTrial> {
  const { origin, adminToken } = live;
  const tell = async (method: string, path: string, body?: object, token = adminToken): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const set = (key: string, value: number) => tell('PUT', `/api/v3/admin/settings/${key}`, { value });

  const tokens: string[] = [];
  async function tokenFor(uid: number): Promise<string> {
    const made = MadeToken.parse(
      await tell('POST', '/api/v3/admin/tokens', { uid, description: 'contract' }),
    );
    tokens.push(made.response.token);
    return made.response.token;
  }
  const uidOf = async ({ name }: Member) => User.parse(await tell('GET', `/api/user/${name}`)).uid;
  const uids = { helper: await uidOf(live.helper), asker: await uidOf(live.asker) };
  const keys = { helper: await tokenFor(uids.helper), asker: await tokenFor(uids.asker) };

  for (const key of ['postQueue', 'postDelay', 'newbiePostDelay', 'initialPostDelay']) await set(key, 0);
  for (const key of ['upvotesPerDay', 'upvotesPerUserPerDay', 'downvotesPerDay', 'downvotesPerUserPerDay'])
    await set(key, 0);
  await set('min:rep:downvote', 0);
  const { cid } = Made.parse(await tell('POST', '/api/v3/categories', { name: newText('trial') })).response;
  const ask = async (about: string) => {
    const topic = { cid: Number(cid), title: newText(about).slice(0, 60), content: newText(about) };
    return MadeTopic.parse(await tell('POST', '/api/v3/topics', topic, keys.asker)).response;
  };
  const thread = await ask('a question');
  const closed = await ask('a closed question');
  await tell('PUT', `/api/v3/topics/${closed.tid}/lock`);

  const login: BrowserLogin | null =
    way === 'session' ? await signIn(origin, live.helper.name, live.helper.password) : null;

  /** What happens to the next write. */
  let next: Trick | null = null;
  const accountOf = (member: Member, uid: number, key: string): Account => ({
    origin,
    kind: 'nodebb',
    way,
    token: way === 'bearer' ? key : null,
    refreshToken: null,
    userId: String(uid),
    userName: member.name,
    clientId: null,
    expiresAt: null,
    connectedAt: '2026-11-22T08:00:00.000Z',
  });
  const helper = accountOf(live.helper, uids.helper, keys.helper);

  async function play(trick: Trick, send: () => Promise<Response>): Promise<Response> {
    if (trick === 'loseRequest') throw new TypeError('lost on its way');
    if (trick === 'hold') await set('postQueue', 1);
    if (trick === 'slowDown') await set('newbiePostDelay', 120);
    const response = await send();
    if (trick === 'hold') await set('postQueue', 0);
    if (trick === 'slowDown') await set('newbiePostDelay', 0);
    if (trick === 'loseAnswer') throw new TypeError('answer lost');
    return trick === 'failAfter' ? new Response('oops', { status: 500 }) : response;
  }
  const plan = (trick: Trick) => () => {
    next = trick;
  };

  return {
    software: nodebb,
    origin,
    part: null,
    fetch(input, init = {}) {
      const send = () => (login ?? { fetch }).fetch(input, init);
      const trick = next;
      if (trick === null || (init.method ?? 'GET') === 'GET') return send();
      next = null;
      return play(trick, send);
    },
    helper,
    // A browser has one login.
    asker: way === 'session' ? helper : accountOf(live.asker, uids.asker, keys.asker),
    ...(way === 'bearer' && { keyStays: true as const }),
    thread: { id: thread.tid, likeable: thread.mainPid },
    closedThread: closed.tid,
    category: cid,
    tags: ['contract'],
    tricks: {
      loseAnswer: plan('loseAnswer'),
      loseRequest: plan('loseRequest'),
      failAfter: plan('failAfter'),
      hold: plan('hold'),
      slowDown: plan('slowDown'),
      endKey() {
        if (way === 'bearer') helper.token = 'a-token-that-nobody-has';
        else login?.forget();
      },
    },
    async stop() {
      const { posts } = Queue.parse(await tell('GET', `/api/post-queue?cid=${cid}`));
      for (const { id } of posts) {
        // It wants a body, though nothing in it.
        await tell('DELETE', `/api/v3/posts/queue/${id}`, {});
      }
      await tell('DELETE', `/api/v3/categories/${cid}`);
      for (const token of tokens) await tell('DELETE', `/api/v3/admin/tokens/${token}`);
    },
  };
}
