/**
 * The index: everything that can be thrown away and built again from packs and forums. Dexie holds the
 * records; the text index over them is built in memory by `search` (the answer-index work replaces that).
 */
import Dexie, { type Table } from 'dexie';
import { Community, Question } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { messageKeys } from './index-row.ts';
import { withTimeout } from './with-timeout.ts';

/** A question as stored: the record and the keys it is found by. */
export interface IndexRow {
  id: string;
  communityId: string;
  /** Strict and loose signature keys of its error lines, prefixed `s:` and `l:`. */
  signatureKeys: string[];
  /** Folded product names. */
  productKeys: string[];
  /** Codes that its error lines carry, as printed. */
  codes: string[];
  question: Question;
}

export interface IndexStore {
  /** Adds or replaces, all or nothing. */
  putQuestions(rows: readonly IndexRow[]): Promise<Result<null>>;
  removeCommunity(communityId: string): Promise<Result<null>>;
  putCommunity(community: Community): Promise<Result<null>>;
  /** The community and exactly these questions, all or nothing. */
  replaceCommunity(community: Community, rows: readonly IndexRow[]): Promise<Result<null>>;
  readCommunities(): Promise<Community[]>;
  countQuestions(communityId: string): Promise<number>;
  readQuestion(id: string): Promise<Question | null>;
  /** Rows having at least one of these signature keys. */
  rowsBySignature(keys: readonly string[]): Promise<IndexRow[]>;
  /** Rows about one of these folded product names. */
  rowsByProduct(productKeys: readonly string[]): Promise<IndexRow[]>;
  rowsById(ids: readonly string[]): Promise<IndexRow[]>;
  eachRow(visit: (row: IndexRow) => void): Promise<void>;
  /** Grows with every change, so that what was derived from the rows knows when it is stale. */
  readVersion(): Promise<number>;
  /** False after `close`, and after another context had the database deleted. */
  isOpen(): boolean;
  close(): void;
}

const NAME = 'peerside-index';
const OPEN_TIMEOUT_MS = 5_000;
const REBUILD =
  'The answer index could not be written. Free some disk space, then choose "Rebuild index" in options.';

/**
 * Opens the index. A database that cannot be opened is deleted and made anew, once: it is a copy, and the
 * caller fills it again when `readCommunities` comes back empty.
 */
export async function openIndexStore(name = NAME): Promise<Result<IndexStore>> {
  try {
    return ok(await openOnce(name));
  } catch {
    try {
      await withTimeout(Dexie.delete(name), OPEN_TIMEOUT_MS, 'deleting the index');
      return ok(await openOnce(name));
    } catch {
      return failed(
        'The answer index cannot be opened. What you wrote is safe. Restart the browser, then try again.',
      );
    }
  }
}

/** Throws the index away. The next `openIndexStore` starts empty. */
export async function deleteIndex(name = NAME): Promise<Result<null>> {
  try {
    await withTimeout(Dexie.delete(name), OPEN_TIMEOUT_MS, 'deleting the index');
    return ok(null);
  } catch {
    return failed('The old index is still in use. Close other Peerside pages and try again.');
  }
}

async function openOnce(name: string): Promise<IndexStore> {
  const db = new Dexie(name);
  db.version(1).stores({
    questions: 'id, communityId, *signatureKeys, *productKeys',
    communities: 'id',
    meta: 'key',
  });
  // Signatures read codes and placeholders differently since: rows of before would no longer be met by their keys.
  db.version(2).upgrade((upgrade) =>
    upgrade
      .table<IndexRow>('questions')
      .toCollection()
      .modify((row) => {
        Object.assign(row, messageKeys(row.question));
      }),
  );
  db.on('versionchange', () => db.close());
  try {
    await withTimeout(openAndProbe(db), OPEN_TIMEOUT_MS, 'the index');
  } catch (error) {
    db.close();
    throw error;
  }
  return indexStoreOn(db);
}

/** Dexie opens a database of a foreign version too; only a read from each table tells whether it is ours. */
async function openAndProbe(db: Dexie): Promise<void> {
  await db.open();
  await Promise.all(db.tables.map((table) => table.limit(1).primaryKeys()));
}

function indexStoreOn(db: Dexie): IndexStore {
  const questions: Table<IndexRow, string> = db.table('questions');
  const communities: Table<Community, string> = db.table('communities');
  const meta: Table<{ key: string; value: number }, string> = db.table('meta');

  /** One transaction with the version's growth: readers see all of a change or nothing. */
  async function change(work: () => Promise<unknown>): Promise<Result<null>> {
    try {
      await db.transaction('rw', questions, communities, meta, async () => {
        await work();
        const version = (await meta.get('version'))?.value ?? 0;
        await meta.put({ key: 'version', value: version + 1 });
      });
      return ok(null);
    } catch {
      return failed(REBUILD);
    }
  }

  return {
    putQuestions: (rows) => change(() => questions.bulkPut([...rows])),
    removeCommunity: (communityId) =>
      change(async () => {
        await questions.where('communityId').equals(communityId).delete();
        await communities.delete(communityId);
      }),
    replaceCommunity: (community, rows) =>
      change(async () => {
        await questions.where('communityId').equals(community.id).delete();
        await questions.bulkPut([...rows]);
        await communities.put(community);
      }),
    putCommunity: (community) => change(() => communities.put(community)),
    readCommunities: () => communities.toArray(),
    countQuestions: (communityId) => questions.where('communityId').equals(communityId).count(),
    readQuestion: async (id) => (await questions.get(id))?.question ?? null,
    rowsBySignature: (keys) =>
      questions
        .where('signatureKeys')
        .anyOf([...keys])
        .distinct()
        .toArray(),
    rowsByProduct: (keys) =>
      questions
        .where('productKeys')
        .anyOf([...keys])
        .distinct()
        .toArray(),
    rowsById: async (ids) => (await questions.bulkGet([...ids])).filter((row) => row !== undefined),
    eachRow: (visit) => questions.each(visit),
    readVersion: async () => (await meta.get('version'))?.value ?? 0,
    isOpen: () => db.isOpen(),
    close: () => db.close(),
  };
}
