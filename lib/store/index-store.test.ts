import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { openIndexStore, type IndexStore } from './index-store.ts';

async function open(name: string): Promise<IndexStore> {
  const opened = await openIndexStore(name);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}

it('takes over what an earlier version synced, without the pack that came with it', async () => {
  const synced = question({ id: 'lids/1', communityId: 'lids' });
  const packaged = question({ id: 'starter/1', communityId: 'starter' });
  const before = new Dexie('of-before');
  before.version(2).stores({
    questions: 'id, communityId, *signatureKeys, *productKeys',
    communities: 'id',
    meta: 'key',
  });
  const row = { signatureKeys: ['s:signed then'], productKeys: [], codes: [] };
  await before
    .table('questions')
    .bulkPut(
      [synced, packaged].map((one) => ({ ...row, id: one.id, communityId: one.communityId, question: one })),
    );
  before.close();

  const store = await open('of-before');
  expect(await store.readQuestions(10)).toEqual([synced]);
  expect(await store.countQuestions()).toBe(1);
  store.close();
});

it('drops questions as they stand: one that was written anew since stays', async () => {
  const store = await open('drops');
  const [one, other] = [question({ id: 'lids/1' }), question({ id: 'lids/2' })];
  await store.putQuestions([one, other]);
  const anew = { ...other, title: 'Written anew' };
  await store.putQuestions([anew]);
  await store.dropQuestions([one, other]);
  expect(await store.readQuestions(10)).toEqual([anew]);
  store.close();
});
