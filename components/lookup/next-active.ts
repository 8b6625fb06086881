/**
 * Which hit a key marks next: the arrows go round, over "none marked" (-1), Home and End stay with the text.
 * Null for keys that do not move the mark, and where there is nothing to mark.
 */
export function nextActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active === -1 ? count - 1 : active - 1;
  return null;
}
