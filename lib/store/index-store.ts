/**
 * What was synced from forums: communities, and the questions that are not in a segment yet (the tail). All of it can be
 * thrown away and read again.
 */
import Dexie, { type Table } from 'dexie';
import { Community, Question } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { withTimeout } from './with-timeout.ts';

interface SyncedRow {
  id: string;
  communityId: string;
  question: Question;
}

/** What is known of a thread that was read from a forum, wherever its question lies now. */
export interface SyncedThread {
  /** `Question.id`. */
  id: string;
  communityId: string;
  /** As it was listed (ISO time); null where it was read without the list. */
  activity: string | null;
  mark: string | null;
  /** Of the question as it was read; empty where it could not be. */
  digest: string;
  /** Milliseconds since 1970; 0: to be looked at before all others. */
  checkedAt: number;
}

export interface IndexStore {
  /** Adds or replaces questions, and notes threads as read: all or nothing. */
  putQuestions(questions: readonly Question[], threads?: readonly SyncedThread[]): Promise<Result<null>>;
  /** The forum does not have these any more: they leave the tail and the threads that were read. */
  removeQuestions(ids: readonly string[]): Promise<Result<null>>;
  /** All threads of a community that were read. */
  readThreads(communityId: string): Promise<SyncedThread[]>;
  /** Removes these questions as they stand: one that was written anew since stays. */
  dropQuestions(questions: readonly Question[]): Promise<Result<null>>;
  removeCommunity(communityId: string): Promise<Result<null>>;
  putCommunity(community: Community): Promise<Result<null>>;
  readCommunities(): Promise<Community[]>;
  /** Of one community, or of all. */
  countQuestions(communityId?: string): Promise<number>;
  /** At most so many questions, in the order of their ids. */
  readQuestions(limit: number): Promise<Question[]>;
  /** False after `close`, and after another context had the database deleted. */
  isOpen(): boolean;
  close(): void;
}

const NAME = 'peerside-index';
/** What versions 1 and 2 had put in by themselves. */
const PACKAGED = 'starter';
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
  db.version(2);
  // Questions are found by segments since; what comes with the extension is one of them.
  db.version(3)
    .stores({ questions: 'id, communityId', meta: null })
    .upgrade(async (upgrade) => {
      const questions = upgrade.table<SyncedRow>('questions');
      await questions.where('communityId').equals(PACKAGED).delete();
      await upgrade.table('communities').delete(PACKAGED);
      const rows = await questions.toArray();
      await questions.bulkPut(rows.map(({ id, communityId, question }) => ({ id, communityId, question })));
    });
  db.version(4).stores({ threads: 'id, communityId' });
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
  const questions: Table<SyncedRow, string> = db.table('questions');
  const communities: Table<Community, string> = db.table('communities');
  const threads: Table<SyncedThread, string> = db.table('threads');

  /** One transaction: readers see all of a change or nothing. */
  async function change(work: () => Promise<unknown>): Promise<Result<null>> {
    try {
      await db.transaction('rw', questions, communities, threads, work);
      return ok(null);
    } catch {
      return failed(REBUILD);
    }
  }

  return {
    putQuestions: (written, read = []) =>
      change(async () => {
        await questions.bulkPut(
          written.map((question) => ({ id: question.id, communityId: question.communityId, question })),
        );
        await threads.bulkPut(read);
      }),
    removeQuestions: (ids) =>
      change(async () => {
        await questions.bulkDelete([...ids]);
        await threads.bulkDelete([...ids]);
      }),
    readThreads: (communityId) => threads.where('communityId').equals(communityId).toArray(),
    dropQuestions: (dropped) =>
      change(async () => {
        const rows = await questions.bulkGet(dropped.map(({ id }) => id));
        const same = rows.filter(
          (row, at) => row && JSON.stringify(row.question) === JSON.stringify(dropped[at]),
        );
        await questions.bulkDelete(same.flatMap((row) => row?.id ?? []));
      }),
    removeCommunity: (communityId) =>
      change(async () => {
        await questions.where('communityId').equals(communityId).delete();
        await threads.where('communityId').equals(communityId).delete();
        await communities.delete(communityId);
      }),
    putCommunity: (community) => change(() => communities.put(community)),
    readCommunities: () => communities.toArray(),
    countQuestions: (communityId) =>
      communityId === undefined
        ? questions.count()
        : questions.where('communityId').equals(communityId).count(),
    readQuestions: async (limit) => (await questions.limit(limit).toArray()).map(({ question }) => question),
    isOpen: () => db.isOpen(),
    close: () => db.close(),
  };
}
