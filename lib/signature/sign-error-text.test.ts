import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_KEY, signErrorText } from './sign-error-text.ts';

describe('codes survive, in one spelling', () => {
  it.each([
    ['Error 0x80070005: Access is denied.', ['0x80070005']],
    ['net::ERR_NAME_NOT_RESOLVED', ['ERR_NAME_NOT_RESOLVED']],
    ['MongoServerError: E11000 duplicate key error', ['E11000']],
    ['ORA-00942: table or view does not exist', ['ORA-00942']],
    ['SQLSTATE[HY000] [2002] Connection refused', ['SQLSTATE[HY000] [2002]', 'ERROR 2002']],
    ['TS2307: Cannot find module', ['TS2307']],
    ['HTTP 502', ['HTTP 502']],
    ['502 Bad Gateway', ['HTTP 502']],
    ['Request failed with status code 502', ['HTTP 502']],
    ['AH00558: apache2: Could not reliably determine', ['AH00558']],
    ['Sync stopped (TW-4012).', ['TW-4012']],
    ['Error: EACCES: permission denied', ['EACCES']],
    ['ERROR 1045 (28000): Access denied', ['ERROR 1045', '28000']],
    ['connect(): (HY000/1045): Access denied', ['HY000', 'ERROR 1045']],
    ['[Errno 111] Connection refused', ['ERRNO 111']],
    ['Process exited with exit code 137', ['EXIT 137']],
    ['Erreur dans la requête (1064) : Syntax error', ['ERROR 1064']],
    ['535 5.7.8 Username and Password not accepted', ['535 5.7.8']],
    ['declined (code: insufficient_funds)', ['insufficient_funds']],
    ['{"code":"auth/user-not-found"}', ['auth/user-not-found']],
    ['The service said "ERR_BAD_THING" and stopped', ['ERR_BAD_THING']],
  ])('%s', (text, codes) => {
    expect(signErrorText(text).codes).toEqual(codes);
  });

  it('takes no code from names of settings, character sets, hashes and versions', () => {
    const text = 'Set DATABASE_URL, use UTF-8 and SHA-256 with HTTP/2 in release 12.4';
    expect(signErrorText(text).codes).toEqual([]);
  });
});

describe('volatile parts become placeholders', () => {
  it.each([
    ["Cannot open '/srv/a b.csv' now", 'Cannot open <q> now'],
    ['failed in /srv/app/main.py:12:5 today', 'failed in <path> today'],
    ['failed in C:\\Users\\ann\\x.dll.', 'failed in <path>.'],
    ['GET https://a.example.org/x?y=1 failed', 'GET <url> failed'],
    ['connect 10.0.0.7:5432 and [::1]:80', 'connect <ip>:5432 and <ip>'],
    ['host db.internal:51432 is down', 'host <host> is down'],
    ['id 3f2b1c9e-1111-4222-8333-abcdefabcdef missing', 'id <id> missing'],
    ['at 0x7ffde1234567 in 12m30s on 2026-11-21T10:00:00Z', 'at <hex> in <n> on <date>'],
    ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8 lost', 'commit <id> lost'],
    ['read 16,384 bytes of 1.5 MB at (12:5)', 'read <n> of <n> at (<n>)'],
    ["didn't and can't stay words", "didn't and can't stay words"],
    ["undefined method `upcase' for nil", 'undefined method <q> for nil'],
    ['mail to ann@example.org bounced', 'mail to <mail> bounced'],
  ])('%s', (text, template) => {
    expect(signErrorText(text).template).toBe(template);
  });
});

describe('type', () => {
  it.each([
    ['TypeError: x is not a function', 'TypeError'],
    ['Fatal error: Uncaught mysqli_sql_exception: Access denied in /a.php:2', 'mysqli_sql_exception'],
    ['Fatal error: Allowed memory size of 1 bytes exhausted', 'Fatal error'],
    ['Exception in thread "main" java.lang.NullPointerException: x', 'java.lang.NullPointerException'],
    ['nothing of the kind', undefined],
  ])('%s', (text, type) => {
    expect(signErrorText(text).type).toBe(type);
  });
});

describe('keys', () => {
  it('the loose key ignores severity, punctuation and values', () => {
    const a = signErrorText("Uncaught TypeError: Cannot read properties of undefined (reading 'map')");
    const b = signErrorText('Cannot read properties of undefined, reading "filter"');
    expect(a.looseKey).toBe(b.looseKey);
    expect(a.strictKey).not.toBe(b.strictKey);
  });

  it('a message that is only a class keeps the class in its loose key', () => {
    expect(signErrorText("KeyError: 'us'").looseKey).not.toBe(signErrorText("ValueError: 'us'").looseKey);
  });

  const word = fc.constantFrom(
    'cannot',
    'open',
    'file',
    'the',
    'connection',
    'refused',
    'Error:',
    'in',
    'user',
    'at',
    '-',
    '(',
    ')',
  );
  const code = fc.constantFrom(
    'ERR_A_FAIL',
    '0x80070005',
    'ORA-00942',
    'TS2307',
    'HTTP 502',
    'HTTP 503',
    'E11000',
    'EACCES',
    'ERROR 1045',
    'ERROR 1046',
  );
  const wild = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc
      .array(
        fc.oneof(
          word,
          code,
          fc.string({ maxLength: 8 }),
          fc.webUrl(),
          fc.ipV4(),
          fc.ipV6(),
          fc.uuid(),
          fc.constantFrom('"', "'", '`', '<n>', '/', ':', '#', '“', '”'),
        ),
      )
      .map((p) => p.join(' ')),
    fc
      .array(
        fc.constantFrom(
          '1',
          'a',
          '.',
          '/',
          ':',
          '-',
          "'",
          '"',
          '<',
          '>',
          'x',
          ' ',
          '(',
          ')',
          'error ',
          'E',
          '_',
          '[',
          ']',
        ),
        { maxLength: 60 },
      )
      .map((p) => p.join('')),
  );

  it('signing a template again changes nothing', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const once = signErrorText(text);
        expect(signErrorText(once.template)).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keys are never longer than a key may be', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4_000 }), (text) => {
        const { strictKey, looseKey } = signErrorText(text);
        expect(Math.max(strictKey.length, looseKey.length)).toBeLessThanOrEqual(MAX_KEY);
      }),
    );
  });

  it('stays the same when only volatile parts change', () => {
    const parts = fc.record({
      path: fc
        .array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 2, maxLength: 5 })
        .map((p) => `/${p.join('/')}.py`),
      line: fc.nat(99_999),
      // Above the ports that name a service.
      port: fc.integer({ min: 50_001, max: 65_535 }),
      ip: fc.ipV4(),
      id: fc.uuid({ version: 4 }),
      value: fc.stringMatching(/^[a-z ]{1,20}$/),
      address: fc.integer({ min: 0x10000000000, max: 0xffffffffffff }).map((n) => `0x${n.toString(16)}`),
      url: fc
        .tuple(fc.domain(), fc.stringMatching(/^[a-z/]{1,30}[a-z]$/), fc.nat())
        .map(([h, p, q]) => `https://${h}/${p}?q=${q}`),
      ms: fc.nat(99_999),
    });
    type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;
    const say = (p: Parts): string =>
      `RuntimeError: could not load "${p.value}" from ${p.url} via ${p.ip}:${p.port} (request ${p.id}, ${p.ms}ms) at ${p.address} in ${p.path}:${p.line}`;
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(signErrorText(say(a)).strictKey).toBe(signErrorText(say(b)).strictKey);
        expect(signErrorText(say(a)).looseKey).toBe(signErrorText(say(b)).looseKey);
      }),
    );
  });

  it('never merges different codes', () => {
    const filler = fc.array(word, { maxLength: 120 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(code, code, filler, (a, b, text) => {
        fc.pre(a !== b);
        const [x, y] = [signErrorText(`${text} ${a}`), signErrorText(`${text} ${b}`)];
        expect(x.strictKey).not.toBe(y.strictKey);
        expect(x.looseKey).not.toBe(y.looseKey);
      }),
    );
  });
});
