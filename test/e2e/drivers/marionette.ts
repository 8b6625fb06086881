/**
 * Firefox's Marionette protocol, client side. Frames are `<length>:<JSON>`; a command is `[0, id, name, params]`,
 * its reply `[1, id, error, result]`; the length counts bytes (Firefox source: remote/marionette/transport and
 * message). The server answers one command at a time.
 */
import { connect, type Socket } from 'node:net';

type Reply = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/** A command that Firefox refused; `code` is WebDriver's error code, e.g. `unknown error`. */
export class MarionetteError extends Error {
  readonly code: string;
  constructor(command: string, code: string, message: string) {
    super(`${command}: ${code}: ${message}`);
    this.code = code;
  }
}

export interface Marionette {
  /** Sends a command and gives its result; throws MarionetteError, or Error when Firefox has gone. */
  send(command: string, params?: object): Promise<unknown>;
  close(): void;
}

/** Cuts the byte stream into frames. */
function* frames(buffered: { bytes: Buffer }): Generator<unknown> {
  for (;;) {
    const colon = buffered.bytes.indexOf(':');
    if (colon < 0) return;
    const length = Number(buffered.bytes.subarray(0, colon).toString('latin1'));
    const end = colon + 1 + length;
    if (buffered.bytes.length < end) return;
    const body = buffered.bytes.subarray(colon + 1, end).toString('utf8');
    buffered.bytes = buffered.bytes.subarray(end);
    yield JSON.parse(body);
  }
}

/** Connects and waits for the server's greeting. */
export function connectMarionette(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    const waiting = new Map<number, { command: string; settle: (reply: Reply | null) => void }>();
    const buffered = { bytes: Buffer.alloc(0) };
    let nextId = 1;

    const client: Marionette = {
      send: (command, params = {}) =>
        new Promise((done, fail) => {
          const id = nextId++;
          waiting.set(id, {
            command,
            settle: (reply) => {
              if (!reply) return fail(new Error(`${command}: Firefox has gone`));
              const [, , error, result] = reply;
              return error ? fail(new MarionetteError(command, error.error, error.message)) : done(result);
            },
          });
          const body = JSON.stringify([0, id, command, params]);
          socket.write(`${Buffer.byteLength(body)}:${body}`);
          if (socket.destroyed) waiting.get(id)?.settle(null);
        }),
      close: () => socket.destroy(),
    };
    socket.on('data', (chunk) => {
      buffered.bytes = Buffer.concat([buffered.bytes, chunk]);
      for (const frame of frames(buffered)) {
        // The greeting is an object, everything after it a reply.
        if (!Array.isArray(frame)) resolve(client);
        else {
          const reply = frame as Reply;
          waiting.get(reply[1])?.settle(reply);
          waiting.delete(reply[1]);
        }
      }
    });
    socket.on('error', reject);
    socket.on('close', () => {
      for (const { settle } of waiting.values()) settle(null);
      waiting.clear();
      reject(new Error('Firefox closed the connection'));
    });
  });
}
