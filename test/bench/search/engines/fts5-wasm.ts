import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { BlobEngine } from '../engine.ts';
import { FTS5_FIND, fts5Match } from './fts5-query.ts';

/**
 * SQLite's own WebAssembly build with the database in memory: its files of the browser (OPFS) need a worker, which a
 * service worker cannot have.
 */
export const fts5WasmEngine: BlobEngine = {
  async open({ blob }) {
    const sqlite3 = await sqlite3InitModule();
    const { capi, wasm, oo1 } = sqlite3;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const database = new oo1.DB(':memory:');
    const at = wasm.allocFromTypedArray(bytes);
    const { pointer } = database;
    if (pointer === undefined) throw new Error('SQLite opened no database');
    const code = capi.sqlite3_deserialize(
      pointer,
      'main',
      at,
      bytes.length,
      bytes.length,
      capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY,
    );
    database.checkRc(code);
    const find = database.prepare(FTS5_FIND);
    return {
      async search(query) {
        const found: string[] = [];
        find.bind([fts5Match(query)]);
        while (find.step()) found.push(String(find.get(0)));
        find.reset();
        return found;
      },
    };
  },
};
