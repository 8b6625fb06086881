import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { indexRow, signatureKeys } from './index-row.ts';
import { openIndexStore } from './index-store.ts';

it('rows of before signatures changed are met by the keys of today', async () => {
  const asked = question({ errors: ['ERROR 1045 (28000): Access denied for user root'] });
  const before = new Dexie('of-before');
  before.version(1).stores({
    questions: 'id, communityId, *signatureKeys, *productKeys',
    communities: 'id',
    meta: 'key',
  });
  await before.table('questions').put({
    ...indexRow(asked),
    productKeys: ['kept'],
    signatureKeys: ['s:as it was signed then'],
    codes: [],
  });
  before.close();

  const opened = await openIndexStore('of-before');
  if (!opened.ok) throw new Error(opened.problem);
  const [row] = await opened.value.rowsBySignature(signatureKeys(asked.errors[0] ?? ''));
  expect(row).toEqual({ ...indexRow(asked), productKeys: ['kept'] });
  opened.value.close();
});
