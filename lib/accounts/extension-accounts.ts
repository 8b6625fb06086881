import { softwareOf } from '../forums/softwares.ts';
import type { DecryptPkcs1 } from '../forums/connect.ts';
import { browser } from '../platform/browser.ts';
import { hasDataConsent } from '../platform/permissions.ts';
import { accountsDatabase } from './accounts-database.ts';
import type { Accounts } from './accounts.ts';
import { continuePending } from './continue-pending.ts';
import { openAccounts } from './open-accounts.ts';

/** Rings while a forum is to be asked whether the person agreed. */
export const CONNECT_ALARM = 'connect';
/** The shortest that browsers allow. */
const ASK_MINUTES = 0.5;

const keepAsking = (): Promise<void> =>
  browser.alarms.create(CONNECT_ALARM, { periodInMinutes: ASK_MINUTES });

/**
 * The accounts, in the background or in one of our own pages.
 * @param decryptPkcs1 from `decrypt-pkcs1.ts`, in pages where a person brings a key; null elsewhere
 */
export const extensionAccounts = (decryptPkcs1: DecryptPkcs1 | null): Accounts =>
  openAccounts({
    database: accountsDatabase(),
    softwareOf,
    fetch: globalThis.fetch.bind(globalThis),
    now: Date.now,
    lock: (name, work) => navigator.locks.request(name, work),
    mayCollect: hasDataConsent,
    keepAsking,
    decryptPkcs1,
  });

/** At the alarm, and at each start, because alarms may not outlive the browser. */
export async function continueConnecting(accounts: Accounts): Promise<void> {
  const waiting = await continuePending(accounts, Date.now);
  if (waiting === 0) await browser.alarms.clear(CONNECT_ALARM);
  else if (!(await browser.alarms.get(CONNECT_ALARM))) await keepAsking();
}
