const MINUTE_MS = 60_000;
const STEPS: readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [60, 1, 'minute'],
  [24 * 60, 60, 'hour'],
  [14 * 24 * 60, 24 * 60, 'day'],
  [60 * 24 * 60, 7 * 24 * 60, 'week'],
  [730 * 24 * 60, 30 * 24 * 60, 'month'],
  [Infinity, 365 * 24 * 60, 'year'],
];

/**
 * "3 days ago".
 * @param at ISO time
 * @param now milliseconds since 1970
 */
export function agoWords(at: string, now: number): string {
  const minutes = Math.max(0, Math.round((now - Date.parse(at)) / MINUTE_MS));
  if (minutes < 1) return 'just now';
  const [, size, unit] = STEPS.find(([limit]) => minutes < limit) ?? [0, 1, 'minute' as const];
  return new Intl.RelativeTimeFormat('en').format(-Math.max(1, Math.floor(minutes / size)), unit);
}
