import type { Given, Step } from '../../lib/forums/connect.ts';
import type { ConnectWay } from '../../lib/forums/forum.ts';
import type { Account } from '../../lib/model/account.ts';
import type { ForumOnTrial } from './forum-on-trial.ts';

/** Connects to the forum with what a person brings. */
export async function bringingAccount(
  { software, origin, fetch }: Pick<ForumOnTrial, 'software' | 'origin' | 'fetch'>,
  way: ConnectWay,
  given: Given,
): Promise<Step> {
  const connector = software.connectors[way];
  if (!connector) throw new Error(`${software.name} does not have the way ${way}`);
  const world = { origin, fetch, now: Date.now, clientId: 'here', decryptPkcs1: null };
  const begun = await connector.begin(world);
  if (!begun.ok) throw new Error(begun.problem);
  return connector.proceed(begun.value.state, given, world);
}

/** An account with a key, as it is kept once connected. */
export const accountWith = (
  account: Pick<Account, 'kind' | 'origin' | 'userId' | 'userName' | 'token'> & Partial<Account>,
): Account => ({
  way: 'bearer',
  refreshToken: null,
  clientId: null,
  expiresAt: null,
  connectedAt: '2026-11-22T08:00:00.000Z',
  ...account,
});
