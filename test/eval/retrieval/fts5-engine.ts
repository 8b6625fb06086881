import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Engine } from './engine.ts';
import type { RetrievalThread } from './retrieval-set.ts';

/** A word as FTS5's unicode61 sees it, near enough: what it splits further stays one phrase in quotes. */
const WORD = /[\p{L}\p{N}]+/gu;
const Row = z.object({ id: z.string() });

/** SQLite's FTS5 in memory: English stemmer (porter), bm25 with the title counting twice, any word of the query. */
export function buildFts5(threads: readonly RetrievalThread[]): Promise<Engine> {
  const database = new DatabaseSync(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE threads USING fts5(id UNINDEXED, title, question, answers, tokenize = 'porter unicode61')`,
  );
  const insert = database.prepare('INSERT INTO threads VALUES (?, ?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, title, question, answers } of threads) {
    insert.run(id, title, question, answers.map(({ text }) => text).join('\n'));
  }
  database.exec('COMMIT');
  const select = database.prepare(
    'SELECT id FROM threads WHERE threads MATCH ? ORDER BY bm25(threads, 0, 2, 1, 1) LIMIT ?',
  );
  return Promise.resolve({
    search: (text, limit) => {
      const words = [...new Set(text.toLowerCase().match(WORD))];
      if (words.length === 0) return Promise.resolve([]);
      const query = words.map((word) => `"${word}"`).join(' OR ');
      return Promise.resolve(select.all(query, limit).map((row) => Row.parse(row).id));
    },
    close: () => database.close(),
  });
}
