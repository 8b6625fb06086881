import { DatabaseSync } from 'node:sqlite';
import type { OpenIndex } from '../engine.ts';
import { FTS5_FIND, fts5Match } from './fts5-query.ts';

/** The SQLite that Node brings, on a file, as far as it likes in the system's own cache. */
export function openFts5(file: string): OpenIndex {
  const database = new DatabaseSync(file, { readOnly: true });
  database.exec('PRAGMA mmap_size = 8000000000');
  const find = database.prepare(FTS5_FIND);
  return { search: async (query) => find.all(fts5Match(query)).map(({ id }) => String(id)) };
}
