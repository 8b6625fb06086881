import { describe, expect, it } from 'vitest';
import { MAX_ERROR_TEXT } from '../model/limits.ts';
import { TROUBLE_WORD } from './code-patterns.ts';
import { signErrorText } from './sign-error-text.ts';
import { CLASS_NAME, SEVERITY, TOKEN_PATTERNS, TYPE_PREFIX } from './token-patterns.ts';

/** Runs of what the patterns are made of: each makes some pattern begin a match that cannot end. */
const SEEDS = [
  'a',
  '1',
  '.',
  '/',
  ':',
  '-',
  '_',
  ' ',
  '"',
  "'",
  '`',
  '(',
  '[',
  '#',
  '<',
  '@',
  '\\',
  '0x',
  'A',
  'A_',
  'a.',
  'a/',
  '1.',
  '1:',
  '1,',
  'a:',
  '::',
  'a-',
  '/a',
  './',
  "a'",
  'http://',
  'http',
  'code ',
  'error ',
  'error (',
  'Error',
  'HTTP ',
  'SQLSTATE[HY000]',
  'SQLSTATE[HY000]:',
  '12:',
  '2026-01-',
  'Jan 1 ',
  'a@',
  'a@a.',
  'C:\\',
  'E',
  'ENO',
  'AB-1',
  'Uncaught ',
  'é',
  '“',
  '😀',
];

const fill = (seed: string, length: number): string =>
  seed.repeat(Math.ceil(length / seed.length)).slice(0, length) + '\u0001';

/** Milliseconds. */
function timeOf(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Best of three, in milliseconds: the machine is busy with other things. */
const cost = (run: () => void): number => Math.min(timeOf(run), timeOf(run), timeOf(run));

const patterns: [string, RegExp][] = [
  ...TOKEN_PATTERNS.map((p): [string, RegExp] => [`${p.kind} ${p.source}`, new RegExp(p.source, 'g')]),
  ['class name', new RegExp(CLASS_NAME, 'g')],
  ['severity', new RegExp(SEVERITY, 'g')],
  ['type prefix', new RegExp(TYPE_PREFIX, 'gi')],
  ['trouble word', new RegExp(TROUBLE_WORD, 'g')],
];

describe('hostile text', () => {
  it.each(patterns)(
    'twice the text costs about twice the time: %s',
    (_name, pattern) => {
      for (const seed of SEEDS) {
        const [half, whole] = [fill(seed, 25_000), fill(seed, 50_000)];
        let first = timeOf(() => half.replace(pattern, ''));
        let second = timeOf(() => whole.replace(pattern, ''));
        // Another process may have had the machine: a pattern that is not linear stays slow when asked again.
        for (let again = 0; again < 4 && second > Math.max(8, first * 3); again += 1) {
          first = Math.max(
            first,
            cost(() => half.replace(pattern, '')),
          );
          second = Math.min(
            second,
            cost(() => whole.replace(pattern, '')),
          );
        }
        // Under 8 ms the clock and the collector weigh more than the pattern.
        expect(second, `${JSON.stringify(seed)}: ${first} → ${second} ms`).toBeLessThan(
          Math.max(8, first * 3),
        );
      }
    },
    60_000,
  );

  it('reads no further than an error text may be long', () => {
    const long = 'x '.repeat(MAX_ERROR_TEXT) + 'ERR_TOO_FAR';
    expect(signErrorText(long).codes).toEqual([]);
    for (const seed of SEEDS) {
      const [once, twice] = [fill(seed, 100_000), fill(seed, 200_000)];
      expect(cost(() => signErrorText(twice))).toBeLessThan(
        Math.max(60, 3 * cost(() => signErrorText(once))),
      );
    }
  });
});
