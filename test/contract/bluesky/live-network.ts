/** A live AT Protocol network on loopback in the place of Bluesky's hosts, with threads of its own for each trial. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { bluesky } from '../../../lib/forums/bluesky-software.ts';
import type { Account } from '../../../lib/model/account.ts';
import { accountWith, bringingAccount } from '../brought-key.ts';
import { newText, type ForumOnTrial, type Trick } from '../forum-on-trial.ts';
import type { LiveBluesky } from './live-settings.ts';

const ORIGIN = 'https://bsky.app';
const POST = 'app.bsky.feed.post';
/** What was written shows up at the reading side a little later. */
const LOOK_MS = 100;
const LOOKS = 100;

const Made = z.object({ uri: z.string(), cid: z.string() });
const Profile = z.object({ did: z.string(), handle: z.string() });
const Found = z.object({ posts: z.array(z.object({ uri: z.string() })) });
const Removal = z.object({ repo: z.string(), collection: z.string(), rkey: z.string() });

export const LIVE_TRICKS: readonly Trick[] = ['loseAnswer', 'loseRequest', 'failAfter', 'endKey'];

export async function openLive(live: LiveBluesky): Promise<ForumOnTrial> {
  /** The same call at the network's own hosts. */
  const send: typeof fetch = (input, init) => {
    const { host, pathname, search } = new URL(String(input));
    return fetch((host === 'public.api.bsky.app' ? live.guests : live.members) + pathname + search, init);
  };
  async function isShown(uri: string): Promise<boolean> {
    const response = await fetch(
      `${live.guests}/xrpc/app.bsky.feed.getPosts?${new URLSearchParams({ uris: uri })}`,
    );
    return Found.parse(await response.json()).posts.length > 0;
  }
  async function settle(uri: string, there: boolean): Promise<void> {
    for (let look = 0; look < LOOKS && (await isShown(uri)) !== there; look++) await sleep(LOOK_MS);
  }
  /** Sends, and waits until the reading side knows. */
  const sendAndSettle: typeof fetch = async (input, init) => {
    const response = await send(input, init);
    if (!response.ok || init?.method !== 'POST') return response;
    const made = Made.safeParse(
      await response
        .clone()
        .json()
        .catch(() => null),
    ).data;
    if (made?.uri.includes(`/${POST}/`)) await settle(made.uri, true);
    const removal = typeof init.body === 'string' ? Removal.safeParse(JSON.parse(init.body)).data : undefined;
    if (removal?.collection === POST && !made) {
      await settle(`at://${removal.repo}/${POST}/${removal.rkey}`, false);
    }
    return response;
  };

  async function connect({ name, password }: LiveBluesky['helper']): Promise<Account> {
    const step = await bringingAccount({ software: bluesky, origin: ORIGIN, fetch: send }, 'app-password', {
      name,
      text: password,
    });
    if (step.is !== 'connected') throw new Error(`${name} could not sign in: ${JSON.stringify(step)}`);
    const { did, handle } = Profile.parse(
      await (await fetch(`${live.guests}/xrpc/app.bsky.actor.getProfile?actor=${name}`)).json(),
    );
    return accountWith({ ...step.key, kind: 'bluesky', origin: ORIGIN, userId: did, userName: handle });
  }
  const helper = await connect(live.helper);
  const asker = await connect(live.asker);
  const account = await connect(live.account);

  async function create(
    collection: string,
    record: object,
    { by = asker, rkey }: { by?: Account; rkey?: string } = {},
  ): Promise<z.infer<typeof Made>> {
    const body = { repo: by.userId, collection, rkey, record: { $type: collection, ...record } };
    const response = await sendAndSettle('https://bsky.social/xrpc/com.atproto.repo.createRecord', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${by.token}` },
      body: JSON.stringify(body),
    });
    return Made.parse(await response.json());
  }
  const say = (text: string, more: object = {}, by = asker) =>
    create(POST, { text, createdAt: new Date().toISOString(), ...more }, { by });
  const ask = () => say(`${newText('a question').slice(0, 80)}\n\nIt hums. @${live.account.name}`);
  const thread = await ask();
  const reply = { root: thread, parent: thread };
  const likeable = await say(newText('a first reply'), { reply });
  await say(newText('what the account says'), { reply }, account);
  const closed = await ask();
  await create(
    'app.bsky.feed.threadgate',
    { post: closed.uri, allow: [], createdAt: new Date().toISOString() },
    { rkey: closed.uri.split('/').at(-1) ?? '' },
  );
  const isClosed = async (): Promise<boolean> =>
    (
      await (
        await fetch(`${live.guests}/xrpc/app.bsky.feed.getPosts?${new URLSearchParams({ uris: closed.uri })}`)
      ).text()
    ).includes('threadgate');
  for (let look = 0; look < LOOKS && !(await isClosed()); look++) await sleep(LOOK_MS);

  let next: Trick | null = null;
  const plan = (trick: Trick) => () => {
    next = trick;
  };
  return {
    software: bluesky,
    origin: ORIGIN,
    part: live.account.name,
    async fetch(input, init = {}) {
      const trick = next;
      if (trick === null || (init.method ?? 'GET') === 'GET') return sendAndSettle(input, init);
      next = null;
      if (trick === 'loseRequest') throw new TypeError('lost on its way');
      const response = await sendAndSettle(input, init);
      if (trick === 'loseAnswer') throw new TypeError('answer lost');
      return trick === 'failAfter' ? new Response('oops', { status: 500 }) : response;
    },
    helper,
    asker,
    keyStays: true,
    thread: { id: idOf(thread.uri), likeable: idOf(likeable.uri) },
    closedThread: idOf(closed.uri),
    category: null,
    tags: ['contract'],
    tricks: {
      loseAnswer: plan('loseAnswer'),
      loseRequest: plan('loseRequest'),
      failAfter: plan('failAfter'),
      endKey() {
        helper.token = `${helper.token}x`;
      },
    },
    stop: () => Promise.resolve(),
  };
}

const idOf = (uri: string): string => {
  const [, did, key] = /^at:\/\/([^/]+)\/[^/]+\/([^/]+)$/.exec(uri) ?? [];
  return `${did}/${key}`;
};
