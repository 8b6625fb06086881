import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { failed, ok } from '../model/result.ts';
import { deleteEverything, type DeletingWorld } from './delete-everything.ts';

const opened = (databases: IDBFactory, name: string): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = databases.open(name);
    request.addEventListener('success', () => resolve(request.result));
  });

async function world(part: Partial<DeletingWorld> = {}) {
  const databases = new IDBFactory();
  for (const name of ['peerside-own', 'peerside-accounts']) (await opened(databases, name)).close();
  const order: string[] = [];
  const area = (name: string) => ({ clear: async () => void order.push(name) });
  const left = async (): Promise<number> => (await databases.databases()).length;
  const given: DeletingWorld = {
    signOutEverywhere: async () => {
      order.push(`keys, of ${await left()} databases`);
      return ok(['The key may still be valid at forum.example.']);
    },
    announce: async () => void order.push('announced'),
    pause: async () => void order.push('a while'),
    databases,
    areas: [area('local'), area('session')],
    folder: null,
    ...part,
  };
  return { given, order, left };
}

describe('deleteEverything', () => {
  it('ends the keys while they are known, then deletes databases and storage', async () => {
    const { given, order, left } = await world();
    expect(await deleteEverything(given)).toEqual(ok(['The key may still be valid at forum.example.']));
    const storage = ['local', 'session'];
    expect(order).toEqual(['keys, of 2 databases', 'announced', ...storage, 'a while', ...storage]);
    expect(await left()).toBe(0);
  });
  it('deletes what another context wrote while it was told', async () => {
    const { given, left } = await world();
    const pause = async (): Promise<void> =>
      (await opened(given.databases as IDBFactory, 'peerside-own')).close();
    expect(await deleteEverything({ ...given, pause })).toMatchObject({ ok: true });
    expect(await left()).toBe(0);
  });
  it('deletes nothing while the keys cannot be read', async () => {
    const { given, left } = await world({ signOutEverywhere: async () => failed('Not now.') });
    expect(await deleteEverything(given)).toEqual(failed('Not now.'));
    expect(await left()).toBe(2);
  });
  it('says so where something could not be deleted', async () => {
    const { given } = await world({ areas: [{ clear: () => Promise.reject(new Error('full')) }] });
    expect((await deleteEverything(given)).ok).toBe(false);
  });
});
