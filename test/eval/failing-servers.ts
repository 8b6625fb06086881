/** Loopback servers that fail in the ways for which browsers have a name, so that a load there really fails. */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { deadUrl } from '../demo/loopback.ts';
import { makeCertificate } from './loopback-certificate.ts';

export interface Failures {
  /**
   * Address whose load ends with this code (Chromium's name, `ERR_…`); null where no quick, real way is known.
   * @param path path and query that the address has
   * @param status for ERR_HTTP_RESPONSE_CODE_FAILURE: the status that comes with an empty body
   */
  addressFor(code: string, path: string, status?: number | null): string | null;
  stop(): Promise<void>;
}

type Misbehave = (socket: Socket) => void;
const send =
  (...lines: string[]): Misbehave =>
  (socket) =>
    socket.end(`${lines.join('\r\n')}\r\n\r\n`);
const FOUND = 'HTTP/1.1 302 Found';
const OKAY = 'HTTP/1.1 200 OK';

/** What such a server does with a request. */
const OVER_HTTP: Record<string, Misbehave> = {
  ERR_CONNECTION_RESET: (socket) => socket.resetAndDestroy(),
  ERR_EMPTY_RESPONSE: (socket) => socket.end(),
  ERR_INVALID_HTTP_RESPONSE: send('220 mail.example ready'),
  ERR_INVALID_REDIRECT: send(FOUND, 'Location: http://:::/'),
  ERR_UNSAFE_REDIRECT: send(FOUND, 'Location: chrome://version/'),
  ERR_TOO_MANY_REDIRECTS: (socket) => send(FOUND, `Location: ?${Math.random()}`)(socket),
  ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH: send(
    OKAY,
    'Content-Length: 3',
    'Content-Length: 5',
    '',
    'abc',
  ),
  ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION: send(
    OKAY,
    'Content-Disposition: inline',
    'Content-Disposition: attachment',
  ),
  ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION: send(FOUND, 'Location: /a', 'Location: /b'),
  ERR_CONTENT_DECODING_FAILED: send(OKAY, 'Content-Type: text/html', 'Content-Encoding: gzip', '', 'no gzip'),
};
/** The same for what answers on a port that is asked for TLS. */
const OVER_TLS: Record<string, Misbehave> = {
  ERR_CONNECTION_CLOSED: (socket) => socket.end(),
  ERR_SSL_PROTOCOL_ERROR: send('HTTP/1.1 400 Bad Request'),
};

/** Starts them all. */
export async function openFailures(): Promise<Failures> {
  const servers: Server[] = [];
  const listen = async (server: Server): Promise<number> => {
    servers.push(server);
    // A browser that is refused may drop its end first; that is what it was asked for.
    server.on('connection', (socket: Socket) => socket.on('error', () => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const misbehaving = (misbehave: Misbehave): Promise<number> =>
    listen(createServer((socket) => socket.once('data', () => misbehave(socket))));

  const origins = new Map<string, string>([
    ['ERR_CONNECTION_REFUSED', await deadUrl()],
    // Never resolves (RFC 6761, 6.4).
    ['ERR_NAME_NOT_RESOLVED', 'http://wiki.example.invalid'],
    // Reserved for IRC: no browser goes there (Fetch standard, "bad port").
    ['ERR_UNSAFE_PORT', 'http://127.0.0.1:6667'],
  ]);
  for (const [code, misbehave] of Object.entries(OVER_HTTP)) {
    origins.set(code, `http://127.0.0.1:${await misbehaving(misbehave)}`);
  }
  for (const [code, misbehave] of Object.entries(OVER_TLS)) {
    origins.set(code, `https://127.0.0.1:${await misbehaving(misbehave)}`);
  }
  const certificate = makeCertificate(Date.now());
  // A cipher that browsers do not have.
  const odd = { ...certificate, maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-CCM' } as const;
  origins.set(
    'ERR_CERT_AUTHORITY_INVALID',
    `https://127.0.0.1:${await listen(createTlsServer(certificate))}`,
  );
  origins.set(
    'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
    `https://127.0.0.1:${await listen(createTlsServer(odd))}`,
  );

  // The browser shows its own page for a status of 400 and above that comes with nothing.
  let emptyStatus = 500;
  const nothing = await misbehaving((socket) =>
    send(`HTTP/1.1 ${emptyStatus} Failed`, 'Content-Length: 0')(socket),
  );
  origins.set('ERR_HTTP_RESPONSE_CODE_FAILURE', `http://127.0.0.1:${nothing}`);

  return {
    addressFor(code, path, status) {
      if (status != null && status >= 400) emptyStatus = status;
      const origin = origins.get(code);
      return origin === undefined ? null : origin + path;
    },
    stop: async () => {
      await Promise.all(
        servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))),
      );
    },
  };
}
