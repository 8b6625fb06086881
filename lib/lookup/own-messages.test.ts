import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failed } from '../model/result.ts';
import { browser } from '../platform/browser.ts';
import { deleteIndex } from '../store/index-store.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import { quietSync } from '../../test/fixtures/quiet-sync.ts';
import { packagedStarter } from '../../test/fixtures/packaged-starter.ts';
import { openOwnStore, type OwnStore } from '../store/own-store.ts';
import { answerOwn, type OwnWorld } from './own-messages.ts';
import { syncAll } from './sync-follows.ts';
import { keepIndex } from './kept-index.ts';
import { countQuestions } from './communities.ts';

/** A forum as small as a forum can be; `onTopic` runs while its one topic is being read. */
const ORIGIN = 'https://lids.example';
const TIME = '2026-11-01T00:00:00Z';
const post = {
  id: 10,
  post_number: 1,
  username: 'ann',
  created_at: TIME,
  updated_at: TIME,
  raw: 'It says `ZX-9 cannot open the lid`.',
};
const answers: Record<string, unknown> = {
  '/site/basic-info.json': { title: 'Lids' },
  '/latest.json': { topic_list: { topics: [{ id: 1, bumped_at: TIME }] } },
  '/t/1.json': {
    id: 1,
    title: 'ZX-9 cannot open the lid',
    slug: 'zx-9',
    created_at: TIME,
    post_stream: { stream: [10], posts: [post] },
  },
};
let onTopic: () => Promise<unknown>;
let own: OwnStore;
let world: OwnWorld;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', await packagedStarter());
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true);
  await deleteIndex();
  await deleteSegmentDatabase();
  own = await openOwnStore(() => (work) => work());
  for (const id of ['lids.example', '127.0.0.1:4200']) await own.removeFollow(id);
  onTopic = async () => undefined;
  world = {
    ...quietSync,
    ownStore: Promise.resolve(own),
    index: keepIndex(),
    now: () => Date.parse('2026-11-21T12:00:00Z'),
    fetch: async (input) => {
      const { pathname } = new URL(String(input));
      if (pathname.startsWith('/t/')) await onTopic();
      return Response.json(answers[pathname]);
    },
  };
});
afterEach(() => vi.unstubAllGlobals());

async function questionsOfForum(): Promise<number> {
  const index = keepIndex();
  const count = await countQuestions(index, 'lids.example');
  await index.close();
  if (!count.ok) throw new Error(count.problem);
  return count.value;
}

it('a followed forum is read and stays followed', async () => {
  expect(await answerOwn({ type: 'own/follow', address: `${ORIGIN}/latest` }, world)).toMatchObject({
    ok: true,
    value: { questions: 1, name: 'Lids', already: false },
  });
  expect(await own.readFollows()).toMatchObject({
    value: [{ communityId: 'lids.example', origin: ORIGIN, name: 'Lids' }],
  });
  expect(await questionsOfForum()).toBe(1);
});

it('a forum followed once more is said to be followed already', async () => {
  await answerOwn({ type: 'own/follow', address: ORIGIN }, world);
  expect(await answerOwn({ type: 'own/follow', address: `${ORIGIN}/latest` }, world)).toMatchObject({
    value: { questions: 0, name: 'Lids', already: true },
  });
});

it('unfollowed while it is being read, nothing of it comes back', async () => {
  onTopic = () => answerOwn({ type: 'own/unfollow', communityId: 'lids.example' }, world);
  expect(await answerOwn({ type: 'own/follow', address: ORIGIN }, world)).toMatchObject({ ok: false });
  expect(await own.readFollows()).toEqual({ ok: true, value: [] });
  expect(await questionsOfForum()).toBe(0);
});

it.each(['no address', 'ftp://lids.example', 'javascript:alert(1)'])('%s is refused', async (origin) => {
  expect(await answerOwn({ type: 'own/follow', address: origin }, world)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('not a web address'),
  });
});

it('a forum on the network is read over https only, one on this machine over http too', async () => {
  const asked = vi.spyOn(world, 'fetch');
  expect(await answerOwn({ type: 'own/follow', address: 'http://lids.example' }, world)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/over https only/),
  });
  expect(asked).not.toHaveBeenCalled();
  expect(await answerOwn({ type: 'own/follow', address: 'http://127.0.0.1:4200' }, world)).toMatchObject({
    ok: true,
  });
});

it('what cannot be known to be followed is said to be so, and an index is not thrown away for it', async () => {
  await answerOwn({ type: 'own/follow', address: ORIGIN }, world);
  const unread = failed('What you saved could not be read.');
  world = { ...world, ownStore: Promise.resolve({ ...own, readFollows: async () => unread }) };
  expect(await syncAll(world)).toEqual(unread);
  expect(await answerOwn({ type: 'own/sync', communityId: 'lids.example' }, world)).toEqual(unread);
  expect(await answerOwn({ type: 'own/rebuild-index' }, world)).toEqual(unread);
  expect(await questionsOfForum()).toBe(1);
});

it('at the start of the browser only what was not read for a while is read', async () => {
  await answerOwn({ type: 'own/follow', address: ORIGIN }, world);
  const read = vi.spyOn(world, 'fetch');
  const later = (minutes: number): OwnWorld => ({ ...world, now: () => world.now() + minutes * 60_000 });
  await syncAll(later(59), 60 * 60_000);
  expect(read).not.toHaveBeenCalled();
  await syncAll(later(61), 60 * 60_000);
  expect(read).toHaveBeenCalled();
  await deleteIndex();
  read.mockClear();
  await syncAll(world, 60 * 60_000);
  expect(read).toHaveBeenCalled();
});

it('a forum in one’s own network is followed only by who types its address', async () => {
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: ['http://*/*'], permissions: [] });
  const origin = 'http://127.0.0.1:4200';
  expect(await answerOwn({ type: 'own/follow', address: origin, offered: true }, world)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('own network'),
  });
  expect(await answerOwn({ type: 'own/follow', address: origin }, world)).toMatchObject({ ok: true });
});
