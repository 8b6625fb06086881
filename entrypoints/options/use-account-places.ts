import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AccountActs, AccountPlace } from '../../components/settings/shown-connection.ts';
import type { Accounts, PendingConnection } from '../../lib/accounts/accounts.ts';
import { extensionAccounts } from '../../lib/accounts/extension-accounts.ts';
import { accountOriginOf } from '../../lib/answering/account-of.ts';
import type { ConnectWay } from '../../lib/forums/forum.ts';
import { softwareOf } from '../../lib/forums/softwares.ts';
import { sendOwn } from '../../lib/messages/send.ts';
import type { ShownAccount } from '../../lib/model/account.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import type { Follow } from '../../lib/model/written.ts';
import { browser } from '../../lib/platform/browser.ts';
import { requestDataConsent } from '../../lib/platform/permissions.ts';
import { tellsOfWaiting, type OwnStore } from '../../lib/store/own-store.ts';
import { accountPlaces } from './account-places.ts';

/** The page sees within this time that the person agreed; the forum itself says how often it may be asked. */
const LOOK_MS = 1_000;

interface Read {
  follows: readonly Follow[];
  accounts: readonly ShownAccount[];
  pending: readonly PendingConnection[];
}

/** The followed communities with the person's accounts there, live, and what can be done about them. */
export function useAccountPlaces(own: OwnStore): { places: AccountPlace[] | null; acts: AccountActs } {
  const [accounts] = useState(() =>
    extensionAccounts(async (key, message) =>
      (await import('../../lib/accounts/decrypt-pkcs1.ts')).decryptPkcs1(key, message),
    ),
  );
  const [read, setRead] = useState<Read | null>(null);

  const reread = useCallback(async () => {
    const [follows, listed, pending] = await Promise.all([
      own.readFollows(),
      accounts.list(),
      accounts.pending(),
    ]);
    setRead({
      follows: follows.ok ? follows.value : [],
      accounts: listed.ok ? listed.value : [],
      pending: pending.ok ? pending.value : [],
    });
  }, [own, accounts]);
  useEffect(() => {
    const refresh = (): void => void reread();
    const onChange = (changes: Record<string, unknown>, area: string): void => {
      // An entry that asks for a sign-in tells of a key that is refused.
      if (tellsOfWaiting(changes, area)) refresh();
    };
    refresh();
    window.addEventListener('focus', refresh);
    browser.storage.onChanged.addListener(onChange);
    return () => {
      window.removeEventListener('focus', refresh);
      browser.storage.onChanged.removeListener(onChange);
    };
  }, [reread]);
  useAsking(read?.pending ?? NO_PENDING, accounts, reread);

  const acts = useMemo(() => actsOn(accounts, own, reread), [accounts, own, reread]);
  return { places: read && accountPlaces(read), acts };
}

const NO_PENDING: readonly PendingConnection[] = [];

/** Asks the forums whose turn it is, while the page is open; the background does when it is closed. */
function useAsking(
  pending: readonly PendingConnection[],
  accounts: Accounts,
  reread: () => Promise<void>,
): void {
  const waiting = pending.some(({ askAt }) => askAt !== null);
  useEffect(() => {
    if (!waiting) return;
    let asking = false;
    const look = async (): Promise<void> => {
      if (asking) return;
      asking = true;
      const now = await accounts.pending();
      for (const { origin, askAt } of now.ok ? now.value : []) {
        if (askAt === null || Date.parse(askAt) > Date.now()) continue;
        const step = await accounts.proceed(origin);
        if (step.ok && step.value.is === 'connected') void sendOwn({ type: 'own/deliver' });
        await reread();
      }
      if (now.ok && now.value.length === 0) await reread();
      asking = false;
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [waiting, accounts, reread]);
}

const GONE = 'You do not follow this community any more. Follow it again first.';

function actsOn(accounts: Accounts, own: OwnStore, reread: () => Promise<void>): AccountActs {
  const withFollow = async <T>(
    communityId: string,
    work: (follow: Follow) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const follows = await own.readFollows();
    if (!follows.ok) return follows;
    const follow = follows.value.find((one) => one.communityId === communityId);
    const done = follow ? await work(follow) : failed(GONE);
    await reread();
    return done;
  };
  return {
    requestConsent: requestDataConsent,
    begin: (communityId, another) =>
      withFollow(communityId, async (follow): Promise<Result<unknown>> => {
        const way = another ? await nextWay(accounts, follow) : null;
        const begun = await accounts.begin(follow, way);
        // Ways that need nothing from the person are finished at once.
        if (begun.ok && begun.value.way === 'own-session') return accounts.proceed(begun.value.origin);
        return begun;
      }),
    proceed: (communityId, given) =>
      withFollow(communityId, async (follow): Promise<Result<boolean>> => {
        const step = await accounts.proceed(accountOriginOf(follow), given);
        if (!step.ok) return step;
        if (step.value.is === 'pending')
          return step.value.problem === null ? ok(false) : failed(step.value.problem);
        // What waited for this account may go now.
        void sendOwn({ type: 'own/deliver' });
        return ok(true);
      }),
    cancel: (communityId) => withFollow(communityId, (follow) => accounts.cancel(accountOriginOf(follow))),
    async signOut(origin) {
      const done = await accounts.signOut(origin);
      await reread();
      return done;
    },
    async signOutEverywhere() {
      const done = await accounts.signOutEverywhere();
      await reread();
      return done;
    },
  };
}

/** The way after the one that was begun. */
async function nextWay(accounts: Accounts, follow: Follow): Promise<ConnectWay | null> {
  const ways = softwareOf(follow.kind)?.capabilities.connect ?? [];
  const pending = await accounts.pending();
  const begun = pending.ok
    ? pending.value.find(({ origin }) => origin === accountOriginOf(follow))
    : undefined;
  const at = begun ? ways.indexOf(begun.way) : -1;
  return ways[(at + 1) % Math.max(1, ways.length)] ?? null;
}
