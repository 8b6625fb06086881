/** How often a fix was shown on this machine: numbers by community and day, and nothing else. */
import { z } from 'zod';

const DAY_MS = 86_400_000;
/** Older ones are forgotten: a year and what a month's chart needs besides. */
const KEPT_DAYS = 400;

export const LookUpDays = z.object({
  communityId: z.string().min(1).max(100),
  /** Day (UTC, `2026-11-22`) → look-ups. */
  days: z.record(z.iso.date(), z.int().min(0).max(100_000)),
});
export type LookUpDays = z.infer<typeof LookUpDays>;

/** UTC, `2026-11-22`. @param ms since 1970 */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** So many days earlier, as `dayOf`. @param now milliseconds since 1970 */
export const daysBefore = (now: number, days: number): string => dayOf(now - days * DAY_MS);

/**
 * The days with one more look-up today, without those that are too old to be kept.
 * @param before null for a community's first
 * @param now milliseconds since 1970
 */
export function withLookUp(before: LookUpDays | null, communityId: string, now: number): LookUpDays {
  const today = dayOf(now);
  const oldest = daysBefore(now, KEPT_DAYS);
  const kept = Object.entries(before?.days ?? {}).filter(([day]) => day > oldest);
  return { communityId, days: { ...Object.fromEntries(kept), [today]: (before?.days[today] ?? 0) + 1 } };
}
