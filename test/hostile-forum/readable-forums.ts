/** One small honest forum of every kind that Peerside reads, to be made hostile. */
import { answer as apacheAnswer } from '../../lib/forums/answer.ts';
import { bluesky } from '../../lib/forums/bluesky-software.ts';
import { discourse } from '../../lib/forums/discourse-software.ts';
import type { ForumReader } from '../../lib/forums/forum.ts';
import { flarum } from '../../lib/forums/flarum.ts';
import { githubSoftware } from '../../lib/forums/github-software.ts';
import { khoros } from '../../lib/forums/khoros-software.ts';
import { lemmy } from '../../lib/forums/lemmy.ts';
import { nodebb } from '../../lib/forums/nodebb-software.ts';
import type { ForumSoftware } from '../../lib/forums/software.ts';
import { stackExchangeSoftware } from '../../lib/forums/stack-exchange-software.ts';
import { communityIdOf } from '../../lib/model/community-id.ts';
import { startAnswer } from '../contract/servers/answer-server.ts';
import { ACCOUNT, startBluesky } from '../contract/servers/bluesky-server.ts';
import { startFlarum } from '../contract/servers/flarum-server.ts';
import { REPOSITORY, startGithub } from '../contract/servers/github-server.ts';
import { startKhoros } from '../contract/servers/khoros-server.ts';
import { startLemmy } from '../contract/servers/lemmy-server.ts';
import { SITE, startStack } from '../contract/servers/stack-server.ts';
import { fetchOf } from '../demo/forum/as-fetch.ts';
import { makeForum } from '../demo/forum/forum.ts';
import { seedData } from '../demo/forum/seed/seed.ts';
import { forgetfulStore } from '../demo/forum/store.ts';
import type { ReadableForum } from './recorded-forum.ts';

const TIME = Date.parse('2026-11-22T08:00:00.000Z');

const opener =
  (software: ForumSoftware, origin: string, part: string | null = null) =>
  (fetch: typeof globalThis.fetch): ForumReader =>
    software.openReader({
      origin,
      communityId: communityIdOf(origin),
      part,
      fetch,
      // GitHub shows discussions to members only.
      signedIn: fetch,
      pause: () => Promise.resolve(),
    });

/** A topic of the demo forum with an accepted answer. */
async function aDiscourse(): Promise<ReadableForum> {
  const origin = 'https://quay.example';
  const store = forgetfulStore(() => {
    const data = seedData();
    const solved = data.posts.find(({ accepted }) => accepted)?.topicId;
    return { ...data, topics: data.topics.filter(({ id }) => id === solved) };
  });
  const forum = makeForum(store, () => TIME);
  const threadId = String(store.data().topics.at(-1)?.id);
  const { fetch } = fetchOf(forum, () => TIME);
  return {
    name: 'Discourse',
    apiOrigin: origin,
    threadId,
    fetch,
    open: opener(discourse, origin),
    stop: () => Promise.resolve(),
  };
}

const POST = {
  pid: 1,
  content: '<p>The fan is loud.</p>',
  timestamp: TIME - 90_000,
  edited: 0,
  deleted: 0,
  votes: 1,
  user: { username: 'ada', displayname: 'Ada', userslug: 'ada' },
};
const NODEBB_ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/config': { siteTitle: 'Fans', relative_path: '' },
  '/api/categories': {
    categories: [
      { cid: 1, disabled: 0, totalTopicCount: 1, totalPostCount: 2, children: [{ cid: 2, disabled: 0 }] },
    ],
  },
  '/api/category/1': {
    topics: [
      {
        tid: 7,
        lastposttime: TIME - 60_000,
        pinned: 0,
        deleted: 0,
        scheduled: 0,
        locked: 0,
        isSolved: 1,
        postcount: 2,
        votes: 1,
      },
    ],
    pagination: { pageCount: 1 },
  },
  '/api/category/2': { topics: [], pagination: { pageCount: 1 } },
  '/api/topic/7': {
    tid: 7,
    mainPid: 1,
    title: 'Fan &amp; noise',
    titleRaw: 'Fan & noise',
    slug: '7/fan-noise',
    timestamp: TIME - 90_000,
    viewcount: 40,
    postcount: 2,
    locked: 0,
    isSolved: 1,
    solvedPid: 2,
    tags: [{ value: 'fan' }],
    posts: [POST, { ...POST, pid: 2, timestamp: TIME - 60_000 }],
    pagination: { pageCount: 1 },
  },
  '/api/v3/posts/1/raw': { response: { content: 'The fan is loud: Error: E_FAN 7' } },
  '/api/v3/posts/2/raw': { response: { content: 'Clean it.' } },
};

async function aNodebb(): Promise<ReadableForum> {
  const origin = 'https://fans.example';
  return {
    name: 'NodeBB',
    apiOrigin: origin,
    threadId: '7',
    fetch: async (input) => {
      const body = NODEBB_ANSWERS[new URL(String(input)).pathname];
      return body === undefined ? new Response('Not found', { status: 404 }) : Response.json(body);
    },
    open: opener(nodebb, origin),
    stop: () => Promise.resolve(),
  };
}

/** A server on loopback that stands where the site says that its API is. */
const standIn =
  (server: string): typeof fetch =>
  (input, init) => {
    const { pathname, search } = new URL(String(input));
    return fetch(server + pathname + search, init);
  };

const withToken =
  (token: string, fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) =>
    fetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), Authorization: `Bearer ${token}` },
    });

async function aStackExchange(): Promise<ReadableForum> {
  const server = await startStack();
  return {
    name: 'Stack Exchange',
    apiOrigin: 'https://api.stackexchange.com',
    threadId: String(server.questions[0]?.id),
    fetch: standIn(server.url),
    open: (fetch) => opener(stackExchangeSoftware('12345', null), `https://${SITE}`)(fetch),
    stop: server.stop,
  };
}

async function aGithub(): Promise<ReadableForum> {
  const server = await startGithub();
  const [token = ''] = server.tokens.keys();
  return {
    name: 'GitHub',
    apiOrigin: 'https://hub.example',
    threadId: 'issues/1',
    fetch: withToken(token, standIn(server.url)),
    open: opener(githubSoftware(null), 'https://hub.example', REPOSITORY),
    stop: server.stop,
  };
}

async function aKhoros(): Promise<ReadableForum> {
  const server = await startKhoros();
  return {
    name: 'Khoros',
    apiOrigin: 'https://lamps.example',
    threadId: '11',
    fetch: standIn(server.url),
    open: opener(khoros, 'https://lamps.example'),
    stop: server.stop,
  };
}

/** A server on loopback for a software with a plain JSON API. */
const onServer =
  (
    software: ForumSoftware,
    start: () => Promise<{ url: string; stop(): Promise<void>; threadId: string; token?: string }>,
    site: { origin: string; part?: string; apiOrigin?: string },
  ) =>
  async (): Promise<ReadableForum> => {
    const { url, stop, threadId, token } = await start();
    return {
      name: software.name,
      apiOrigin: site.apiOrigin ?? site.origin,
      threadId,
      fetch: token === undefined ? standIn(url) : withToken(token, standIn(url)),
      open: opener(software, site.origin, site.part ?? null),
      stop,
    };
  };
const aLemmy = onServer(
  lemmy,
  async () => {
    const server = await startLemmy();
    return { ...server, threadId: String(server.posts[0]?.id) };
  },
  { origin: 'https://lamps.example' },
);
const aFlarum = onServer(
  flarum,
  async () => {
    const server = await startFlarum();
    return { ...server, threadId: String(server.discussions[0]?.id) };
  },
  { origin: 'https://lamps.example' },
);
const anAnswer = onServer(
  apacheAnswer,
  async () => {
    const server = await startAnswer();
    return { ...server, threadId: String(server.questions[0]?.id) };
  },
  { origin: 'https://lamps.example' },
);
const aBluesky = onServer(
  bluesky,
  async () => {
    const server = await startBluesky();
    const threadId = server.records[0]?.uri.replace(/^at:\/\/|\/app\.bsky\.feed\.post/g, '') ?? '';
    const [token = ''] = server.tokens.keys();
    return { ...server, threadId, token };
  },
  { origin: 'https://bsky.app', part: ACCOUNT, apiOrigin: 'https://bsky.social' },
);

export const READABLE_FORUMS: readonly (readonly [string, () => Promise<ReadableForum>])[] = [
  ['Discourse', aDiscourse],
  ['NodeBB', aNodebb],
  ['Stack Exchange', aStackExchange],
  ['GitHub', aGithub],
  ['Khoros', aKhoros],
  ['Bluesky', aBluesky],
  ['Flarum', aFlarum],
  ['Lemmy', aLemmy],
  ['Apache Answer', anAnswer],
];
