/** Files on a web host: https, no cookies, no redirects, sizes and times bounded. */
import { isForumAddress } from '../model/forum-address.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { readStream } from './read-stream.ts';

/** Chromium ends a background whose fetch waits 30 s for its answer, so give up before. */
const ANSWER_MS = 20_000;
const STALL_MS = 20_000;

/** What one request takes from outside. */
export interface WebRequest {
  fetch: typeof globalThis.fetch;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
}

/** An address that may be fetched from, without its fragment, which is no part of where the file lies; else null. */
export function fetchable(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isForumAddress(url) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url;
}

/** Asks for a file. Fails in words where the host refuses, is not there, or is slower than 20 s. */
export async function askFor(
  url: URL,
  { fetch, signal, headers = {} }: WebRequest,
): Promise<Result<Response>> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ANSWER_MS);
  try {
    const response = await fetch(url.href, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      // An unchanged file then costs a 304.
      cache: 'no-cache',
      headers,
      signal: AbortSignal.any([late.signal, ...(signal ? [signal] : [])]),
    });
    if (response.ok && response.body) return ok(response);
    return failed(
      `${url.host} answered with error ${response.status}. Check the address, or try again later.`,
    );
  } catch {
    return failed(
      signal?.aborted
        ? 'Stopped. Nothing was changed.'
        : `${url.host} did not answer. Check the connection and try again; nothing was changed.`,
    );
  } finally {
    clearTimeout(timer);
  }
}

/** The pieces of an answer as they come; throws where none comes for 20 s, or when the caller stops. */
export const piecesOf = (response: Response, signal?: AbortSignal): AsyncIterable<Uint8Array> =>
  readStream(response.body ?? new ReadableStream(), STALL_MS, signal);

/** A whole small file. @param most bytes; a longer one is refused */
export async function readWhole(
  url: URL,
  most: number,
  request: WebRequest,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const answer = await askFor(url, request);
  if (!answer.ok) return answer;
  const kept: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of piecesOf(answer.value, request.signal)) {
      length += piece.length;
      if (length > most)
        return failed(`${url.host} sent a file that is far too large, so it was refused. Check the address.`);
      kept.push(piece);
    }
  } catch {
    return failed(`${url.host} broke off. Check the connection and try again; nothing was changed.`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}
