/**
 * The native database `peerside-segments`: few rows, one Blob per segment, no Dexie, because a look-up from a cold
 * start opens it. All work on it is a transaction over all its tables: it happens whole or not at all.
 */
import {
  deleteDB,
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';
import { failed, ok, type Result } from '../model/result.ts';
import type { CataloguesRow, PackRow, PartRow, SegmentRow, StateRow, UsesRow } from './segment-rows.ts';
import { TooSlow, withTimeout } from './with-timeout.ts';

interface SegmentSchema extends DBSchema {
  segments: { key: string; value: SegmentRow };
  packs: { key: string; value: PackRow };
  parts: { key: [string, number]; value: PartRow };
  state: { key: string; value: StateRow | UsesRow | CataloguesRow };
}
type Table = StoreNames<SegmentSchema>;
type Mode = 'readonly' | 'readwrite';
export type Transaction<M extends Mode> = IDBPTransaction<SegmentSchema, Table[], M>;

export interface SegmentDatabase {
  /** Runs `work` in one transaction; when it throws, nothing of it is kept, and the error is passed on. */
  transact<M extends Mode, T>(mode: M, work: (transaction: Transaction<M>) => Promise<T>): Promise<T>;
  /** False after `close`, and after another context had the database deleted. */
  isOpen(): boolean;
  close(): void;
}

const NAME = 'peerside-segments';
const VERSION = 1;
const TABLES: Table[] = ['segments', 'packs', 'parts', 'state'];
const OPEN_TIMEOUT_MS = 5_000;

/**
 * Opens the database. One that cannot be opened, or that is not ours, is deleted and made anew, once: what it holds
 * can be had again, and the caller puts it there when it finds nothing active. One that is only slow stays as it is.
 */
export async function openSegmentDatabase(name = NAME): Promise<Result<SegmentDatabase>> {
  try {
    return ok(await openOnce(name));
  } catch (error) {
    // A busy disk is no damage, and packs out of files could not be had again.
    if (error instanceof TooSlow)
      return failed(
        'The answer packs take too long to open. Try again; if it stays so, restart the browser.',
      );
    // Told apart no further: whatever is wrong with it, only a new one helps.
    try {
      await withTimeout(deleteDB(name), OPEN_TIMEOUT_MS, 'deleting the answer packs');
      return ok(await openOnce(name));
    } catch {
      return failed(
        'The answer packs cannot be opened. What you wrote is safe. Restart the browser, then try again.',
      );
    }
  }
}

/** Throws all packs away. The next opening starts empty. */
export async function deleteSegmentDatabase(name = NAME): Promise<Result<null>> {
  try {
    await withTimeout(deleteDB(name), OPEN_TIMEOUT_MS, 'deleting the answer packs');
    return ok(null);
  } catch {
    return failed('The answer packs are still in use. Close other Peerside pages and try again.');
  }
}

async function openOnce(name: string): Promise<SegmentDatabase> {
  let open = true;
  const opening = openDB<SegmentSchema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('segments', { keyPath: 'id' });
      database.createObjectStore('packs', { keyPath: 'community' });
      database.createObjectStore('parts', { keyPath: ['segment', 'index'] });
      database.createObjectStore('state', { keyPath: 'key' });
    },
    // Another context deletes or upgrades it: step aside instead of blocking.
    blocking: (_current, _blocked, event) => {
      open = false;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      open = false;
    },
  });
  let database: IDBPDatabase<SegmentSchema>;
  try {
    database = await withTimeout(opening, OPEN_TIMEOUT_MS, 'the answer packs');
  } catch (error) {
    // One that opens after all must not stand in the way of its own deletion.
    void opening.then((late) => late.close(), ignored);
    throw error;
  }
  if (!TABLES.every((table) => database.objectStoreNames.contains(table))) {
    database.close();
    throw new Error(`${name} has other tables`);
  }
  return {
    async transact(mode, work) {
      const transaction = database.transaction(TABLES, mode);
      // Heard below, where the work did not fail first.
      transaction.done.catch(ignored);
      try {
        const value = await work(transaction);
        await transaction.done;
        return value;
      } catch (error) {
        abort(transaction);
        throw error;
      }
    },
    isOpen: () => open,
    close() {
      open = false;
      database.close();
    },
  };
}

const ignored = (): void => undefined;

/** Ends a transaction without its changes. One that ended by itself refuses, and has kept nothing either. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}
