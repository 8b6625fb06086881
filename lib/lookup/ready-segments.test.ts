import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packagedStarter } from '../../test/fixtures/packaged-starter.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import { openReadySegments, updateStarter } from './ready-segments.ts';

beforeEach(async () => {
  vi.stubGlobal('fetch', await packagedStarter());
  await deleteSegmentDatabase();
});
afterEach(() => vi.unstubAllGlobals());

async function documents(): Promise<number> {
  const opened = await openReadySegments();
  if (!opened.ok) throw new Error(opened.problem);
  const active = await opened.value.readActive();
  opened.value.close();
  if (!active.ok) throw new Error(active.problem);
  return active.value.segments.reduce((sum, segment) => sum + segment.documents, 0);
}

it('empty packs get the starter pack, once', async () => {
  expect(await documents()).toBeGreaterThanOrEqual(150);
  expect(await updateStarter()).toEqual({ ok: true, value: false });
});

it('a starter pack that cannot be read leaves the one that is there', async () => {
  const before = await documents();
  vi.stubGlobal('fetch', async () => new Response('{"format":1'));
  expect(await updateStarter()).toMatchObject({ ok: false, problem: expect.stringMatching(/[Rr]einstall/) });
  expect(await documents()).toBe(before);
});

it('without any, one that cannot be read is said', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  expect(await openReadySegments()).toMatchObject({ ok: false });
});
