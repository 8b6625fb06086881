/** What became of "It worked": whether the same error came back on that site within seven days. */
import type { PageSignal } from '../model/signal.ts';
import type { Confirmation } from '../model/written.ts';
import { signErrorText } from '../signature/sign-error-text.ts';

const HOUR = 3_600_000;
/** A page that still shows the error while the fix is being made says nothing about the fix. */
const SETTLING_MS = HOUR;
const WATCHED_MS = 7 * 24 * HOUR;
const MOST_KEYS = 20;

/** Signature keys of a page's errors: equal for the same message whatever changes in it from time to time. */
export const keysOf = ({ errors }: Pick<PageSignal, 'errors'>): string[] =>
  [...new Set(errors.map(({ text }) => signErrorText(text).strictKey))]
    .filter((key) => key !== '')
    .slice(0, MOST_KEYS);

/**
 * Confirmations whose error is on this page again, marked so.
 * @param now milliseconds since 1970
 */
export function cameBack(
  confirmations: readonly Confirmation[],
  page: Pick<PageSignal, 'host' | 'errors'>,
  now: number,
): Confirmation[] {
  if (page.errors.length === 0) return [];
  const watched = confirmations.filter(({ worked, host, keys, cameBackAt, at }) => {
    const age = now - Date.parse(at);
    const isOpen = worked && cameBackAt === null && age >= SETTLING_MS && age <= WATCHED_MS;
    return isOpen && host === page.host && keys.length > 0;
  });
  if (watched.length === 0) return [];
  const seen = new Set(keysOf(page));
  return watched
    .filter(({ keys }) => keys.some((key) => seen.has(key)))
    .map((confirmation) => ({ ...confirmation, cameBackAt: new Date(now).toISOString() }));
}

/**
 * What was said of answers on this machine as ranking takes it, by answer id. One that worked lifts its answer for good
 * when the error stayed away; when the error came back, it neither lifts nor lowers: something helped, but not for long.
 * @param returned those of them that were just seen to have come back (`cameBack`)
 */
export function verdictsForRanking(
  confirmations: readonly Confirmation[],
  returned: readonly Confirmation[] = [],
): Map<string, boolean> {
  const back = new Set(returned.map(({ answerId }) => answerId));
  return new Map(
    confirmations
      .filter(({ answerId, worked, cameBackAt }) => !worked || (cameBackAt === null && !back.has(answerId)))
      .map(({ answerId, worked }) => [answerId, worked]),
  );
}
