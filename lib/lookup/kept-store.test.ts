import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { failed, type Result } from '../model/result.ts';
import { deleteIndex, openIndexStore, type IndexStore } from '../store/index-store.ts';
import { keepStore, type KeptStore } from './kept-store.ts';

const NAME = 'kept';
let opened: number;
let kept: KeptStore<IndexStore>;
beforeEach(() => {
  opened = 0;
  kept = keepStore(() => {
    opened++;
    return openIndexStore(NAME);
  });
});
const count = (): Promise<Result<number>> => kept.read((store) => store.countQuestions());

it('is opened once, however many ask at the same time', async () => {
  await Promise.all([count(), count(), kept.open()]);
  expect(await count()).toMatchObject({ ok: true });
  expect(opened).toBe(1);
});

it('is opened again after it was closed here, or deleted by another context', async () => {
  await count();
  await kept.close();
  expect(await count()).toMatchObject({ ok: true });
  expect(opened).toBe(2);
  expect(await deleteIndex(NAME)).toMatchObject({ ok: true });
  expect((await kept.open()).ok).toBe(true);
  expect(opened).toBe(3);
});

it('tries a read that fails once more, on a fresh store', async () => {
  const seen = new Set<IndexStore>();
  const read = await kept.read(async (store) => {
    seen.add(store);
    if (seen.size < 2) throw new Error('broken');
    return 'read';
  });
  expect(read).toEqual({ ok: true, value: 'read' });
  const never = await kept.read(() => Promise.reject(new Error('broken')));
  expect(never).toMatchObject({ ok: false, problem: expect.stringContaining('Rebuild index') });
});

it('a store that cannot be opened is tried again at the next need', async () => {
  let first = true;
  kept = keepStore(async () => {
    if (!first) return openIndexStore(NAME);
    first = false;
    return failed('The disk is full.');
  });
  expect(await count()).toEqual(failed('The disk is full.'));
  expect(await count()).toMatchObject({ ok: true });
});
