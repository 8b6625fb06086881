import { describe, expect, it } from 'vitest';
import { countProducts, isKeyLine, plainName } from './match.ts';

describe('the key line', () => {
  it('is contained in what was found, white space folded', () => {
    expect(isKeyLine('Fatal:  disk\n full on /dev/sda', 'disk full')).toBe(true);
    expect(isKeyLine('disk is full', 'disk full')).toBe(false);
  });

  it('may be cut short, but not below 60%', () => {
    expect(isKeyLine('123456', '1234567890')).toBe(true);
    expect(isKeyLine('12345', '1234567890')).toBe(false);
    expect(isKeyLine('', '1234567890')).toBe(false);
  });

  it('counts in its redacted form too', () => {
    const key = 'cannot open /home/marta/notes.txt';
    expect(isKeyLine('cannot open /home/user/notes.txt', key)).toBe(true);
    expect(isKeyLine('cannot open /home/user/other.txt', key)).toBe(false);
  });
});

describe('product names', () => {
  it('are equal without case, version and separators', () => {
    expect(plainName('Next.js')).toBe('nextjs');
    expect(plainName('Acme-Desk 4.2.1')).toBe('acmedesk');
    expect(plainName('acme desk v4')).toBe('acmedesk');
    expect(plainName('log4j')).toBe('log4j');
  });

  it('are counted as sets', () => {
    expect(countProducts(['Acme', 'acme 2', 'Rivet'], ['ACME', 'Bolt'])).toEqual({
      right: 1,
      reported: 2,
      listed: 2,
    });
  });
});
