import type { ForumWriter } from '../forums/forum.ts';
import type { ForumSoftware } from '../forums/software.ts';
import type { Account } from '../model/account.ts';
import type { Follow } from '../model/written.ts';
import type { AccountsWorld } from './accounts-world.ts';
import { boundFetch } from './bound-fetch.ts';

type Site = Pick<Follow, 'origin' | 'communityId' | 'part'>;

/** A writer that speaks for the account at this site; null where the software cannot be written to. */
export const accountWriter = (
  account: Account,
  software: ForumSoftware,
  site: Site,
  { fetch, now }: Pick<AccountsWorld, 'fetch' | 'now'>,
): ForumWriter | null =>
  software.openWriter?.({
    ...site,
    me: { id: account.userId, name: account.userName },
    way: account.way,
    fetch: boundFetch(account, software, fetch),
    now,
  }) ?? null;

/** Ends the key at the forum; a sentence where that is not sure. Never keeps the account from being forgotten. */
export async function endKey(account: Account, world: AccountsWorld): Promise<string | null> {
  const software = world.softwareOf(account.kind);
  const { origin } = account;
  const site = { origin, communityId: origin, part: null };
  const ended = software && (await accountWriter(account, software, site, world)?.signOut());
  if (ended?.ok) return null;
  const why = ended ? ` ${ended.problem}` : '';
  return `You are signed out here, but the key may still be valid at ${new URL(origin).host}.${why}`;
}
