import type { AccountPlace, ShownConnection } from '../../components/settings/shown-connection.ts';
import type { PendingConnection } from '../../lib/accounts/accounts.ts';
import { accountOriginOf } from '../../lib/answering/account-of.ts';
import { cannotOf } from '../../lib/forums/cannot.ts';
import type { ConnectWay } from '../../lib/forums/forum.ts';
import { softwareOf } from '../../lib/forums/softwares.ts';
import type { ShownAccount } from '../../lib/model/account.ts';
import type { Follow } from '../../lib/model/written.ts';

const BRINGS: Record<ConnectWay, ShownConnection['brings']> = {
  'device-code': 'nothing',
  'copied-payload': 'text',
  'own-session': 'nothing',
  token: 'token',
  redirect: 'address',
  'app-password': 'name-and-app-password',
  password: 'name-and-password',
};

/**
 * The followed communities with the person's accounts there; then the accounts at forums that are not followed (any
 * more), because their keys still hold until the person ends them.
 */
export function accountPlaces({
  follows,
  accounts,
  pending,
}: {
  follows: readonly Follow[];
  accounts: readonly ShownAccount[];
  pending: readonly PendingConnection[];
}): AccountPlace[] {
  const followed = follows.map((follow): AccountPlace => {
    const software = softwareOf(follow.kind);
    const origin = accountOriginOf(follow);
    const begun = pending.find((one) => one.origin === origin);
    return {
      communityId: follow.communityId,
      name: follow.name,
      origin,
      software: software?.name ?? follow.kind,
      isFollowed: true,
      canWrite: Boolean(software?.openWriter) && software?.capabilities.connect.length !== 0,
      cannot: cannotOf(follow.kind),
      account: accounts.find((account) => account.origin === origin) ?? null,
      connection: begun ? { address: begun.address, code: begun.code, brings: BRINGS[begun.way] } : null,
      otherWays: (software?.capabilities.connect.length ?? 0) > 1,
    };
  });
  const known = new Set(followed.map(({ origin }) => origin));
  const others = accounts
    .filter(({ origin }) => !known.has(origin))
    .map((account): AccountPlace => ({
      communityId: account.origin,
      name: new URL(account.origin).host,
      origin: account.origin,
      software: softwareOf(account.kind)?.name ?? account.kind,
      isFollowed: false,
      canWrite: false,
      cannot: [],
      account,
      connection: null,
      otherWays: false,
    }));
  return [...followed, ...others];
}
