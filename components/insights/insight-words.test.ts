import { expect, it } from 'vitest';
import { moneyWords, monthWords, shareWords, spanWords } from './insight-words.ts';

it.each([
  [null, '–'],
  [0, 'under a minute'],
  [60_000, '1 minute'],
  [45 * 60_000, '45 minutes'],
  [90 * 60_000, '1.5 hours'],
  [24 * 3_600_000, '1 day'],
  [33.3 * 86_400_000, '33 days'],
])('%s ms is "%s"', (ms, words) => {
  expect(spanWords(ms)).toBe(words);
});

it('says shares, sums and months', () => {
  expect(shareWords(0.529)).toBe('53%');
  expect(shareWords(null)).toBe('–');
  expect(moneyWords(150_000, 'USD')).toBe('$150,000');
  expect(moneyWords(7.5, 'EUR')).toBe('€7.50');
  expect(monthWords('2026-03')).toBe('Mar 2026');
});
