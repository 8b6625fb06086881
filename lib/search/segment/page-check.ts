import { crc32 } from './crc32.ts';
import { PAGE_BYTES, PAYLOAD_BYTES } from './format.ts';
import { SegmentDamaged } from './segment-damaged.ts';

/** A page's check holds its number too: a page that stands in another's place fails. */
const checkOf = (bytes: Uint8Array, from: number, page: number): number =>
  (crc32(bytes, from, from + PAYLOAD_BYTES) ^ page) >>> 0;

const viewOf = (bytes: Uint8Array, from: number): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset + from + PAYLOAD_BYTES, PAGE_BYTES - PAYLOAD_BYTES);

/** Writes the check behind the payload that begins at `from`. */
export function writeCheck(bytes: Uint8Array, from: number, page: number): void {
  viewOf(bytes, from).setUint32(0, checkOf(bytes, from, page), true);
}

/**
 * The payload of the page that begins at `from`.
 * @throws SegmentDamaged where its check does not agree
 */
export function readPage(bytes: Uint8Array, from: number, page: number): Uint8Array {
  if (checkOf(bytes, from, page) !== viewOf(bytes, from).getUint32(0, true)) {
    throw new SegmentDamaged('a page fails its check');
  }
  return bytes.subarray(from, from + PAYLOAD_BYTES);
}
