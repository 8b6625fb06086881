import { describe, expect, it } from 'vitest';
import { readNetworkError } from './network-error.ts';

describe('readNetworkError', () => {
  it('reads Chromium names', () => {
    expect(readNetworkError('net::ERR_CONNECTION_REFUSED')).toEqual({
      text: 'ERR_CONNECTION_REFUSED',
      codes: ['ERR_CONNECTION_REFUSED'],
    });
  });
  it.each([
    [2152398861, 'ERR_CONNECTION_REFUSED'],
    [2152398868, 'ERR_CONNECTION_RESET'],
    [2152398878, 'ERR_NAME_NOT_RESOLVED'],
    [2153394151, 'ERR_SSL_PROTOCOL_ERROR'],
  ])('maps Firefox %i to %s (numbers measured in Firefox 153)', (number, name) => {
    expect(readNetworkError(`Error code ${number}`)?.codes).toContain(name);
  });
  it('maps certificate errors by their NSS code', () => {
    expect(readNetworkError(`Error code ${0x805a0000 + 8192 - 13}`)?.text).toBe('SEC_ERROR_UNKNOWN_ISSUER');
    expect(readNetworkError(`Error code ${0x805a0000 + 16384 - 14}`)?.text).toBe(
      'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    );
  });
  it('is silent on stopped loads and on the unknown', () => {
    expect(readNetworkError('net::ERR_ABORTED')).toBeNull();
    expect(readNetworkError('Error code 2152398850')).toBeNull();
    expect(readNetworkError('nonsense')).toBeNull();
    expect(readNetworkError('')).toBeNull();
  });
});
