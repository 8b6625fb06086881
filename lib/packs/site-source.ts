/** A pack on a web host: static files. */
import { failed, ok, type Result } from '../model/result.ts';
import { MAX_MANIFEST_BYTES, segmentPath, type PackSource } from './pack-source.ts';
import { askFor, fetchable, piecesOf, readWhole } from './web-file.ts';

/**
 * @param address of the manifest file; segments lie in `segments/` beside it
 * @param fetch the network, from the caller
 */
export function siteSource(address: string, fetch: typeof globalThis.fetch): Result<PackSource> {
  // A fragment may carry the expected key; it is no part of where the file lies.
  const url = fetchable(address);
  if (!url) return failed('A pack’s address begins with https:// and names its manifest. Check the address.');
  return ok({
    address: url.href,
    readManifest: (signal) => readWhole(url, MAX_MANIFEST_BYTES, { fetch, signal }),
    async readSegment(_manifest, segment, from, signal) {
      const headers: Record<string, string> = from > 0 ? { Range: `bytes=${from}-` } : {};
      const answer = await askFor(new URL(segmentPath(segment.id), url), { fetch, signal, headers });
      if (!answer.ok) return answer;
      const pieces = piecesOf(answer.value, signal);
      // A host that knows no ranges sends all of it again.
      return ok(answer.value.status === 206 ? pieces : skip(pieces, from));
    },
  });
}

async function* skip(pieces: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const piece of pieces) {
    if (piece.length > left) yield piece.subarray(left);
    left = Math.max(left - piece.length, 0);
  }
}
