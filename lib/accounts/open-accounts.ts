import type { ForumSoftware } from '../forums/software.ts';
import { shownAccount, type Account } from '../model/account.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import { accountWriter, endKey } from './account-writer.ts';
import type { Accounts } from './accounts.ts';
import { accountOriginOf, lockedFor, NO_CONSENT, type AccountsWorld } from './accounts-world.ts';
import { boundFetch } from './bound-fetch.ts';
import { endUnsettled, openConnecting } from './connecting.ts';
import { watchKey } from './watch-key.ts';

/** A key that runs out within this time is renewed before it is used. */
const RENEW_MS = 60_000;

export function openAccounts(world: AccountsWorld): Accounts {
  const { database, now } = world;

  async function findAccount(origin: string): Promise<Result<Account | undefined>> {
    const accounts = await database.readAccounts();
    return accounts.ok ? ok(accounts.value.find((account) => account.origin === origin)) : accounts;
  }

  /** Kept only for what pages show: where it cannot be, the forum's next answer says it again. */
  async function noteKey(account: Account, isTaken: boolean): Promise<void> {
    await database.noteKey(account, isTaken ? null : new Date(now()).toISOString());
  }

  /** The account with a key that holds for a while; null where the person has to sign in again. */
  async function fresh(account: Account, software: ForumSoftware): Promise<Result<Account | null>> {
    if (account.expiresAt === null || Date.parse(account.expiresAt) > now() + RENEW_MS) return ok(account);
    if (account.refreshToken === null || !software.renew) return ok(null);
    const { origin, refreshToken } = account;
    const renewed = await software.renew(refreshToken, { origin, fetch: world.fetch, now });
    if (!renewed.ok) return renewed;
    if (renewed.value === null) {
      await noteKey(account, false);
      return ok(null);
    }
    const next = { ...account, ...renewed.value, refusedAt: undefined };
    const saved = await database.saveAccount(next);
    if (!saved.ok) return saved;
    if (saved.value) return ok(next);
    await endKey(next, world);
    return ok(null);
  }

  /** The account that a followed site is used with, its key good for a while; null where nobody is signed in. */
  async function usable(follow: Follow, software: ForumSoftware): Promise<Result<Account | null>> {
    const account = await findAccount(accountOriginOf(follow, software));
    if (!account.ok) return account;
    return account.value ? fresh(account.value, software) : ok(null);
  }

  return {
    ...openConnecting(world),

    async list() {
      const accounts = await database.readAccounts();
      return accounts.ok ? ok(accounts.value.map((account) => shownAccount(account, now()))) : accounts;
    },

    async writerFor(follow) {
      const software = world.softwareOf(follow.kind);
      if (!software?.openWriter) return failed(`Peerside can only read ${software?.name ?? 'such'} forums.`);
      if (!(await world.mayCollect())) return failed(NO_CONSENT);
      return lockedFor(accountOriginOf(follow, software), world, async () => {
        const usableAccount = await usable(follow, software);
        if (!usableAccount.ok || usableAccount.value === null)
          return usableAccount.ok ? ok(null) : usableAccount;
        const account = usableAccount.value;
        const { origin, communityId, part } = follow;
        const writer = accountWriter(account, software, { origin, communityId, part }, world);
        // A key that was refused is tried again where the person wants it: some forums take it back.
        return ok(writer && watchKey(writer, (isTaken) => noteKey(account, isTaken)));
      });
    },

    async fetchFor(follow) {
      const software = world.softwareOf(follow.kind);
      if (!software || !(await world.mayCollect())) return null;
      return lockedFor(accountOriginOf(follow, software), world, async () => {
        const account = await usable(follow, software);
        // A forum shows less to a key that it does not know than to a guest.
        if (!account.ok || account.value === null || account.value.refusedAt) return null;
        return boundFetch(account.value, software, world.fetch);
      });
    },

    signOut: (origin) =>
      lockedFor(origin, world, async () => {
        const account = await findAccount(origin);
        if (!account.ok) return account;
        // Forgotten first: a forum that does not answer must not keep it here.
        const removed = await database.removeAccount(origin);
        if (!removed.ok) return removed;
        return ok(account.value ? await endKey(account.value, world) : null);
      }),

    async signOutEverywhere() {
      const [accounts, pending] = [await database.readAccounts(), await database.readPending()];
      const cleared = await database.clear();
      if (!cleared.ok) return cleared;
      if (accounts.ok && pending.ok) {
        const notes = await Promise.all(accounts.value.map((account) => endKey(account, world)));
        return ok([...notes.flatMap((note) => note ?? []), ...(await endUnsettled(pending.value, world))]);
      }
      return ok([
        'You are signed out here. Your accounts could not be read, so end the keys at your forums as well.',
      ]);
    },
  };
}
