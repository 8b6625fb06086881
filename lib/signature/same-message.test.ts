import { describe, expect, it } from 'vitest';
import { sameMessages } from '../../test/fixtures/same-messages.ts';
import { signErrorText } from './sign-error-text.ts';

describe('the same message twice', () => {
  it.each(sameMessages)('has its codes and one signature: $once', ({ codes, once, again }) => {
    const [first, second] = [signErrorText(once), signErrorText(again)];
    expect(first.codes).toEqual(codes);
    expect(second.codes).toEqual(codes);
    expect(second.strictKey).toBe(first.strictKey);
    expect(second.looseKey).toBe(first.looseKey);
  });

  it('is told from every other message, by the loose key too', () => {
    expect(sameMessages.length).toBeGreaterThanOrEqual(150);
    expect(new Set(sameMessages.map(({ once }) => once)).size).toBe(sameMessages.length);
    const others = new Map<string, string>();
    for (const { once } of sameMessages) {
      const key = signErrorText(once).looseKey;
      expect(others.get(key), once).toBeUndefined();
      others.set(key, once);
    }
  });
});

describe('names without quotes', () => {
  it.each([
    ['no such table: orders', 'no such table: people'],
    ["Unknown column foo in 'where clause'", "Unknown column price_total in 'where clause'"],
    ['Warning: Undefined variable $x', 'Warning: Undefined variable $shopItems'],
    ['Cannot find module left-pad', 'Cannot find module react-dom/client'],
    ['Cannot find module express', "Cannot find module 'koa'"],
    ['ModuleNotFoundError: No module named requests', 'ModuleNotFoundError: No module named yaml.reader'],
    ['cannot load such file -- glazes', 'cannot load such file -- shop/cart'],
    ['key not found: :cone', 'key not found: :sku'],
    ['bash: command not found: kubectl', 'bash: command not found: helm'],
    ['Call to undefined method Shop\\Cart::total()', 'Call to undefined method App\\User::name()'],
    ['Unbekannte Spalte: preis', 'Unbekannte Spalte: name_lang'],
    ['unknown option: --colour', 'unknown option: --fast'],
    ['error: unknown command deploy for app', 'error: unknown command build for app'],
  ])('count in the strict key only: %s', (once, again) => {
    expect(signErrorText(again).looseKey).toBe(signErrorText(once).looseKey);
    expect(signErrorText(again).strictKey).not.toBe(signErrorText(once).strictKey);
  });

  it.each([
    ['Table is locked', 'Table is full'],
    ['Connection failed: timeout', 'Connection failed: refused'],
    ['method not allowed', 'method not found'],
    ['unknown host name', 'unknown host key type'],
    ['Call to undefined function', 'Call to undefined class'],
    ['a.php not found', 'Not found'],
    ['process is not defined', 'require is not defined'],
    ["'x' is defined but never used no-unused-vars", "'x' is defined but never used no-undef"],
    ['Unexpected any @typescript-eslint/no-explicit-any', 'Unexpected any @typescript-eslint/ban-types'],
  ])('are told from words that follow a thing: %s, %s', (one, other) => {
    expect(signErrorText(one).looseKey).not.toBe(signErrorText(other).looseKey);
  });
});

describe('ports', () => {
  it('of a service count in the strict key, of anything else in none', () => {
    const at = (port: number | string): string => `connect ECONNREFUSED 127.0.0.1:${port}`;
    expect(signErrorText(at(5432)).strictKey).not.toBe(signErrorText(at(6379)).strictKey);
    expect(signErrorText(at(5432)).strictKey).toBe(
      signErrorText('connect ECONNREFUSED db.lan:5432').strictKey,
    );
    expect(signErrorText(at(5432)).looseKey).toBe(signErrorText(at(6379)).looseKey);
    expect(signErrorText(at(3000)).strictKey).toBe(signErrorText(at(50_777)).strictKey);
  });
});

describe('what is no part of the message', () => {
  it.each([
    ['\u001b[31mError:\u001b[39m disk is full', 'Error: disk is full'],
    ['[1;31mError:[0m disk is full', 'Error: disk is full'],
    [
      'Error: disk is full\n    at a (/x/a.js:1:2)\n    at a (/x/a.js:1:2)\n    at b (/x/b.js:3:4)\n    ... 12 more',
      'Error: disk is full',
    ],
    [
      'Traceback (most recent call last):\n  File "/srv/a.py", line 3, in <module>\n    f()\n  [Previous line repeated 996 more times]\nOSError: disk is full',
      'OSError: disk is full',
    ],
  ])('colours and frames: %j', (text, template) => {
    expect(signErrorText(text).template).toBe(template);
  });
  it('a message that one program quotes from another is a part', () => {
    expect(signErrorText('The store said "You do not have access to this item" twice').template).toContain(
      'You do not',
    );
  });
});
