import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { failed, type Result } from '../model/result.ts';
import { deleteIndex, openIndexStore, type IndexStore } from '../store/index-store.ts';
import { keepIndex, type KeptIndex } from './kept-index.ts';

const NAME = 'kept';
let opened: number;
let index: KeptIndex;
beforeEach(() => {
  opened = 0;
  index = keepIndex(() => {
    opened++;
    return openIndexStore(NAME);
  });
});
const version = (): Promise<Result<number>> => index.read((store) => store.readVersion());

it('is opened once, however many ask at the same time', async () => {
  await Promise.all([version(), version(), index.open()]);
  expect(await version()).toMatchObject({ ok: true });
  expect(opened).toBe(1);
});

it('is opened again after it was closed here, or deleted by another context', async () => {
  await version();
  await index.close();
  expect(await version()).toMatchObject({ ok: true });
  expect(opened).toBe(2);
  expect(await deleteIndex(NAME)).toMatchObject({ ok: true });
  expect((await index.open()).ok).toBe(true);
  expect(opened).toBe(3);
});

it('tries a read that fails once more, on a fresh store', async () => {
  const seen = new Set<IndexStore>();
  const read = await index.read(async (store) => {
    seen.add(store);
    if (seen.size < 2) throw new Error('broken');
    return 'read';
  });
  expect(read).toEqual({ ok: true, value: 'read' });
  const never = await index.read(() => Promise.reject(new Error('broken')));
  expect(never).toMatchObject({ ok: false, problem: expect.stringContaining('Rebuild index') });
});

it('an index that cannot be opened is tried again at the next need', async () => {
  let first = true;
  index = keepIndex(async () => {
    if (!first) return openIndexStore(NAME);
    first = false;
    return failed('The disk is full.');
  });
  expect(await version()).toEqual(failed('The disk is full.'));
  expect(await version()).toMatchObject({ ok: true });
});
