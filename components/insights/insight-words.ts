const DAY_MS = 86_400_000;
const UNITS = [
  [DAY_MS, 'days'],
  [3_600_000, 'hours'],
  [60_000, 'minutes'],
] as const;

/** A stretch of time as people say it: "under a minute", "40 minutes", "1.5 days". @param ms not negative; null: a dash */
export function spanWords(ms: number | null): string {
  if (ms === null) return '–';
  const [size, name] = UNITS.find(([unit]) => ms >= unit) ?? [];
  if (size === undefined || name === undefined) return 'under a minute';
  const count = ms / size;
  const shown = count >= 10 || name === 'minutes' ? Math.round(count) : Math.round(count * 10) / 10;
  return `${numberWords(shown)} ${shown === 1 ? name.slice(0, -1) : name}`;
}

export const numberWords = (value: number): string => value.toLocaleString('en');

/** @param share 0 to 1; null: a dash */
export const shareWords = (share: number | null): string =>
  share === null ? '–' : share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 0 });

/** @param currency ISO 4217 */
export const moneyWords = (sum: number, currency: string): string =>
  sum.toLocaleString('en', { style: 'currency', currency, maximumFractionDigits: sum < 100 ? 2 : 0 });

/** "Mar 2026" of "2026-03". */
export const monthWords = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
