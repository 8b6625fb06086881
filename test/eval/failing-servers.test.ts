import { request } from 'node:http';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Failures, openFailures } from './failing-servers.ts';

describe('servers that fail', () => {
  let failures: Failures;
  beforeAll(async () => {
    failures = await openFailures();
  });
  afterAll(() => failures.stop());

  const ask = (url: string | null): Promise<string> =>
    new Promise((resolve) => {
      request(url ?? '', (answer) => resolve(String(answer.statusCode)))
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
        .end();
    });
  /** With a cipher as browsers have it; Node knows more than they do. */
  const tls = (url: string | null): Promise<string> =>
    new Promise((resolve) => {
      const port = Number(new URL(url ?? '').port);
      const ciphers = 'ECDHE-ECDSA-AES128-GCM-SHA256';
      const socket = connect({ host: '127.0.0.1', port, maxVersion: 'TLSv1.2', ciphers }, () =>
        resolve('ok'),
      );
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });

  it.each([
    ['ERR_CONNECTION_REFUSED', 'ECONNREFUSED'],
    ['ERR_CONNECTION_RESET', 'ECONNRESET'],
    ['ERR_TOO_MANY_REDIRECTS', '302'],
  ])('%s over HTTP', async (code, seen) => {
    expect(await ask(failures.addressFor(code, '/a?b=1'))).toBe(seen);
  });

  it.each([
    ['ERR_CERT_AUTHORITY_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', /HANDSHAKE_FAILURE/],
    ['ERR_SSL_PROTOCOL_ERROR', /WRONG_VERSION|PACKET_LENGTH/],
  ])('%s over TLS', async (code, seen) => {
    expect(await tls(failures.addressFor(code, '/'))).toMatch(seen);
  });

  it('answers with the wanted status and nothing else', async () => {
    expect(await ask(failures.addressFor('ERR_HTTP_RESPONSE_CODE_FAILURE', '/', 502))).toBe('502');
  });

  it('keeps the path, and says where it knows no way', () => {
    expect(failures.addressFor('ERR_EMPTY_RESPONSE', '/a?b=1')).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/a\?b=1$/,
    );
    expect(failures.addressFor('ERR_NETWORK_CHANGED', '/')).toBeNull();
  });
});
