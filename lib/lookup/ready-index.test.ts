import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { publishStarter } from '../packs/publish-starter.ts';
import { STARTER_COMMUNITY } from '../packs/starter-pack.ts';
import { deleteIndex, type IndexStore } from '../store/index-store.ts';
import { openReadyIndex, updateStarter } from './ready-index.ts';

/** The pack file inside the extension: Node has no extension to read it from. */
let packText: string;
beforeEach(async () => {
  packText = publishStarter('lib/packs/starter');
  vi.stubGlobal('fetch', async () => new Response(packText));
  await deleteIndex();
});
afterEach(() => vi.unstubAllGlobals());

async function inIndex<T>(read: (index: IndexStore) => Promise<T>): Promise<T> {
  const opened = await openReadyIndex();
  if (!opened.ok) throw new Error(opened.problem);
  const found = await read(opened.value);
  opened.value.close();
  return found;
}
const revision = () =>
  inIndex(
    async (index) => (await index.readCommunities()).find(({ id }) => id === STARTER_COMMUNITY)?.revision,
  );

it('an empty index gets the starter pack', async () => {
  expect(await inIndex((index) => index.countQuestions(STARTER_COMMUNITY))).toBeGreaterThanOrEqual(150);
});

it('a new version of the extension brings its own starter pack', async () => {
  const before = await revision();
  const { questions } = JSON.parse(packText) as { questions: unknown[] };
  packText = JSON.stringify({ revision: 'the-next-version', questions: questions.slice(1) });
  expect(await revision()).toBe(before);
  expect(await updateStarter()).toMatchObject({ ok: true, value: { changed: true } });
  expect(await revision()).toBe('the-next-version');
  expect(await inIndex((index) => index.countQuestions(STARTER_COMMUNITY))).toBe(questions.length - 1);
  expect(await updateStarter()).toMatchObject({ ok: true, value: { changed: false } });
});

it('what of a pack cannot be read is noted with the community', async () => {
  const { questions } = JSON.parse(packText) as { questions: unknown[] };
  packText = JSON.stringify({ revision: 'with-two-broken', questions: [1, 2, ...questions.slice(2)] });
  expect(await updateStarter()).toMatchObject({ ok: true, value: { questions: questions.length - 2 } });
  const [community] = await inIndex((index) => index.readCommunities());
  expect(community?.leftOut).toEqual({ entries: 2, problem: expect.stringMatching(/^Entry 1 was left out/) });
});

it('a pack that cannot be read leaves the one that is there', async () => {
  const before = await revision();
  packText = packText.slice(0, 1_000);
  expect(await updateStarter()).toMatchObject({ ok: false });
  expect(await revision()).toBe(before);
});
