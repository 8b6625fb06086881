import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameMessages } from '../../test/fixtures/same-messages.ts';
import { signErrorText } from './sign-error-text.ts';

const letters = (min: number, max: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[a-z]{${min},${max}}$`));
const digits = fc.nat(99_999);
const hexDigits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[1-9][a-f][0-9a-f]{${length - 2}}$`));
const pair = fc.integer({ min: 10, max: 28 });
const year = fc.integer({ min: 2000, max: 2099 });

/** One way to print each kind of volatile part, with everything in it changing. */
const VOLATILE: Record<string, fc.Arbitrary<string>> = {
  path: fc.array(letters(2, 8), { minLength: 2, maxLength: 5 }).map((p) => `/${p.join('/')}.py`),
  homePath: letters(2, 8).map((name) => `/home/${name}/app/main.go:12:5`),
  windowsPath: fc.tuple(letters(2, 8), letters(2, 8)).map(([a, b]) => `C:\\Users\\${a} ${b}\\data.bin`),
  lineColumn: fc.tuple(digits, digits).map(([line, column]) => `line ${line}, column ${column}`),
  url: fc.tuple(fc.domain(), letters(1, 9), digits).map(([host, p, q]) => `https://${host}/${p}?q=${q}`),
  host: fc.tuple(letters(2, 9), letters(2, 9)).map(([a, b]) => `${a}.${b}.example.com`),
  ip4: fc.ipV4(),
  ip6: fc.tuple(hexDigits(4), hexDigits(4)).map(([a, b]) => `2001:db8::${a}:${b}`),
  port: fc.integer({ min: 30_000, max: 65_535 }).map((port) => `localhost:${port}`),
  mail: fc.tuple(letters(1, 9), letters(2, 9)).map(([name, host]) => `${name}@${host}.example.org`),
  uuid: fc.uuid({ version: 4 }),
  sha: hexDigits(40),
  address: hexDigits(12).map((hex) => `0x${hex}`),
  request: hexDigits(10).map((id) => `request id: ${id}`),
  number: digits.map(String),
  duration: fc.tuple(digits, fc.constantFrom('ms', 's', ' seconds', ' minutes')).map(([n, u]) => `${n}${u}`),
  size: fc.tuple(digits, fc.constantFrom('kB', ' MB', ' GiB', ' bytes')).map(([n, u]) => `${n}${u}`),
  isoDate: fc.tuple(year, pair, pair).map(([y, d, h]) => `${y}-11-${d}T${h % 24}:30:00.123Z`),
  mailDate: fc.tuple(pair, year).map(([d, y]) => `Sat, ${d} Nov ${y} 10:00:00 GMT`),
  germanDate: fc.tuple(pair, year).map(([d, y]) => `${d}.11.${y} 10:00:00`),
  longDate: fc
    .tuple(pair, fc.constantFrom('janvier', 'März', 'апреля'), year)
    .map(([d, m, y]) => `${d} ${m} ${y}`),
  version: fc.tuple(digits, pair).map(([a, b]) => `v${a}.${b}.1-rc.2`),
  pid: digits.map((pid) => `pid=${pid}`),
  user: letters(1, 12).map((name) => `user=${name}`),
  thread: digits.map((n) => `[http-nio-exec-${n}]`),
  double: letters(1, 20).map((v) => `"${v}"`),
  single: letters(1, 20).map((v) => `'${v}'`),
  back: letters(1, 20).map((v) => `\`${v}\``),
  guillemets: letters(1, 20).map((v) => `« ${v} »`),
  german: letters(1, 20).map((v) => `„${v}“`),
  corner: letters(1, 20).map((v) => `「${v}」`),
};

const SENTENCES: ((part: string) => string)[] = [
  (part) => `RuntimeError: could not load ${part} because the store refused it`,
  (part) => `ORA-00942 while reading ${part}`,
  (part) => `Fehler beim Lesen: ${part} wurde abgelehnt`,
];

const CODES = [
  'ERR_A_FAILED',
  'ERR_B_FAILED',
  '0x80070005',
  '0x80070006',
  '0xc0000005',
  'ORA-00942',
  'ORA-00943',
  'TS2307',
  'TS2308',
  'HTTP 502',
  'HTTP 503',
  'status code 404',
  'exit code 137',
  'exit code 1',
  'errno 13',
  '[Errno 98]',
  'WinError 5',
  'WinError 6',
  'E11000',
  'ENOENT',
  'EACCES',
  'ERROR 1045',
  'ERROR 1046 (28000)',
  'ERROR 1046 (42000)',
  'SQLSTATE[HY000] [2002]',
  'SQLSTATE[HY000] [2003]',
  'SQLSTATE[42S02]',
  '(HY000/1045)',
  'E0308',
  'AADSTS50011',
  'KB5005565',
  'error E5',
  'error E6',
  'error F0 5',
  'error F0 6',
  'E-23',
  'ZX-9',
  'ZX-8',
  'U0100',
  'CE-34878-0',
  'CE-34878-1',
  '535 5.7.8',
  '535 5.7.9',
  'signal 9',
  'SIGKILL',
  'code: card_declined',
  'code: card_expired',
];

describe('laws of signatures', () => {
  it.each(Object.entries(VOLATILE))('a changed %s changes neither key', (_kind, part) => {
    fc.assert(
      fc.property(part, part, fc.constantFrom(...SENTENCES), (a, b, say) => {
        const [first, second] = [signErrorText(say(a)), signErrorText(say(b))];
        expect(second.strictKey).toBe(first.strictKey);
        expect(second.looseKey).toBe(first.looseKey);
        expect(second.codes).toEqual(first.codes);
      }),
      { numRuns: 60 },
    );
  });

  it('another code makes other keys, wherever it stands', () => {
    const word = fc.constantFrom(
      'cannot',
      'open',
      'the',
      'table',
      'file',
      'user',
      'not',
      'found',
      '-',
      '(',
      'in',
    );
    const around = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.constantFrom(...CODES),
        around,
        around,
        (a, b, before, after) => {
          fc.pre(a !== b);
          const [x, y] = [a, b].map((code) => signErrorText(`${before} ${code} ${after}`));
          expect(x?.strictKey).not.toBe(y?.strictKey);
          expect(x?.looseKey).not.toBe(y?.looseKey);
        },
      ),
      { numRuns: 1_000 },
    );
  }, 30_000);

  it('messages differ by a late code too', () => {
    const many = (last: string): string => [...CODES.filter((code) => code.includes('-')), last].join(', ');
    const crowd = (last: string): string =>
      `${Array.from({ length: 20 }, (_, i) => `TS${2000 + i}`).join(' ')} ${many(last)}`;
    expect(signErrorText(crowd('ERR_X_FAILED')).looseKey).not.toBe(
      signErrorText(crowd('ERR_Y_FAILED')).looseKey,
    );
  });

  /** A message, and the same with what may be folded changed: case, blanks, quotes, a port. */
  const folded = fc
    .tuple(fc.constantFrom(...sameMessages.flatMap(({ once, again }) => [once, again])), fc.nat(5))
    .map(([text, way]): [string, string] => [
      text,
      [
        text.toUpperCase(),
        text.toLowerCase(),
        text.replaceAll(' ', '\u00a0 '),
        text.replaceAll("'", '’'),
        text,
        `${text} `,
      ][way] ?? text,
    ]);
  it('equal strict keys mean equal loose keys', () => {
    fc.assert(
      fc.property(folded, folded, ([a, b], [c, d]) => {
        const loose = new Map<string, string>();
        for (const { strictKey, looseKey } of [a, b, c, d].map(signErrorText)) {
          expect(loose.get(strictKey) ?? looseKey).toBe(looseKey);
          loose.set(strictKey, looseKey);
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('signing a real template again gives the same signature', () => {
    for (const { once, again } of sameMessages)
      for (const text of [once, again, `${once} ${again}`]) {
        const first = signErrorText(text);
        expect(signErrorText(first.template)).toEqual(first);
      }
  });
});
