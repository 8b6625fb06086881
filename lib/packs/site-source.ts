/** A pack on a web host: static files, https, no cookies, no redirects, sizes and times bounded. */
import { isForumAddress } from '../model/forum-address.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { MAX_MANIFEST_BYTES, segmentPath, type PackSource } from './pack-source.ts';
import { readStream } from './read-stream.ts';

/** Chromium ends a background whose fetch waits 30 s for its answer, so give up before. */
const ANSWER_MS = 20_000;
const STALL_MS = 20_000;

/**
 * @param address of the manifest file; segments lie in `segments/` beside it
 * @param fetch the network, from the caller
 */
export function siteSource(address: string, fetch: typeof globalThis.fetch): Result<PackSource> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isForumAddress(url) || url.username !== '' || url.password !== '')
    return failed('A pack’s address begins with https:// and names its manifest. Check the address.');
  // A fragment may carry the expected key; it is no part of where the file lies.
  url.hash = '';
  const { host } = url;

  async function get(
    target: URL,
    signal: AbortSignal | undefined,
    headers: Record<string, string> = {},
  ): Promise<Result<Response>> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ANSWER_MS);
    try {
      const response = await fetch(target.href, {
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        // An unchanged manifest then costs a 304.
        cache: 'no-cache',
        headers,
        signal: AbortSignal.any([late.signal, ...(signal ? [signal] : [])]),
      });
      if (response.ok && response.body) return ok(response);
      return failed(
        `${host} answered with error ${response.status}. Try again later; what was fetched so far is kept.`,
      );
    } catch {
      return failed(
        signal?.aborted
          ? 'Stopped. What was fetched so far is kept, so it goes on from there the next time.'
          : `${host} did not answer. Check the connection and try again; what was fetched so far is kept.`,
      );
    } finally {
      clearTimeout(timer);
    }
  }

  return ok({
    address: url.href,
    async readManifest(signal) {
      const answer = await get(url, signal);
      if (!answer.ok) return answer;
      return readCapped(bodyOf(answer.value, signal), host);
    },
    async readSegment(_manifest, segment, from, signal) {
      const range = from > 0 ? { Range: `bytes=${from}-` } : {};
      const answer = await get(new URL(segmentPath(segment.id), url), signal, range);
      if (!answer.ok) return answer;
      const body = bodyOf(answer.value, signal);
      // A host that knows no ranges sends all of it again.
      return ok(answer.value.status === 206 ? body : skip(body, from));
    },
  });
}

const bodyOf = (response: Response, signal?: AbortSignal): AsyncIterable<Uint8Array> =>
  readStream(response.body ?? new ReadableStream(), STALL_MS, signal);

async function readCapped(
  pieces: AsyncIterable<Uint8Array>,
  host: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const kept: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of pieces) {
      length += piece.length;
      if (length > MAX_MANIFEST_BYTES)
        return failed(`${host} sent a manifest that is far too large, so it was refused. Check the address.`);
      kept.push(piece);
    }
  } catch {
    return failed(`${host} broke off. Check the connection and try again; nothing was changed.`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}

async function* skip(pieces: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const piece of pieces) {
    if (piece.length > left) yield piece.subarray(left);
    left = Math.max(left - piece.length, 0);
  }
}
