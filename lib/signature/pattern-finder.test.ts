import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameMessages } from '../../test/fixtures/same-messages.ts';
import { patternFinder, type GuardedPattern } from './pattern-finder.ts';
import { TOKEN_PATTERNS } from './token-patterns.ts';

/** What patterns look for, so that random texts meet them. */
const PARTS = [
  'HTTP/1.1 502 Bad Gateway',
  'HTTP error 404',
  'SQLSTATE[42S02]: not found: 1146 Table',
  'SQLSTATE[HY000] [2002]',
  'SQL State 08001',
  '(08001)',
  '[HY000]',
  'ERROR 1045 (28000): denied',
  "('42000', 'x')",
  'FATAL: 28P01: no',
  '[42000] [1]',
  "(1045, 'Access denied')",
  '0x80070005',
  '0xffffffffffff8000',
  'code: c0000005',
  '550 5.1.1',
  '#5.7.1',
  'SIGKILL',
  'ECONNREFUSED',
  'code EBADTHING',
  'status code of 503',
  'returned 500',
  '503: gone',
  'exit code 137',
  'Signal 11',
  'Errno 13',
  'エラーコード: 12',
  'ошибка 5',
  'Störung 7',
  'ERREUR: 4',
  '#1146 - no such',
  '(1146)',
  'shows E5',
  'F-12: fault',
  'E23 error',
  'code: card_declined',
  'code = NotFound',
  '(auth/user-not-found)',
  'ERR_NAME_NOT_RESOLVED',
  'TS2307 CE-34878-0',
  'TLS 1.2',
  '{"message": "no", "code":"x"}',
  '<ip>:22 <host>:5432 <path>',
  'byte 0xff at address 0012FFAB',
  'https://shop.example.com/a?b=1',
  'a@b.example',
  '2024-11-02T10:11:12.345Z',
  '20241102T1011Z',
  '2.11.2024 10:11',
  '2/Nov/2024:10:11:12 +0000',
  'Sat, 2 Nov 2024 10:11:12 GMT',
  '2 de marzo de 2024',
  '2024年11月2日',
  '10:11:12',
  'C:\\Users\\x y\\a.txt',
  '/usr/lib/a.so:12:5',
  'src/app/main.go:12',
  'localhost:5432',
  'db.internal.example.com',
  'ENOTFOUND db',
  'app.js:12:5',
  'notes.txt',
  '550e8400-e29b-41d4-a716-446655440000',
  '10.0.0.1:80',
  '[2001:db8::1]:80 :::22 fe80::1',
  'port 5432',
  'deadbeef01',
  'DEADBEEF0123',
  'req_0a1b2c3d4e5f6a7b8c9d',
  'request id: a.7f',
  'user=anna;x=1',
  '"quoted" “so” „so“ «so» ‹so› 「so」 『so』 ‚so’ &quot;so&quot; \\"so\\"',
  "'so' `so`",
  '2d 3h 4.5s 21st',
  'v1,234.5-rc.1 30ms 640x480',
];
const messages = sameMessages.flatMap(({ once, again }) => [once, again]);
/** Without any of the characters by which quick looks go. */
const SIGNS = ['\\d', '[A-Z]', ...'[]():,./_-#@<>="\'`'].map(
  (sign) => new RegExp(sign.length === 1 ? `\\${sign}` : sign, 'g'),
);
const text = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...PARTS, ...messages), fc.string({ maxLength: 6 })), { maxLength: 4 }),
    fc.constantFrom('', ' ', ': ', ' ('),
    fc.option(fc.constantFrom(...SIGNS)),
    fc.boolean(),
  )
  .map(([parts, between, sign, shouts]) => {
    const joined = parts.join(between).replace(sign ?? /$/, 'x');
    return shouts ? joined.toUpperCase() : joined;
  });

/** What one alternation of all patterns finds. */
function* byAlternation(patterns: readonly GuardedPattern[], from: string): Generator<string> {
  const any = new RegExp(patterns.map(({ source }) => source).join('|'), 'g');
  for (const match of from.matchAll(any)) if (match[0] !== '') yield `${match.index} ${match[0]}`;
}

function* byFinder(patterns: readonly GuardedPattern[], from: string): Generator<string> {
  const next = patternFinder(patterns).walk(from);
  let at = 0;
  for (let found = next(at); found; found = next(at)) {
    const { match } = found;
    if (match[0] !== '') yield `${match.index} ${match[0]}`;
    at = match.index + (match[0].length || 1);
  }
}

describe('finding the first of many patterns', () => {
  it('each sample part is met by a pattern', () => {
    const finder = patternFinder(TOKEN_PATTERNS);
    expect(PARTS.filter((part) => !finder.matches(part))).toEqual([]);
  });

  it('no quick look turns a text away that its pattern matches', () => {
    const found = TOKEN_PATTERNS.map((pattern) => ({
      pattern,
      alone: new RegExp(pattern.source),
      guarded: patternFinder([pattern]),
    }));
    fc.assert(
      fc.property(text, (sample) => {
        const wrong = found.filter(({ alone, guarded }) => alone.test(sample) !== guarded.matches(sample));
        expect(wrong.map(({ pattern }) => pattern)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds what one alternation of all patterns finds', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect([...byFinder(TOKEN_PATTERNS, sample)]).toEqual([...byAlternation(TOKEN_PATTERNS, sample)]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of two at one place it takes the one listed first', () => {
    const finder = patternFinder([{ source: 'ab' }, { source: 'abc' }, { source: 'b' }]);
    expect(finder.walk('xabc')(0)).toMatchObject({ pattern: 0, match: { 0: 'ab', index: 1 } });
  });

  it('goes on behind what was taken', () => {
    const next = patternFinder([{ source: 'aa' }, { source: 'a(b)' }]).walk('aaab');
    expect(next(0)?.match.index).toBe(0);
    expect(next(2)).toMatchObject({ pattern: 1, match: { 1: 'b', index: 2 } });
    expect(next(4)).toBeNull();
  });

  it('asks for a character twice where it is needed twice', () => {
    const finder = patternFinder([{ source: '.', needs: '00A:' }]);
    expect(['12:Z', '1:Z', '12Z', '12:z'].map((sample) => finder.matches(sample))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
