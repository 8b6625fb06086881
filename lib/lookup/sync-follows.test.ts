import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { quietSync } from '../../test/fixtures/quiet-sync.ts';
import { ok } from '../model/result.ts';
import { Follow } from '../model/written.ts';
import { deleteIndex, openIndexStore } from '../store/index-store.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import { openSegmentStore } from '../store/segment-store.ts';
import { keepIndex } from './kept-index.ts';
import { syncAll, syncByHand, type FollowsWorld } from './sync-follows.ts';

const TIME = '2026-11-01T00:00:00Z';
const MINUTE = 60_000;
const follow = Follow.parse({
  communityId: 'lids.example',
  name: 'Lids',
  origin: 'https://lids.example',
  at: TIME,
});
let time: number;
let asked: string[];
let world: FollowsWorld;
/** Gives another answer than the forum's for a path. */
let instead: (path: string) => Response | undefined;

const topic = (id: number): object => ({
  id,
  title: `Lid ${id} is blocked`,
  slug: 'lid',
  created_at: TIME,
  post_stream: {
    stream: [id],
    posts: [
      { id, post_number: 1, username: 'ann', created_at: TIME, updated_at: TIME, raw: `ZX-${id}: blocked` },
    ],
  },
});
const items = [1, 2].map((id) => ({ id, bumped_at: TIME }));

function answer(path: string): Response {
  if (path === '/site/basic-info.json') return Response.json({ title: 'Lids' });
  if (path === '/latest.json') return Response.json({ topic_list: { topics: items } });
  const id = /^\/t\/(\d+)\.json$/.exec(path)?.[1];
  return id === undefined ? new Response('{}', { status: 404 }) : Response.json(topic(Number(id)));
}

beforeEach(async () => {
  await deleteIndex();
  await deleteSegmentDatabase();
  time = Date.parse('2026-11-21T12:00:00Z');
  asked = [];
  instead = () => undefined;
  world = {
    ...quietSync,
    ownStore: Promise.resolve({ readFollows: async () => ok([follow]) }),
    index: keepIndex(openIndexStore, openSegmentStore),
    now: () => time,
    fetch: async (input) => {
      const { pathname } = new URL(String(input));
      asked.push(pathname);
      return instead(pathname) ?? answer(pathname);
    },
  };
});
afterEach(() => world.index.close());

const progress = async () => {
  const communities = await world.index.synced.read((store) => store.readCommunities());
  return communities.ok ? communities.value[0]?.progress : undefined;
};

it('without a network nothing is asked, and nothing is wrong', async () => {
  world.isOnline = () => false;
  expect(await syncByHand(follow, world)).toMatchObject({ ok: true, value: { offline: true } });
  expect(await syncAll(world)).toEqual(ok(null));
  expect(asked).toEqual([]);
});

it('a portion that is cut short is gone on with soon', async () => {
  const goOnAt = vi.fn<FollowsWorld['goOnAt']>(async () => undefined);
  world.goOnAt = goOnAt;
  instead = (path) => {
    if (path === '/t/1.json') time += 5 * MINUTE;
    return undefined;
  };
  expect(await syncByHand(follow, world)).toMatchObject({ value: { questions: 1, more: true } });
  expect(goOnAt).toHaveBeenCalledWith(time + MINUTE / 2);
  asked = [];
  await syncAll(world, 60 * MINUTE);
  expect(asked).toEqual(['/latest.json', '/t/2.json']);
  expect(await progress()).toMatchObject({ whole: true, read: 2 });
});

it('a forum that asks for an hour is not called by the alarm before', async () => {
  await syncAll(world);
  instead = () => new Response('', { status: 503, headers: { 'Retry-After': '3600' } });
  await syncAll(world);
  asked = [];
  time += 59 * MINUTE;
  await syncAll(world);
  expect(asked).toEqual([]);
  time += 10 * MINUTE;
  await syncAll(world);
  expect(asked).not.toEqual([]);
});

it('a question that is gone at the forum leaves the index', async () => {
  await syncAll(world);
  const find = () => world.index.search((answers) => answers.readQuestion('lids.example/2'));
  expect(await find()).toMatchObject({ value: { title: 'Lid 2 is blocked' } });
  instead = (path) => (path === '/t/2.json' ? new Response('{}', { status: 404 }) : undefined);
  time += 21 * 60 * MINUTE;
  await syncAll(world);
  expect(await find()).toEqual(ok(null));
  expect(await progress()).toMatchObject({ read: 1 });
});

it('a forum that shows more to its members is read as the person who is signed in there', async () => {
  const repository = { communityId: 'github.com/lids/lid', origin: 'https://github.com', part: 'lids/lid' };
  const withKey: string[] = [];
  world.signedIn = async ({ part }) =>
    part === repository.part
      ? async (input) => {
          withKey.push(new URL(String(input)).origin);
          return Response.json([]);
        }
      : null;
  await syncByHand(Follow.parse({ ...follow, ...repository, kind: 'github' }), world);
  expect(withKey).toContain('https://api.github.com');
  expect(asked).toEqual([]);
});

it('a host that is being read is not read a second time at once', async () => {
  world.alone = async () => null;
  expect(await syncByHand(follow, world)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('being read just now'),
  });
  expect(asked).toEqual([]);
});
