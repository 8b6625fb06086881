/** A server on loopback that answers everything in one hostile way: too much, too slow, broken off, or led elsewhere. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Readable, pipeline } from 'node:stream';
import { constants, deflateRawSync } from 'node:zlib';

const GIGABYTE = 1_000_000_000;
const CHUNK = Buffer.alloc(1_000_000, ' ');
/** Below what one page of a forum may have, so that all of it is looked at. */
const LARGE = 7_900_000;

export type Answer = (response: ServerResponse, path: string) => void | Promise<void>;

const GZIP_HEADER = Buffer.from('1f8b0800000000000003', 'hex');
/** A chunk that can stand behind itself any number of times. */
const PACKED = deflateRawSync(CHUNK, { finishFlush: constants.Z_FULL_FLUSH });

/** A gigabyte, made as fast as somebody reads it; what is made is told. */
function* gigabyte(chunk: Buffer, tell: (bytes: number) => void): Generator<Buffer> {
  for (let made = 0; made < GIGABYTE; made += CHUNK.length) {
    tell(chunk.length);
    yield chunk;
  }
}

/** The same in a megabyte. Whoever reads to its end finds it torn off: nobody should. */
function* packedGigabyte(tell: (bytes: number) => void): Generator<Buffer> {
  yield GZIP_HEADER;
  yield* gigabyte(PACKED, tell);
}

/** Whoever asked goes away in the middle: that is what is wanted of them. */
const wanted = (): void => undefined;

const whole =
  (body: string | Buffer, type = 'application/json'): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };

const json = { 'content-type': 'application/json' };
const nested = (open: string, close: string): string => {
  const depth = Math.floor(LARGE / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};

/** What is sent at once, by name. */
const WHOLE_ANSWERS = {
  'eight megabytes of one character': whole('<'.repeat(LARGE)),
  'a page of HTML nested a hundred thousand times': whole('<div>'.repeat(100_000), 'text/html'),
  'lists in lists': whole(nested('[', ']')),
  'objects in objects': whole(nested('{"a":', '}').replace('{"a":}', '{"a":1}')),
  'a list of empty objects': whole(`[${'{},'.repeat(LARGE / 3)}{}]`),
  'bytes that are no text': whole(Buffer.from('7b2261223a22fffec0af22', 'hex').subarray(0, 10)),
  'two ends': whole('{"status":"success"}{"status":"success"}'),
  'the keys of all objects': whole('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}'),
  nothing: whole(''),
} satisfies Record<string, Answer>;

const REDIRECTS = [301, 302, 303, 307, 308] as const;

/** @param elsewhere address that redirects lead to */
export function hostileAnswers(elsewhere: string): {
  /** Answered at once, or without an end. */
  quick: Record<string, Answer>;
  /** Until whoever asks gives up. */
  slow: Record<string, Answer>;
  /** Bytes of large bodies that were handed to the system so far. */
  sent(): number;
} {
  let sent = 0;
  const tell = (bytes: number): void => {
    sent += bytes;
  };
  const leads = (status: number, to: (path: string) => string): Answer => {
    return (response, path) => {
      response.writeHead(status, { location: to(path) }).end();
    };
  };
  return {
    sent: () => sent,
    quick: {
      ...WHOLE_ANSWERS,
      'a gigabyte that is announced': (response) => {
        response.writeHead(200, { ...json, 'content-length': GIGABYTE });
        pipeline(Readable.from(gigabyte(CHUNK, tell)), response, wanted);
      },
      'a gigabyte that is not announced': (response) => {
        response.writeHead(200, json);
        pipeline(Readable.from(gigabyte(CHUNK, tell)), response, wanted);
      },
      'a gigabyte as an error page': (response) => {
        response.writeHead(404, json);
        pipeline(Readable.from(gigabyte(CHUNK, tell)), response, wanted);
      },
      'a gigabyte in a megabyte of gzip': (response) => {
        response.writeHead(200, { ...json, 'content-encoding': 'gzip' });
        pipeline(Readable.from(packedGigabyte(tell)), response, wanted);
      },
      'half an answer': (response) => {
        response.writeHead(200, { ...json, 'content-length': 1_000 });
        response.write('{"status":', () => response.destroy());
      },
      ...Object.fromEntries(
        REDIRECTS.flatMap((status) => [
          [`${status} to another origin`, leads(status, (path) => elsewhere + path)],
          [`${status} in a circle`, leads(status, (path) => path)],
        ]),
      ),
      'led into the private network': leads(302, () => 'http://192.168.0.1/'),
      'led to a script': leads(302, () => 'javascript:alert(1)'),
      'led to a file': leads(302, () => 'file:///etc/passwd'),
    },
    slow: {
      'a byte a second': async (response) => {
        response.writeHead(200, json);
        while (!response.destroyed) {
          response.write(' ');
          await setTimeout(1_000);
        }
      },
      silence: () => undefined,
    },
  };
}

/** @param answer what answers everything; looked up for each request */
export async function startHostile(answer: () => Answer): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    void answer()(response, request.url ?? '/');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
