/** Who knew fewer than this of the last known items is not counted until they do better (community rules, section 5). */
const LEAST_KNOWN = 0.6;
const LAST_KNOWN = 10;
/** The teaching ones tell enough to begin with. */
const FIRST_KNOWN = 5;

/** @param known whether each known item was answered rightly, oldest first */
export function isLost(known: readonly boolean[]): boolean {
  const last = known.slice(-LAST_KNOWN);
  return last.length >= FIRST_KNOWN && last.filter(Boolean).length < LEAST_KNOWN * last.length;
}
