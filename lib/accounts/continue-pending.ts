import type { Accounts } from './accounts.ts';

/**
 * Goes on with connections whose page was closed: asks each forum whose time has come, once.
 * @returns how many still wait to be asked; 0 and the alarm can rest
 */
export async function continuePending(accounts: Accounts, now: () => number): Promise<number> {
  const pending = await accounts.pending();
  if (!pending.ok) return 0;
  let waiting = 0;
  for (const { origin, askAt } of pending.value) {
    // The person brings the key of the others.
    if (askAt === null) continue;
    const step = Date.parse(askAt) <= now() ? await accounts.proceed(origin) : null;
    if (step === null || (step.ok && step.value.is === 'pending')) waiting++;
  }
  return waiting;
}
