/**
 * A forward proxy on loopback between the browser and everything else. It sees each request of pages, background
 * and the browser itself, from outside, so nothing inside can hide one; and it can cut all of them.
 */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream';

interface ProxiedRequest {
  /** `CONNECT` for anything encrypted. */
  method: string;
  /** Whole address; for `CONNECT` the host and port. */
  url: string;
}

export interface NetworkProxy {
  readonly port: number;
  /** Every request since the start or the last `clear`, refused ones included; the browser's errands apart. */
  readonly log: readonly ProxiedRequest[];
  clear(): void;
  /** Cuts everything but these origins (`http://127.0.0.1:4000`); null ends the cut. */
  allowOnly(origins: readonly string[] | null): void;
  stop(): Promise<void>;
}

/** Both ends are closed by then, and the browser tells. */
const brokenOff = (): void => undefined;

/**
 * Starts a proxy on a free port. `errandHosts` are hosts of the browser's maker that the browser calls by itself
 * (update, sign-in, settings); they are always refused and kept out of the log.
 */
export async function startNetworkProxy(errandHosts: readonly string[]): Promise<NetworkProxy> {
  const log: ProxiedRequest[] = [];
  let allowed: ReadonlySet<string> | null = null;
  const sockets = new Set<Socket>();
  const passes = (origin: string): boolean => allowed === null || allowed.has(origin);

  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    const url = incoming.url ?? '';
    const errand = URL.canParse(url) && errandHosts.includes(new URL(url).hostname);
    if (!errand) log.push({ method: incoming.method ?? '', url });
    if (errand || !URL.canParse(url) || !passes(new URL(url).origin)) {
      incoming.socket.destroy();
      return;
    }
    const onward = httpRequest(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      // What breaks off on one side breaks off on the other: a pipe alone would leave the browser waiting.
      pipeline(answer, outgoing, brokenOff);
    });
    // A dead end behind the proxy is a dead end for the browser.
    onward.on('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming: IncomingMessage, client: Socket, head: Buffer) => {
    const target = incoming.url ?? '';
    const { hostname, port } = new URL(`https://${target}`);
    if (errandHosts.includes(hostname)) {
      // Cut without a word, it would be tried again many times a second.
      client.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
      return;
    }
    log.push({ method: 'CONNECT', url: target });
    if (!passes(`https://${hostname}${port ? `:${port}` : ''}`) && !passes(`http://${target}`)) {
      client.destroy();
      return;
    }
    const onward = connect(Number(port || 443), hostname, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', () => client.destroy());
    client.on('error', () => onward.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    log,
    clear: () => {
      log.length = 0;
    },
    allowOnly: (origins) => {
      allowed = origins && new Set(origins);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
