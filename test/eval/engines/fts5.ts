import { DatabaseSync } from 'node:sqlite';
import type { Question } from '../../../lib/model/question.ts';
import { fieldsOf, type EvalEngine } from './engine.ts';

/** SQLite's FTS5 with Porter's stemmer and a title that counts double, asked for any of the text's words. */
export function fts5Engine(questions: readonly Question[]): EvalEngine {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE threads USING fts5(title, question, answers, tokenize='porter unicode61')",
  );
  const insert = database.prepare('INSERT INTO threads(rowid, title, question, answers) VALUES (?, ?, ?, ?)');
  database.exec('BEGIN');
  for (const [id, question] of questions.entries()) {
    const { title, question: body, answers } = fieldsOf(question);
    insert.run(id, title, body, answers);
  }
  database.exec('COMMIT');
  const find = database.prepare(
    'SELECT rowid AS id FROM threads WHERE threads MATCH ? ORDER BY bm25(threads, 2, 1, 1) LIMIT ?',
  );
  return {
    search: async ({ text }, limit) => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const anyOf = [...new Set(words.map((word) => `"${word.toLowerCase()}"`))].join(' OR ');
      if (anyOf === '') return [];
      return find.all(anyOf, limit).flatMap(({ id }) => questions[Number(id)]?.id ?? []);
    },
  };
}
