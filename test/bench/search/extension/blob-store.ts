import { openDB } from 'idb';
import type { StoredIndex } from '../engine.ts';
import type { IndexStore } from './serve-bench.ts';

const TABLE = 'index';
const open = () => openDB('bench', 1, { upgrade: (database) => void database.createObjectStore(TABLE) });

/** One row with the index as a Blob: the fastest way to a big file from a cold background, for every engine alike. */
export const blobStore: IndexStore = {
  async put(stored) {
    const database = await open();
    await database.put(TABLE, stored, 'index');
    database.close();
  },
  async get() {
    return (await (await open()).get(TABLE, 'index')) as StoredIndex;
  },
};
