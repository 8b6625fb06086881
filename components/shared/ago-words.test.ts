import { describe, expect, it } from 'vitest';
import { agoWords } from './ago-words.ts';

const NOW = Date.parse('2026-06-20T12:00:00.000Z');

describe('agoWords', () => {
  it.each([
    ['2026-06-20T11:59:50.000Z', 'just now'],
    ['2026-06-20T11:40:00.000Z', '20 minutes ago'],
    ['2026-06-20T09:10:00.000Z', '2 hours ago'],
    ['2026-06-17T11:00:00.000Z', '3 days ago'],
    ['2026-05-20T11:00:00.000Z', '4 weeks ago'],
    ['2026-01-20T11:00:00.000Z', '5 months ago'],
    ['2021-06-20T11:00:00.000Z', '5 years ago'],
    ['2026-06-21T12:00:00.000Z', 'just now'],
  ])('%s is %s', (at, words) => {
    expect(agoWords(at, NOW)).toBe(words);
  });
});
