import type { ConnectWorld, DecryptPkcs1, Given, NewKey } from '../forums/connect.ts';
import type { ForumWriter } from '../forums/forum.ts';
import type { ForumSoftware } from '../forums/software.ts';
import { ShownAccount, type Account } from '../model/account.ts';
import { isForumAddress } from '../model/forum-address.ts';
import type { ForumKind } from '../model/forum-kind.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import type { AccountsDatabase, PendingRow } from './accounts-database.ts';
import type { Accounts, Connecting, PendingConnection } from './accounts.ts';
import { boundFetch } from './bound-fetch.ts';

export interface AccountsWorld {
  database: AccountsDatabase;
  softwareOf(kind: ForumKind): ForumSoftware | undefined;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` while no other context works on the same connection. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Whether the person agreed that what they write, and who they are there, may leave this device. */
  mayCollect(): Promise<boolean>;
  /** Has the background go on with what was begun, after the page is closed. */
  keepAsking(): Promise<void>;
  decryptPkcs1: DecryptPkcs1 | null;
}

const NO_CONSENT =
  'Firefox was not told yet that you want to write to forums. Press Connect in the options and agree there.';
const UNKNOWN = 'This connection is over. Begin again in the options.';
const EXPIRED = 'This connection took too long and was ended. Begin again in the options.';
/** A key that runs out within this time is renewed before it is used. */
const RENEW_MS = 60_000;
/** Where the forum did not answer, it is asked again after this time. */
const AGAIN_MS = 15_000;
const NOTHING: Given = { text: '', name: '' };

export function openAccounts(world: AccountsWorld): Accounts {
  const { database, now } = world;
  const locked = <T>(origin: string, work: () => Promise<T>): Promise<T> =>
    world.lock(`peerside-account ${origin}`, work);
  const isoAfter = (ms: number): string => new Date(now() + ms).toISOString();

  const writerOf = (account: Account, software: ForumSoftware, site: Site): ForumWriter | null =>
    software.openWriter?.({
      ...site,
      me: { id: account.userId, name: account.userName },
      way: account.way,
      fetch: boundFetch(account, software, world.fetch),
      now,
    }) ?? null;

  async function findAccount(origin: string): Promise<Result<Account | undefined>> {
    const accounts = await database.readAccounts();
    return accounts.ok ? ok(accounts.value.find((account) => account.origin === origin)) : accounts;
  }

  /** The account with a key that holds for a while; null where the person has to sign in again. */
  async function fresh(account: Account, software: ForumSoftware): Promise<Result<Account | null>> {
    if (account.expiresAt === null || Date.parse(account.expiresAt) > now() + RENEW_MS) return ok(account);
    if (account.refreshToken === null || !software.renew) return ok(null);
    const { origin, refreshToken } = account;
    const renewed = await software.renew(refreshToken, { origin, fetch: world.fetch, now });
    if (!renewed.ok) return renewed;
    if (renewed.value === null) return ok(null);
    const next = { ...account, ...renewed.value };
    const saved = await database.saveAccount(next);
    if (!saved.ok) return saved;
    if (saved.value) return ok(next);
    await endKey(next);
    return ok(null);
  }

  /** The account that a followed site is used with, its key good for a while; null where nobody is signed in. */
  async function usable(follow: Follow, software: ForumSoftware): Promise<Result<Account | null>> {
    const account = await findAccount(accountOriginOf(follow, software));
    if (!account.ok) return account;
    return account.value ? fresh(account.value, software) : ok(null);
  }

  const connectWorld = (origin: string, clientId: string): ConnectWorld => ({
    origin,
    fetch: world.fetch,
    now,
    clientId,
    decryptPkcs1: world.decryptPkcs1,
  });

  /** Asks whose key it is, and keeps both. */
  async function settle(row: PendingRow, key: NewKey, software: ForumSoftware): Promise<Result<Connecting>> {
    const { origin, communityId } = row;
    const account = nobodysAccount(row, key, isoAfter(0));
    const writer = writerOf(account, software, { origin, communityId, part: null });
    const me = await writer?.whoAmI();
    if (!me) return over(origin, `Peerside cannot write to ${software.name} forums yet.`);
    if (!me.ok) {
      if (me.lasting) return over(origin, `${me.problem} The forum did not accept the new key: begin again.`);
      return wait({ ...row, key, askAt: isoAfter(AGAIN_MS) }, me.problem);
    }
    const whole = { ...account, userId: me.value.id, userName: me.value.name };
    const saved = await database.saveAccount(whole);
    if (!saved.ok) return saved;
    return saved.value ? ok({ is: 'connected', account: shown(whole) }) : leave(row, key);
  }

  async function wait(row: PendingRow, problem: string | null): Promise<Result<Connecting>> {
    const saved = await database.updatePending(row);
    if (!saved.ok) return saved;
    return saved.value ? ok({ is: 'pending', connection: connectionOf(row), problem }) : leave(row, row.key);
  }

  /** The person signed out everywhere while the forum was asked: what it gave ends there too. */
  async function leave(row: PendingRow, key: NewKey | null): Promise<Result<never>> {
    if (key) await endKey(nobodysAccount(row, key, isoAfter(0)));
    return failed(UNKNOWN);
  }

  async function over(origin: string, problem: string): Promise<Result<never>> {
    const removed = await database.removePending(origin);
    return removed.ok ? failed(problem) : removed;
  }

  async function takeStep(row: PendingRow, given: Given): Promise<Result<Connecting>> {
    const { origin, way } = row;
    if (Date.parse(row.expiresAt) <= now()) return over(origin, EXPIRED);
    const software = world.softwareOf(row.kind);
    const connector = software?.connectors[way];
    if (!software || !connector) return over(origin, UNKNOWN);
    const isEarly = row.askAt !== null && Date.parse(row.askAt) > now();
    if (isEarly) return ok({ is: 'pending', connection: connectionOf(row), problem: null });
    if (row.key !== null) return settle(row, row.key, software);
    if (row.pollMs === null && way !== 'own-session' && given.text.trim() === '') {
      return ok({ is: 'pending', connection: connectionOf(row), problem: null });
    }
    const step = await connector.proceed(row.state, given, connectWorld(origin, row.clientId));
    switch (step.is) {
      case 'ended':
        return over(origin, step.problem);
      case 'pending':
        return wait({ ...row, askAt: isoAfter(step.pollMs) }, null);
      case 'again':
        return wait({ ...row, askAt: row.pollMs === null ? null : isoAfter(AGAIN_MS) }, step.problem);
      case 'connected': {
        // On disk first: the forum does not tell it twice.
        const kept = await database.updatePending({ ...row, key: step.key });
        if (!kept.ok) return kept;
        return kept.value ? settle(row, step.key, software) : leave(row, step.key);
      }
    }
  }

  /** Ends the key at the forum; a sentence where that is not sure. Never keeps the account from being forgotten. */
  async function endKey(account: Account): Promise<string | null> {
    const software = world.softwareOf(account.kind);
    const { origin } = account;
    const writer = software && writerOf(account, software, { origin, communityId: origin, part: null });
    const ended = await writer?.signOut();
    if (ended?.ok) return null;
    const why = ended ? ` ${ended.problem}` : '';
    return `You are signed out here, but the key may still be valid at ${new URL(origin).host}.${why}`;
  }

  /** Keys that a forum gave and of which it is not known yet whose they are. */
  const unsettled = (rows: readonly PendingRow[]): Account[] =>
    rows.flatMap((row) => (row.key === null ? [] : [nobodysAccount(row, row.key, isoAfter(0))]));

  return {
    async list() {
      const accounts = await database.readAccounts();
      return accounts.ok ? ok(accounts.value.map(shown)) : accounts;
    },

    async pending() {
      const rows = await database.readPending();
      if (!rows.ok) return rows;
      return ok(rows.value.filter(({ expiresAt }) => Date.parse(expiresAt) > now()).map(connectionOf));
    },

    async writerFor(follow) {
      const software = world.softwareOf(follow.kind);
      if (!software?.openWriter) return failed(`Peerside can only read ${software?.name ?? 'such'} forums.`);
      if (!(await world.mayCollect())) return failed(NO_CONSENT);
      return locked(accountOriginOf(follow, software), async () => {
        const account = await usable(follow, software);
        if (!account.ok || account.value === null) return account.ok ? ok(null) : account;
        const { origin, communityId, part } = follow;
        return ok(writerOf(account.value, software, { origin, communityId, part }));
      });
    },

    async fetchFor(follow) {
      const software = world.softwareOf(follow.kind);
      if (!software || !(await world.mayCollect())) return null;
      return locked(accountOriginOf(follow, software), async () => {
        const account = await usable(follow, software);
        return account.ok && account.value ? boundFetch(account.value, software, world.fetch) : null;
      });
    },

    async begin(follow, way) {
      const software = world.softwareOf(follow.kind);
      if (!software) return failed('This version of Peerside does not know this kind of forum. Update it.');
      if (!(await world.mayCollect())) return failed(NO_CONSENT);
      const origin = accountOriginOf(follow, software);
      if (!isForumAddress(new URL(origin))) {
        return failed('Peerside signs in over https only. Follow the forum by its https address first.');
      }
      return locked(origin, async () => {
        const known = await findAccount(origin);
        if (!known.ok) return known;
        const clientId = known.value?.clientId ?? crypto.randomUUID();
        let problem = `Peerside cannot write to ${software.name} forums yet.`;
        for (const one of way === null ? software.capabilities.connect : [way]) {
          const begun = await software.connectors[one]?.begin(connectWorld(origin, clientId));
          if (!begun?.ok) {
            problem = begun?.problem ?? `${software.name} forums do not offer this way. Choose another.`;
            continue;
          }
          const { pollMs } = begun.value;
          const row: PendingRow = {
            ...begun.value,
            origin,
            communityId: follow.communityId,
            kind: follow.kind,
            way: one,
            clientId,
            askAt: pollMs === null ? null : isoAfter(pollMs),
            key: null,
          };
          const saved = await database.savePending(row);
          if (!saved.ok) return saved;
          if (pollMs !== null) await world.keepAsking();
          return ok(connectionOf(row));
        }
        return failed(problem);
      });
    },

    proceed: (origin, given = NOTHING) =>
      locked(origin, async () => {
        const rows = await database.readPending();
        if (!rows.ok) return rows;
        const row = rows.value.find((one) => one.origin === origin);
        return row ? takeStep(row, given) : failed(UNKNOWN);
      }),

    cancel: (origin) =>
      locked(origin, async () => {
        const rows = await database.readPending();
        const removed = await database.removePending(origin);
        if (!removed.ok || !rows.ok) return removed;
        await Promise.all(unsettled(rows.value.filter((row) => row.origin === origin)).map(endKey));
        return ok(null);
      }),

    signOut: (origin) =>
      locked(origin, async () => {
        const account = await findAccount(origin);
        if (!account.ok) return account;
        // Forgotten first: a forum that does not answer must not keep it here.
        const removed = await database.removeAccount(origin);
        if (!removed.ok) return removed;
        return ok(account.value ? await endKey(account.value) : null);
      }),

    async signOutEverywhere() {
      const [accounts, pending] = [await database.readAccounts(), await database.readPending()];
      const cleared = await database.clear();
      if (!cleared.ok) return cleared;
      if (accounts.ok && pending.ok) {
        const notes = await Promise.all([...accounts.value, ...unsettled(pending.value)].map(endKey));
        return ok(notes.flatMap((note) => note ?? []));
      }
      return ok([
        'You are signed out here. Your accounts could not be read, so end the keys at your forums as well.',
      ]);
    },
  };
}

type Site = Pick<Follow, 'origin' | 'communityId' | 'part'>;

const accountOriginOf = (follow: Follow, software: ForumSoftware): string =>
  software.accountOrigin?.(follow.origin) ?? follow.origin;

/** An account whose owner the forum has not named yet. */
const nobodysAccount = (
  { origin, kind, clientId }: PendingRow,
  key: NewKey,
  connectedAt: string,
): Account => ({ ...key, origin, kind, clientId, userId: '?', userName: '?', connectedAt });

/** Leaves the keys out. */
const shown = (account: Account): ShownAccount => ShownAccount.parse(account);

const connectionOf = ({
  origin,
  communityId,
  kind,
  way,
  address,
  code,
  expiresAt,
  askAt,
}: PendingRow): PendingConnection => ({
  origin,
  communityId,
  kind,
  way,
  address,
  code,
  expiresAt,
  askAt,
});
