import { describe, expect, it } from 'vitest';
import { CRASHED, FRAMING, NETWORK, PKIX, PR, SEC, SSL, WARNED } from './firefox-errors.ts';
import { readNetworkError } from './network-error.ts';

const nss = (base: number, offset: number): string => `Error code ${0x805a0000 + base - offset}`;

describe('Chromium', () => {
  it('its names are taken as they are, unknown ones too', () => {
    for (const name of ['ERR_CONNECTION_REFUSED', 'ERR_FAILED', 'ERR_SOMETHING_NEW_2'])
      expect(readNetworkError(`net::${name}`)).toEqual({ text: name, codes: [name] });
  });

  it.each(['net::ERR_ABORTED', 'net::ERR_BLOCKED_BY_CLIENT', 'net::OK', 'ERR_FAILED', 'nonsense', ''])(
    '%j is no error to a person',
    (raw) => expect(readNetworkError(raw)).toBeNull(),
  );
});

describe('Firefox', () => {
  it.each([
    [2152398861, 'NS_ERROR_CONNECTION_REFUSED', 'ERR_CONNECTION_REFUSED'],
    [2152398868, 'NS_ERROR_NET_RESET', 'ERR_CONNECTION_RESET'],
    [2152398878, 'NS_ERROR_UNKNOWN_HOST', 'ERR_NAME_NOT_RESOLVED'],
    [2153394151, 'SSL_ERROR_RX_RECORD_TOO_LONG', 'ERR_SSL_PROTOCOL_ERROR'],
  ])('%i, measured in Firefox 153, is %s and %s', (number, own, chromium) => {
    expect(readNetworkError(`Error code ${number}`)).toEqual({ text: own, codes: [own, chromium] });
  });

  it.each([
    [nss(8_192, 13), 'SEC_ERROR_UNKNOWN_ISSUER', 'ERR_CERT_AUTHORITY_INVALID'],
    [nss(8_192, 11), 'SEC_ERROR_EXPIRED_CERTIFICATE', 'ERR_CERT_DATE_INVALID'],
    [nss(12_288, 2), 'SSL_ERROR_NO_CYPHER_OVERLAP', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
    [nss(12_288, 9), 'SSL_ERROR_UNSUPPORTED_VERSION', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
    [nss(12_288, 12), 'SSL_ERROR_BAD_CERT_DOMAIN', 'ERR_CERT_COMMON_NAME_INVALID'],
    [nss(16_384, 14), 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'ERR_CERT_AUTHORITY_INVALID'],
    [nss(6_000, 62), 'PR_END_OF_FILE_ERROR', 'ERR_CONNECTION_CLOSED'],
    [`Error code ${0x805a0000 + 96}`, 'NS_ERROR_XFO_VIOLATION', 'ERR_BLOCKED_BY_RESPONSE'],
    [`Error code ${0x804b0000 + 1_502}`, 'NS_ERROR_PROXY_BAD_GATEWAY', 'ERR_TUNNEL_CONNECTION_FAILED'],
  ])('%s is %s', (raw, own, chromium) => {
    expect(readNetworkError(raw)).toEqual({ text: own, codes: [own, chromium] });
  });

  it('what Chromium has no name for keeps its own alone', () => {
    expect(readNetworkError(`Error code ${0x805d0000 + 31}`)).toEqual({
      text: 'NS_ERROR_PHISHING_URI',
      codes: ['NS_ERROR_PHISHING_URI'],
    });
  });

  it('a number without a name says its number', () => {
    expect(readNetworkError(`Error code ${0x804b0000 + 999}`)).toEqual({
      text: 'Error code 0x804B03E7',
      codes: ['0x804B03E7'],
    });
  });

  it.each([
    ['aborted by another navigation', 2152398850],
    ['a download', 0x804b0000 + 17],
    ['an older load cancelled', 0x805d0000 + 39],
    ['a content blocker', 0x805e0000 + 6],
    ['a number of no module that loads', 0x80004005],
    ['no failure', 0],
  ])('%s is no error to a person', (_name, number) =>
    expect(readNetworkError(`Error code ${number}`)).toBeNull(),
  );
});

it('every row of the tables is whole, and no number stands twice', () => {
  for (const table of [NETWORK, FRAMING, WARNED, CRASHED, PR, SEC, SSL, PKIX]) {
    const rows = table.split(',').map((row) => row.trim());
    for (const row of rows) expect(row).toMatch(/^\d{1,4} [A-Z][A-Z0-9_]{1,60}(?: [A-Z][A-Z0-9_]{3,60})?$/);
    expect(new Set(rows.map((row) => row.split(' ')[0])).size).toBe(rows.length);
  }
});
