import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signErrorText } from '../signature/sign-error-text.ts';
import { redactText } from './redact-text.ts';
import { passesIban, passesLuhn } from './check-digits.ts';
import { lookAt, mayMatch } from './rule.ts';
import { RULES } from './rules.ts';

describe('taken out', () => {
  // Keys are put together here so that no scanner takes this file for a leak.
  const key = (prefix: string, length: number): string => prefix + 'a1B2c3D4e5'.repeat(10).slice(0, length);
  it.each([
    ['secret', `key ${key('sk_live_', 24)} rejected`, 'key <secret> rejected'],
    ['secret', `key ${['AKIA', 'ABCDEFGH12345678'].join('')} rejected`, 'key <secret> rejected'],
    ['secret', `remote: ${key('ghp_', 36)} bad`, 'remote: <secret> bad'],
    ['secret', `${key('xoxb-', 30)} invalid_auth`, '<secret> invalid_auth'],
    ['secret', `jwt ${key('eyJ', 20)}.${key('eyJ', 30)}.${key('', 20)} expired`, 'jwt <secret> expired'],
    ['secret', 'x -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc', 'x <secret>'],
    ['secret', 'login failed: password=hunter2&x=1', 'login failed: password=<secret>&x=1'],
    ['secret', '{"password":"open sesame"}', '{"password":"<secret>"}'],
    ['secret', 'wrong password: hunter22', 'wrong password: <secret>'],
    [
      'secret',
      'fatal: https://ann:pw@git.example.org/r.git not found',
      'fatal: https://git.example.org/r.git not found',
    ],
    ['secret', '$ mysql -u root -ppw123 shop', '$ mysql -u root -p<secret> shop'],
    ['secret', 'run tool --password pw123', 'run tool --password <secret>'],
    ['secret', 'curl -u ann:pw https://x.example', 'curl -u <secret> https://x.example'],
    ['secret', 'Authorization: Bearer abc123def456', 'Authorization: Bearer <secret>'],
    ['card', 'card 4111 1111 1111 1111 declined', 'card <card> declined'],
    ['iban', 'IBAN DE89 3704 0044 0532 0130 00 unknown', 'IBAN <iban> unknown'],
    ['mail', 'no account for ann.smith+x@mail.example.org.', 'no account for <mail>.'],
    ['phone', 'call +49 30 1234567 now', 'call <phone> now'],
    ['phone', 'call (555) 123-4567 now', 'call <phone> now'],
    ['user-name', "open '/home/ann/app/x.js'", "open '/home/user/app/x.js'"],
    ['user-name', 'C:\\Users\\Ann\\x.txt', 'C:\\Users\\user\\x.txt'],
    ['address-tail', 'GET https://a.example/p?token=1#x failed', 'GET https://a.example/p failed'],
    ['ip', 'connect 93.184.216.34:443', 'connect <ip>:443'],
    ['mail', 'no account for ann@ex\u200bample.org', 'no account for <mail>'],
    ['ip', 'connect [2606:4700::1111]:443', 'connect [<ip>]:443'],
  ])('%s: %s', (kind, text, redacted) => {
    const result = redactText(text);
    expect(result.text).toBe(redacted);
    expect(result.found).toContainEqual({ kind });
  });
});

describe('left as it is', () => {
  it.each([
    "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
    'SQLSTATE[HY000] [2002] Connection refused',
    'Error 0x80070005, ORA-00942, E11000, TW-4012, TS2307, AH00558, net::ERR_CERT_DATE_INVALID',
    'connect ECONNREFUSED 127.0.0.1:5432 and 192.168.1.20:80',
    'Unexpected token < in JSON at position 0',
    "Invalid token: Unexpected '='",
    'The password is too short. Password: required',
    'Basic authentication failed',
    'Order 4111 1111 1111 1112 not found at 1700000000000',
    'Chromium 156.0.8078.79, SQL Server 15.0.2000.5',
    '2026-11-21 20:00:00 +0200',
    'npm ERR! code ERESOLVE',
    'exec -p 8080 --port 3000',
  ])('%s', (text) => {
    expect(redactText(text)).toEqual({ text, found: [] });
  });
});

describe('check digits', () => {
  it('Luhn and mod 97 find any one wrong digit', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const change = (s: string): string => s.slice(0, at) + ((Number(s[at]) + add) % 10) + s.slice(at + 1);
        expect(passesLuhn('4111111111111111')).toBe(true);
        expect(passesLuhn(change('4111111111111111'))).toBe(false);
        fc.pre(at >= 2);
        expect(passesIban('DE89370400440532013000')).toBe(true);
        expect(passesIban(change('DE89370400440532013000'))).toBe(false);
      }),
    );
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'password=',
    'password: ',
    '://',
    'a:b@',
    '"token":"',
    '"',
    'Bearer ',
    '4111111111111111',
    'DE89370400440532013000',
    '/home/',
    '/Users/',
    '?',
    '#',
    '+49 30 ',
    '<secret>',
    '<ip>',
    ' -p',
    'mysql',
    '8.8.8.8',
    'ann',
    '@',
    '.',
    'x.example',
    ' ',
  ),
  fc.string({ maxLength: 10 }),
  fc.emailAddress(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.ipV4(),
  fc.ipV6(),
);
const wild = fc.array(piece, { maxLength: 12 }).map((p) => p.join(''));

it('redacting twice changes nothing more', () => {
  fc.assert(
    fc.property(wild, (text) => {
      const once = redactText(text).text;
      expect(redactText(once)).toEqual({ text: once, found: [] });
    }),
    { numRuns: 2_000 },
  );
});

it('no rule is passed over that would find something', () => {
  const found = RULES.map(() => 0);
  fc.assert(
    fc.property(wild, (text) => {
      for (const [at, rule] of RULES.entries()) {
        if (!rule.pattern().test(text)) continue;
        found[at] = (found[at] ?? 0) + 1;
        expect(mayMatch(rule, lookAt(text)), `${rule.pattern()}`).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(found.filter((times) => times > 0).length).toBeGreaterThan(10);
});

it('a redacted message keeps its strict key', () => {
  const messages = [
    'mail to ann@x.example.org bounced',
    'connect 93.184.216.34:443 failed',
    "open '/home/ann/x' failed",
    'GET https://a.example/p?x=1 failed',
  ];
  for (const m of messages)
    expect(signErrorText(redactText(m).text).strictKey).toBe(signErrorText(m).strictKey);
});

it('twice the text costs about twice the time', () => {
  const seeds = [
    'a',
    '1',
    'a@',
    '@a.',
    '://a:',
    'password=',
    'eyJ',
    '.',
    '1 ',
    '4111 ',
    'DE89 ',
    '+1 ',
    '/home/',
    'a?',
    'http://',
    ' -p',
    'mysql ',
    '-----BEGIN ',
    '2001:',
    'Bearer ',
    '"',
    'a-',
    '_',
  ];
  const cost = (run: () => void): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    );
  for (const rule of RULES) {
    const pattern = rule.pattern();
    for (const seed of seeds) {
      const fill = (n: number): string => seed.repeat(Math.ceil(n / seed.length)).slice(0, n) + '\u0001';
      const [half, whole] = [fill(50_000), fill(100_000)];
      let [first, second] = [0, Infinity];
      // Other work on the machine makes a run longer, never shorter: a pattern that is dear stays dear.
      for (let attempt = 0; attempt < 5 && second >= Math.max(8, first * 3); attempt += 1) {
        first = cost(() => half.replace(pattern, ''));
        second = cost(() => whole.replace(pattern, ''));
      }
      expect(second, `${pattern} on ${seed}: ${first} → ${second} ms`).toBeLessThan(Math.max(8, first * 3));
    }
  }
}, 60_000);
