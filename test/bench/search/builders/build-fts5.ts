import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { FTS5_OPTIMIZE, FTS5_SCHEMA } from '../engines/fts5-query.ts';
import { fieldsOf } from '../engine.ts';
import { readThreads } from '../read-threads.ts';

/** One file for both SQLites: the format is the same. */
export async function buildFts5(corpus: string, out: string): Promise<void> {
  rmSync(out, { force: true });
  const database = new DatabaseSync(out);
  // A build that is cut off is begun anew: it needs no journal.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;');
  for (const statement of FTS5_SCHEMA) database.exec(statement);
  const insert = database.prepare('INSERT INTO threads(rowid, title, question, answers) VALUES (?, ?, ?, ?)');
  database.exec('BEGIN');
  for await (const thread of readThreads(corpus)) {
    const { id, title, question, answers } = fieldsOf(thread);
    insert.run(id, title, question, answers);
  }
  database.exec(FTS5_OPTIMIZE);
  database.exec('COMMIT');
  database.exec('VACUUM');
  database.close();
}
