/**
 * The database `peerside-accounts`: keys of forums, and connections that wait for the person. Not in
 * `storage.local`, which page scripts could read; never mirrored, exported or sent in a message.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { z } from 'zod';
import { Account } from '../model/account.ts';
import { ForumKind } from '../model/forum-kind.ts';
import { IsoTime, WebUrl } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';

const NAME = 'peerside-accounts';
const VERSION = 1;

/** A connection that was begun, with what the next step needs. */
export const PendingRow = z.object({
  /** Origin of the account: one connection each. */
  origin: WebUrl,
  communityId: z.string().min(1).max(100),
  kind: ForumKind,
  way: z.enum([
    'device-code',
    'copied-payload',
    'own-session',
    'token',
    'redirect',
    'app-password',
    'password',
  ]),
  address: z.string().max(10_000).nullable(),
  code: z.string().max(100).nullable(),
  expiresAt: IsoTime,
  /** Milliseconds between two questions; null where the person brings the key. */
  pollMs: z.number().nullable(),
  askAt: IsoTime.nullable(),
  clientId: z.string().max(200),
  /** The connector's own; has the private key of this connection. */
  state: z.string().max(50_000),
  /** The key, where the forum gave it (which it does once) but has not said yet whose it is. */
  key: Account.pick({ way: true, token: true, refreshToken: true, expiresAt: true }).nullable(),
});
export type PendingRow = z.infer<typeof PendingRow>;

interface AccountsSchema extends DBSchema {
  accounts: { key: string; value: unknown };
  pending: { key: string; value: unknown };
}

export interface AccountsDatabase {
  readAccounts(): Promise<Result<Account[]>>;
  /**
   * Keeps the account, and ends the connection that it came from. False, and nothing is kept, where neither that
   * connection nor the account stands any more: the person signed out while the forum was asked.
   */
  saveAccount(account: Account): Promise<Result<boolean>>;
  /**
   * Notes since when the forum refuses the account's key (ISO time; the first time stays), or null that it takes it.
   * Nothing changes where another key is kept by now, or none.
   */
  noteKey(account: Account, refusedAt: string | null): Promise<Result<null>>;
  removeAccount(origin: string): Promise<Result<null>>;
  readPending(): Promise<Result<PendingRow[]>>;
  savePending(row: PendingRow): Promise<Result<null>>;
  /** Saves how far a connection is; false, and nothing is kept, where it does not stand any more. */
  updatePending(row: PendingRow): Promise<Result<boolean>>;
  removePending(origin: string): Promise<Result<null>>;
  /** Forgets everything. */
  clear(): Promise<Result<null>>;
}

/** Each act opens the database and closes it, so that none stands in the way of another context's deletion. */
export function accountsDatabase(name = NAME): AccountsDatabase {
  async function work<T>(act: (database: IDBPDatabase<AccountsSchema>) => Promise<T>): Promise<Result<T>> {
    try {
      const database = await openDB<AccountsSchema>(name, VERSION, {
        upgrade(fresh) {
          fresh.createObjectStore('accounts');
          fresh.createObjectStore('pending');
        },
      });
      try {
        return ok(await act(database));
      } finally {
        database.close();
      }
    } catch {
      // A full or broken disk: nothing here can be had again but by connecting anew.
      return failed(
        'Your forum accounts cannot be opened. Restart the browser; if it stays so, connect your forums again.',
      );
    }
  }
  const read = async <T>(table: 'accounts' | 'pending', schema: z.ZodType<T>): Promise<Result<T[]>> => {
    const rows = await work((database) => database.getAll(table));
    if (!rows.ok) return rows;
    // A row of another version is as good as none: the person connects again.
    return ok(
      rows.value.flatMap((row) => {
        const parsed = schema.safeParse(row);
        return parsed.success ? [parsed.data] : [];
      }),
    );
  };
  return {
    readAccounts: () => read('accounts', Account),
    readPending: () => read('pending', PendingRow),
    saveAccount: (account) =>
      work(async (database) => {
        const both = database.transaction(['accounts', 'pending'], 'readwrite', { durability: 'strict' });
        const [accounts, pending] = [both.objectStore('accounts'), both.objectStore('pending')];
        const { origin } = account;
        const stands = (await accounts.count(origin)) + (await pending.count(origin)) > 0;
        if (stands) await Promise.all([accounts.put(account, origin), pending.delete(origin)]);
        await both.done;
        return stands;
      }),
    noteKey: ({ origin, token, connectedAt }, refusedAt) =>
      work(async (database) => {
        const { store, done } = database.transaction('accounts', 'readwrite');
        const { data: kept } = Account.safeParse(await store.get(origin));
        const isSame = kept?.token === token && kept.connectedAt === connectedAt;
        if (kept && isSame && (kept.refusedAt !== undefined) !== (refusedAt !== null))
          await store.put({ ...kept, refusedAt: refusedAt ?? undefined }, origin);
        await done;
        return null;
      }),
    removeAccount: (origin) =>
      work(async (database) => {
        await database.delete('accounts', origin);
        return null;
      }),
    savePending: (row) =>
      work(async (database) => {
        await database.put('pending', row, row.origin);
        return null;
      }),
    updatePending: (row) =>
      work(async (database) => {
        const { store, done } = database.transaction('pending', 'readwrite', { durability: 'strict' });
        const stands = (await store.count(row.origin)) > 0;
        if (stands) await store.put(row, row.origin);
        await done;
        return stands;
      }),
    removePending: (origin) =>
      work(async (database) => {
        await database.delete('pending', origin);
        return null;
      }),
    async clear() {
      const emptied = await work(async (database) => {
        await Promise.all([database.clear('accounts'), database.clear('pending')]);
        return null;
      });
      if (emptied.ok) return emptied;
      // One that cannot be opened can still be thrown away.
      try {
        await deleteDB(name);
        return ok(null);
      } catch {
        return failed('Your forum accounts could not be removed. Close other Peerside pages and try again.');
      }
    },
  };
}
