import type { ByteWriter } from './byte-writer.ts';
import { BLOCK_POSTINGS } from './format.ts';
import { VARINT_BYTES, writeVarint } from './varint.ts';

/** The documents that have a term: two arrays side by side, of which the first `length` places count. */
export interface Postings {
  /** Document numbers, ascending, each once. */
  documents: ArrayLike<number>;
  /** Impacts as kept: 1 to 255 (`quantise`). */
  impacts: ArrayLike<number>;
  length: number;
}

/** The best impact among postings `from` to before `to`. */
export function bestImpact({ impacts }: Postings, from: number, to: number): number {
  let best = 0;
  for (let at = from; at < to; at++) {
    best = Math.max(best, impacts[at] ?? 0);
  }
  return best;
}

/** Writes postings `from` to before `to`: steps from document to document, then impacts. */
export function writeRun(out: ByteWriter, { documents, impacts }: Postings, from: number, to: number): void {
  const bytes = out.room((to - from) * (VARINT_BYTES + 1));
  let place = out.length;
  let before = from === 0 ? 0 : (documents[from - 1] ?? 0);
  for (let at = from; at < to; at++) {
    const document = documents[at] ?? 0;
    place = writeVarint(bytes, place, document - before);
    before = document;
  }
  for (let at = from; at < to; at++) {
    bytes[place++] = impacts[at] ?? 0;
  }
  out.moveTo(place);
}

/**
 * Writes a list: its skip table, then its blocks.
 * @param skips,blocks scratch, empty; emptied again
 * @returns bytes of the skip table
 */
export function writeList(
  out: ByteWriter,
  postings: Postings,
  skips: ByteWriter,
  blocks: ByteWriter,
): number {
  let lastBefore = 0;
  for (let from = 0; from < postings.length; from += BLOCK_POSTINGS) {
    const to = Math.min(from + BLOCK_POSTINGS, postings.length);
    const start = blocks.length;
    writeRun(blocks, postings, from, to);
    const last = postings.documents[to - 1] ?? 0;
    skips.varint(last - lastBefore);
    skips.varint(blocks.length - start);
    skips.byte(bestImpact(postings, from, to));
    lastBefore = last;
  }
  const skipBytes = skips.length;
  out.append(skips.view());
  out.append(blocks.view());
  skips.moveTo(0);
  blocks.moveTo(0);
  return skipBytes;
}

/** @throws RangeError where postings are empty, do not ascend, pass `documents`, or have an impact that is not a byte */
export function checkPostings(term: string, { documents, impacts, length }: Postings, total: number): void {
  let before = -1;
  for (let at = 0; at < length; at++) {
    const document = documents[at] ?? -1;
    const impact = impacts[at] ?? 0;
    if (!(document > before && document < total && impact >= 1 && impact <= 255)) {
      throw new RangeError(
        `Posting ${at} of "${term}" cannot be: document ${document} of ${total}, impact ${impact}`,
      );
    }
    before = document;
  }
  if (length === 0) {
    throw new RangeError(`Term "${term}" has no postings`);
  }
}
