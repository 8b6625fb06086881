/** How often a person is right, and how much their verdict counts for it (community rules, section 5). */

/** What is taken of somebody of whom nothing is known: right seven times of ten. */
export const START = 0.7;
/** So many verdicts is that worth. */
const START_VERDICTS = 4;
const LEAST = 0.5;
const MOST = 0.95;
/** Who knew fewer than this of the last known items is not counted until they do better. */
const LEAST_KNOWN = 0.6;
const LAST_KNOWN = 10;
/** The teaching ones tell enough to begin with. */
const FIRST_KNOWN = 5;

/** @param right of `all` verdicts that could be checked */
export const smoothedAccuracy = (right: number, all: number): number =>
  Math.min(MOST, Math.max(LEAST, (START * START_VERDICTS + right) / (START_VERDICTS + all)));

/** Log-odds, in nats: 0 at 0.5, 2.94 at 0.95. */
export const weightOf = (accuracy: number): number => Math.log(accuracy / (1 - accuracy));

/** @param known whether each known item was answered rightly, oldest first */
export function isLost(known: readonly boolean[]): boolean {
  const last = known.slice(-LAST_KNOWN);
  return last.length >= FIRST_KNOWN && last.filter(Boolean).length < LEAST_KNOWN * last.length;
}
