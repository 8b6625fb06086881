import { PAGE_BYTES, PAYLOAD_BYTES, readTrailer, writeTrailer } from '../../../lib/search/segment/format.ts';
import { writeCheck } from '../../../lib/search/segment/page-check.ts';
import type { Random } from '../fuzz/random.ts';

/** Where numbers are most likely to be misread. */
const EDGES = [0, 1, 127, 128, 255] as const;
const PARTS = ['records', 'entries', 'lists', 'leaves', 'leaves', 'head'] as const;

/**
 * A segment as somebody hostile would make it: bytes of one part are changed, and every check fits again.
 * @param bytes an intact segment file
 */
export async function resealSegment(bytes: Uint8Array, random: Random): Promise<Uint8Array<ArrayBuffer>> {
  const pages = bytes.length / PAGE_BYTES;
  const payload = new Uint8Array(pages * PAYLOAD_BYTES);
  for (let page = 0; page < pages; page++) {
    const from = page * PAGE_BYTES;
    payload.set(bytes.subarray(from, from + PAYLOAD_BYTES), page * PAYLOAD_BYTES);
  }
  const trailerAt = payload.length - PAYLOAD_BYTES;
  const trailer = readTrailer(payload.subarray(trailerAt), bytes.length);
  const { head, ...others } = trailer.sections;
  const { offset, length } = { head, ...others }[random.pick(PARTS)];
  for (let change = random.int(3); change >= 0; change--) {
    const at = offset + random.int(length);
    const end = Math.min(at + 1 + random.int(6), offset + length);
    for (let place = at; place < end; place++) {
      payload[place] = random.once(3) ? random.int(256) : random.pick(EDGES);
    }
  }
  const headBytes = payload.slice(head.offset, head.offset + head.length);
  const headHash = new Uint8Array(await crypto.subtle.digest('SHA-256', headBytes));
  payload.set(writeTrailer({ ...trailer, headHash }), trailerAt);
  const sealed = new Uint8Array(bytes.length);
  for (let page = 0; page < pages; page++) {
    const from = page * PAYLOAD_BYTES;
    sealed.set(payload.subarray(from, from + PAYLOAD_BYTES), page * PAGE_BYTES);
    writeCheck(sealed, page * PAGE_BYTES, page);
  }
  return sealed;
}
