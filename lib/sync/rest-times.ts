/** How long a forum is left alone that did not answer or asked for it. */
const FIRST_MS = 5 * 60_000;
const LONGEST_MS = 6 * 3_600_000;
/** A forum may ask for a day; a number beyond is a mistake. */
const LONGEST_ASKED_MS = 24 * 3_600_000;

/**
 * Milliseconds until the next call: twice as long after each failure, and never sooner than the forum asked. Chance
 * spreads many browsers that failed at the same time.
 * @param failures in a row, at least 1
 * @param random from 0 up to 1
 */
export function restMs(failures: number, askedMs: number, random: number): number {
  const own = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.max(own * (0.75 + random / 2), Math.min(LONGEST_ASKED_MS, askedMs) * (1 + random / 10));
}

/** Whether a forum is left alone now. A time too far ahead is one of a clock that was set back since. */
export function isResting(restUntil: string | null | undefined, now: number): boolean {
  if (!restUntil) return false;
  const left = Date.parse(restUntil) - now;
  return left > 0 && left <= 1.1 * LONGEST_ASKED_MS;
}
