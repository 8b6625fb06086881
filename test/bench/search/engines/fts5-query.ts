import { FOUND, TITLE_WEIGHT } from '../engine.ts';

/**
 * An index without the texts (they are kept elsewhere, as with the others), stemmed, with the weight of titles kept as
 * its own ranking: `ORDER BY rank` is what its documentation calls fastest.
 */
export const FTS5_SCHEMA = [
  `CREATE VIRTUAL TABLE threads USING fts5(title, question, answers, content='', tokenize='porter unicode61')`,
  `INSERT INTO threads(threads, rank) VALUES('rank', 'bm25(${TITLE_WEIGHT}.0, 1.0, 1.0)')`,
];
/** One tree instead of many, for an index that is only read. */
export const FTS5_OPTIMIZE = `INSERT INTO threads(threads) VALUES('optimize')`;
export const FTS5_FIND = `SELECT rowid AS id FROM threads WHERE threads MATCH ? ORDER BY rank LIMIT ${FOUND}`;

/** Any of the words, each as a string of FTS5's query language. */
export const fts5Match = (query: string): string =>
  query
    .split(' ')
    .map((word) => `"${word.replaceAll('"', '""')}"`)
    .join(' OR ');
