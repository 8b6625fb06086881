/** Small servers on 127.0.0.1 that write down every request they get. */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';

/** What a demo page or forum endpoint answers. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** What happens instead of an answer: the connection is closed, or nothing ever comes. */
  instead?: 'hang-up' | 'hang';
}

/** What came with a request besides its address. */
export interface Incoming {
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** One request that reached a demo server, in order of arrival. */
export interface LoggedRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  /** The `Host` header, e.g. `127.0.0.1:41234`. */
  host: string;
}

export interface Listening {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  /** Closes the port and every open connection. */
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Binds to `port` (0 = a free one). Rejects with the system's error, e.g. EADDRINUSE. */
function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** More than any client of the demo sends. */
const MAX_BODY = 1_000_000;

async function readIncoming(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('request body too large');
    chunks.push(chunk);
  }
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { headers: Object.fromEntries(headers), body: Buffer.concat(chunks).toString('utf8') };
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

const logged = (request: IncomingMessage): LoggedRequest => ({
  method: request.method ?? 'GET',
  url: request.url ?? '/',
  host: request.headers.host ?? '',
});

/**
 * Serves HTTP. `answer` gets method, parsed address, headers and body; what it throws is answered as a 500 with
 * the message, because a demo server that dies takes the whole test run with it.
 */
export async function serveHttp(
  port: number,
  requests: LoggedRequest[],
  answer: (method: string, url: URL, incoming: Incoming) => Reply,
): Promise<Listening> {
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const entry = logged(request);
    requests.push(entry);
    let reply: Reply;
    try {
      const incoming = await readIncoming(request);
      reply = answer(entry.method, new URL(entry.url, `http://${HOST}`), incoming);
    } catch (error) {
      reply = {
        status: 500,
        headers: { 'content-type': 'text/plain' },
        body: `Demo server: ${String(error)}`,
      };
    }
    if (reply.instead === 'hang') return;
    if (reply.instead === 'hang-up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(reply.status, { 'cache-control': 'no-store', ...reply.headers });
    response.end(entry.method === 'HEAD' ? undefined : reply.body);
  }
  const server = createHttpServer((request, response) => void serve(request, response));
  const bound = await bind(server, port);
  return {
    url: `http://${HOST}:${bound}`,
    stop: () => {
      const closed = close(server);
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Takes the request and hangs up without a word: browsers call it an empty response. */
export async function serveNothing(requests: LoggedRequest[]): Promise<Listening> {
  const server = createTcpServer((socket) => {
    // A browser may drop its end first; that is no news here.
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      const [method = '', url = ''] = data.toString('latin1').split(' ', 2);
      requests.push({ method, url, host: `${HOST}:${socket.localPort}` });
      socket.end();
    });
  });
  const port = await bind(server, 0);
  return { url: `http://${HOST}:${port}`, stop: () => close(server) };
}

/**
 * An address where nobody listens. The port lies below the range from which systems hand out free ports,
 * so that no other program gets it by chance while the demo runs.
 */
export async function deadUrl(random: () => number = Math.random): Promise<string> {
  for (;;) {
    const port = 20_000 + Math.floor(random() * 10_000);
    const server = createTcpServer();
    const free = await bind(server, port).then(
      () => true,
      () => false,
    );
    if (!free) continue;
    await close(server);
    return `http://${HOST}:${port}`;
  }
}
