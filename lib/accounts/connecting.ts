import type { ConnectWorld, Given, NewKey } from '../forums/connect.ts';
import type { ForumSoftware } from '../forums/software.ts';
import { shownAccount, type Account } from '../model/account.ts';
import { isForumAddress } from '../model/forum-address.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { accountWriter, endKey } from './account-writer.ts';
import type { PendingRow } from './accounts-database.ts';
import type { Accounts, Connecting, PendingConnection } from './accounts.ts';
import { accountOriginOf, lockedFor, NO_CONSENT, type AccountsWorld } from './accounts-world.ts';

const UNKNOWN = 'This connection is over. Begin again in the options.';
const EXPIRED = 'This connection took too long and was ended. Begin again in the options.';
/** Where the forum did not answer, it is asked again after this time. */
const AGAIN_MS = 15_000;
const NOTHING: Given = { text: '', name: '' };

/** How an account comes to be: beginning to connect, going on with it, and giving it up. */
export function openConnecting(
  world: AccountsWorld,
): Pick<Accounts, 'pending' | 'begin' | 'proceed' | 'cancel'> {
  const { database, now } = world;
  const isoAfter = (ms: number): string => new Date(now() + ms).toISOString();

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
    const writer = accountWriter(account, software, { origin, communityId, part: null }, world);
    const me = await writer?.whoAmI();
    if (!me) return over(origin, `Peerside cannot write to ${software.name} forums yet.`);
    if (!me.ok) {
      if (me.lasting) return over(origin, `${me.problem} The forum did not accept the new key: begin again.`);
      return wait({ ...row, key, askAt: isoAfter(AGAIN_MS) }, me.problem);
    }
    const whole = { ...account, userId: me.value.id, userName: me.value.name };
    const saved = await database.saveAccount(whole);
    if (!saved.ok) return saved;
    return saved.value ? ok({ is: 'connected', account: shownAccount(whole, now()) }) : leave(row, key);
  }

  async function wait(row: PendingRow, problem: string | null): Promise<Result<Connecting>> {
    const saved = await database.updatePending(row);
    if (!saved.ok) return saved;
    return saved.value ? ok({ is: 'pending', connection: connectionOf(row), problem }) : leave(row, row.key);
  }

  /** The person signed out everywhere while the forum was asked: what it gave ends there too. */
  async function leave(row: PendingRow, key: NewKey | null): Promise<Result<never>> {
    if (key) await endKey(nobodysAccount(row, key, isoAfter(0)), world);
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

  return {
    async pending() {
      const rows = await database.readPending();
      if (!rows.ok) return rows;
      return ok(rows.value.filter(({ expiresAt }) => Date.parse(expiresAt) > now()).map(connectionOf));
    },

    async begin(follow, way) {
      const software = world.softwareOf(follow.kind);
      if (!software) return failed('This version of Peerside does not know this kind of forum. Update it.');
      if (!(await world.mayCollect())) return failed(NO_CONSENT);
      const origin = accountOriginOf(follow, software);
      if (!isForumAddress(new URL(origin))) {
        return failed('Peerside signs in over https only. Follow the forum by its https address first.');
      }
      return lockedFor(origin, world, async () => {
        const known = await database.readAccounts();
        if (!known.ok) return known;
        const before = known.value.find((account) => account.origin === origin);
        const clientId = before?.clientId ?? crypto.randomUUID();
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
      lockedFor(origin, world, async () => {
        const rows = await database.readPending();
        if (!rows.ok) return rows;
        const row = rows.value.find((one) => one.origin === origin);
        return row ? takeStep(row, given) : failed(UNKNOWN);
      }),

    cancel: (origin) =>
      lockedFor(origin, world, async () => {
        const rows = await database.readPending();
        const removed = await database.removePending(origin);
        if (!removed.ok || !rows.ok) return removed;
        await endUnsettled(
          rows.value.filter((row) => row.origin === origin),
          world,
        );
        return ok(null);
      }),
  };
}

/**
 * Ends the keys that a forum gave and of which it is not known yet whose they are.
 * @returns one sentence for each that may still be valid there
 */
export async function endUnsettled(rows: readonly PendingRow[], world: AccountsWorld): Promise<string[]> {
  const at = new Date(world.now()).toISOString();
  const keys = rows.flatMap((row) => (row.key === null ? [] : [nobodysAccount(row, row.key, at)]));
  const notes = await Promise.all(keys.map((account) => endKey(account, world)));
  return notes.flatMap((note) => note ?? []);
}

/** An account whose owner the forum has not named yet. */
const nobodysAccount = (
  { origin, kind, clientId }: PendingRow,
  key: NewKey,
  connectedAt: string,
): Account => ({ ...key, origin, kind, clientId, userId: '?', userName: '?', connectedAt });

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
