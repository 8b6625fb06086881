/**
 * A segment is checked piece by piece, while it comes: WebCrypto hashes no stream, and a whole file would not fit in a
 * background's memory. Its id is the hash of the pieces' hashes, so that the id alone proves the list.
 */
import { toBase64, toHex } from './bytes-as-text.ts';

/** 1 MiB. */
export const CHUNK_BYTES = 2 ** 20;
export const DIGEST_BYTES = 32;

/** SHA-256 of some bytes. */
export const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A segment's id. @param chunks digests of its pieces, one after the other */
export const segmentIdOf = async (chunks: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(await digestOf(chunks));

/** How many pieces a file of this length has. */
export const chunkCount = (length: number): number => Math.ceil(length / CHUNK_BYTES);

/**
 * Reads a file once and tells what a manifest says of it. Memory: one piece.
 * @param bytes the file, in pieces of any size
 */
export async function describeSegmentFile(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ id: string; length: number; chunks: string }> {
  const digests: Uint8Array[] = [];
  const chunk = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  let length = 0;
  const close = async (): Promise<void> => {
    digests.push(await digestOf(chunk.subarray(0, filled)));
    filled = 0;
  };
  for await (const piece of bytes) {
    length += piece.length;
    for (let at = 0; at < piece.length;) {
      const taken = piece.subarray(at, at + CHUNK_BYTES - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled === CHUNK_BYTES) await close();
    }
  }
  if (filled > 0) await close();
  const chunks = new Uint8Array(digests.length * DIGEST_BYTES);
  digests.forEach((digest, index) => chunks.set(digest, index * DIGEST_BYTES));
  return { id: await segmentIdOf(chunks), length, chunks: toBase64(chunks) };
}
