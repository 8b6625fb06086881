import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portionInto } from '../fixtures/quiet-sync.ts';
import { indexOf } from '../fixtures/index-of.ts';
import { discourseForum } from '../../lib/forums/discourse.ts';
import { communityIdOf } from '../../lib/model/community-id.ts';
import type { Result } from '../../lib/model/result.ts';
import { Follow } from '../../lib/model/written.ts';
import type { Question } from '../../lib/model/question.ts';
import { searchAnswers } from '../../lib/search/search-answers.ts';
import { queryFromText } from '../../lib/search/build-query.ts';
import { openIndexStore, type IndexStore } from '../../lib/store/index-store.ts';
import { syncCommunity, type SyncReport } from '../../lib/sync/sync-community.ts';
import { startForum, type Forum } from './forum/forum.ts';

/** Reads the real demo forum over HTTP into a real index store. */
const dataDir = mkdtempSync(join(tmpdir(), 'peerside-sync-'));
const requests: { method: string; url: string; host: string }[] = [];
let forum: Forum;
let index: IndexStore;
const servers: Server[] = [];

beforeAll(async () => {
  forum = await startForum({ dataDir, port: 0, requests });
  index = await openIndex('sync');
});
afterAll(async () => {
  await forum.stop();
  for (const server of servers) server.closeAllConnections();
  rmSync(dataDir, { recursive: true, force: true });
});

async function openIndex(name: string): Promise<IndexStore> {
  const opened = await openIndexStore(name);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}

const followOf = (origin: string): Follow =>
  Follow.parse({
    communityId: communityIdOf(origin),
    name: 'Forum',
    origin,
    at: '2026-11-21T00:00:00.000Z',
  });

/** When nothing else is said, no time passes. */
const still = (): number => Date.parse('2026-11-21T12:00:00.000Z');

function sync(origin: string, into: IndexStore = index, now = still): Promise<Result<SyncReport>> {
  const follow = followOf(origin);
  const { communityId } = follow;
  return syncCommunity(
    follow,
    portionInto(into, now, (isKept, isOver) =>
      discourseForum({
        origin,
        communityId,
        isKept,
        pause: async () => undefined,
        fetch: (...request) => (isOver() ? Promise.reject(new TypeError('over')) : fetch(...request)),
      }),
    ),
  );
}

/** A forum that answers as told: what no honest server does can only be had from a scripted one. */
async function hostileForum(answer: (url: URL, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request: IncomingMessage, response) =>
    answer(new URL(request.url ?? '/', 'http://localhost'), response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const json = (response: ServerResponse, body: unknown): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
};

const topic = (id: number): object => ({
  id,
  title: 'ZX-9 cannot open the lid',
  slug: 'zx-9',
  created_at: '2026-11-01T00:00:00Z',
  post_stream: {
    stream: [10],
    posts: [
      {
        id: 10,
        post_number: 1,
        username: 'ann',
        created_at: '2026-11-01T00:00:00Z',
        updated_at: '2026-11-01T00:00:00Z',
        raw: 'It says `ZX-9 cannot open the lid`.',
      },
    ],
  },
});

const allOf = async (store: IndexStore) => ({
  questions: await store.readQuestions(1_000),
  communities: await store.readCommunities(),
});
const questionOf = async (store: IndexStore, id: string): Promise<Question | undefined> =>
  (await allOf(store)).questions.find((question) => question.id === id);

describe('sync with the demo forum', () => {
  it('reads every visible topic with its answers', async () => {
    const report = await sync(forum.url);
    expect(report).toMatchObject({ ok: true, value: { leftOut: [] } });
    const id = communityIdOf(forum.url);
    expect(await index.countQuestions(id)).toBeGreaterThanOrEqual(25);
    const question = await questionOf(index, `${id}/101`);
    expect(question?.errors).toContain('TW-4012: Folder "Accounts 2026" is locked by another device');
    const accepted = question?.answers.filter((answer) => answer.accepted) ?? [];
    expect(accepted.map((answer) => answer.votes)).toEqual([41]);
    expect(question?.url).toMatch(/\/t\/[^/]+\/101$/);
  });

  it('makes the forum’s answer the first hit, with its reasons', async () => {
    const hits = await searchAnswers(queryFromText('TW-4012: Folder "Photos" is locked by another device'), {
      index: await indexOf((await allOf(index)).questions, { tagsNameProducts: () => true }),
      verdicts: new Map(),
      now: Date.parse('2026-11-21'),
    });
    const top = hits.ok ? hits.value[0] : undefined;
    expect(top?.question.id).toBe(`${communityIdOf(forum.url)}/101`);
    expect(top?.confidence).toBeGreaterThan(0.9);
    expect(top?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['same-error', 'same-code', 'accepted']),
    );
  });

  it('asks only for what changed the next time', async () => {
    const before = requests.length;
    const report = await sync(forum.url);
    expect(report.ok && report.value.questions).toBeLessThan(5);
    expect(requests.length - before).toBeLessThan(10);
  });

  it('waits when the forum asks to slow down', async () => {
    forum.refuseNext(2, 1);
    expect(await sync(forum.url)).toMatchObject({ ok: true });
  });
});

describe('a forum too large for one sync', () => {
  const TOPICS = 450;
  const bumped = (id: number): string =>
    new Date(Date.parse('2026-11-20T00:00:00Z') - id * 3_600_000).toISOString();
  /** Topic 1 is the newest. */
  const largeForum = (asked: string[] = []): Promise<string> =>
    hostileForum(({ pathname, searchParams }, response) => {
      asked.push(pathname);
      const first = Number(searchParams.get('page')) * 30 + 1;
      const id = Number(/\d+/.exec(pathname)?.[0]);
      if (pathname === '/site/basic-info.json') json(response, { title: 'Large' });
      else if (pathname === '/latest.json') {
        const topics = Array.from({ length: 30 }, (_, n) => ({
          id: first + n,
          bumped_at: bumped(first + n),
        }));
        json(response, {
          topic_list: { topics, more_topics_url: first + 30 <= TOPICS ? '/latest' : null },
        });
      } else json(response, topic(id));
    });

  it('comes in portions, newest first, and no topic is read twice', async () => {
    const into = await openIndex('large');
    const asked: string[] = [];
    const origin = await largeForum(asked);
    const id = communityIdOf(origin);
    // Each call takes the forum two seconds.
    const now = (): number => still() + asked.length * 2_000;
    const first = await sync(origin, into, now);
    expect(first).toMatchObject({ ok: true, value: { leftOut: [], more: true } });
    const read = await into.countQuestions(id);
    expect(read).toBeGreaterThan(100);
    expect(read).toBeLessThan(121);
    expect(await questionOf(into, `${id}/${read}`)).toBeDefined();
    expect((await into.readCommunities())[0]).toMatchObject({
      cursor: null,
      progress: { whole: false, read },
    });
    let portions = 1;
    for (let more = true; more; portions++) {
      const next = await sync(origin, into, now);
      more = next.ok && next.value.more;
    }
    expect(portions).toBeLessThan(6);
    expect(await into.countQuestions(id)).toBe(TOPICS);
    expect((await into.readCommunities())[0]).toMatchObject({
      cursor: bumped(1),
      progress: { whole: true, read: TOPICS, large: false },
    });
    const topics = asked.filter((path) => path.startsWith('/t/'));
    expect(topics).toHaveLength(TOPICS);
    asked.length = 0;
    expect(await sync(origin, into)).toMatchObject({ ok: true, value: { questions: 0, more: false } });
    expect(asked.length).toBeLessThan(5);
    into.close();
  });
});

describe('a forum that misbehaves', () => {
  const good = {
    topic_list: {
      topics: [
        { id: 1, bumped_at: '2026-11-01T00:00:00Z' },
        { id: 2, bumped_at: '2026-11-01T00:00:00Z' },
      ],
    },
  };
  it.each<[string, (url: URL, response: ServerResponse) => void]>([
    ['sends HTML', (_, response) => void response.end('<!doctype html><p>Hello')],
    ['sends JSON cut short', (_, response) => void response.end('{"title":"For')],
    ['sends another form', (_, response) => json(response, { hello: ['world'] })],
    ['answers 500', (_, response) => void response.writeHead(500).end('{}')],
    ['answers 403', (_, response) => void response.writeHead(403).end('{"errors":["no"]}')],
    [
      'redirects elsewhere',
      (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['closes the connection', (_, response) => void response.destroy()],
    [
      'never stops sending',
      (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    ],
  ])('%s: one clear sentence, nothing lost', async (_, answer) => {
    const into = await openIndex('keeps');
    const before = await allOf(into);
    const report = await sync(await hostileForum(answer), into);
    expect(report).toMatchObject({ ok: false, problem: expect.stringMatching(/^[^.]+\d[^]*\.$/) });
    expect(await allOf(into)).toEqual(before);
    into.close();
  });

  it.each([
    ['broken: goes on from there the next time', 'broken', '2026-11-01T00:00:00.000Z', /unknown form/],
    ['for members only: goes on from there the next time', 403, '2026-11-01T00:00:00.000Z', /members/],
    ['refused for now: tries it again the next time', 500, '2026-11-01T00:00:00.000Z', /error 500/],
  ] as const)('leaves out the one topic that is %s', async (_, how, cursor, problem) => {
    const into = await openIndex(`one-${how}`);
    let asked = 0;
    const origin = await hostileForum(({ pathname }, response) => {
      asked += Number(pathname === '/t/1.json');
      if (pathname === '/site/basic-info.json') json(response, { title: 'Lids' });
      else if (pathname === '/latest.json') json(response, good);
      else if (pathname !== '/t/1.json') json(response, topic(2));
      else if (how === 'broken') json(response, { ...topic(1), title: 7 });
      else response.writeHead(how).end('{}');
    });
    const report = await sync(origin, into);
    expect(report).toMatchObject({
      ok: true,
      value: { questions: 1, leftOut: [expect.stringMatching(problem)] },
    });
    const [community] = await into.readCommunities();
    expect(community?.cursor).toBe(cursor);
    expect(community?.leftOut).toEqual({ entries: 1, problem: expect.stringMatching(problem) });
    expect((await questionOf(into, `${communityIdOf(origin)}/2`))?.errors).toContain(
      'ZX-9 cannot open the lid',
    );
    asked = 0;
    await sync(origin, into);
    expect(asked).toBe(how === 500 ? 1 : 0);
    into.close();
  });

  it('ends on an endless list of pages', async () => {
    const into = await openIndex('endless');
    const origin = await hostileForum(({ pathname }, response) => {
      if (pathname === '/site/basic-info.json') json(response, { title: 'Endless' });
      else if (pathname === '/latest.json')
        json(response, { topic_list: { ...good.topic_list, more_topics_url: '/latest?page=1' } });
      else json(response, topic(Number(/\d+/.exec(pathname)?.[0])));
    });
    expect(await sync(origin, into)).toMatchObject({ ok: true, value: { questions: 2 } });
    into.close();
  });
});
