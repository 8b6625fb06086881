import type { LogicalRange } from '../search/segment/byte-source.ts';
import { PAGE_BYTES, PAYLOAD_BYTES } from '../search/segment/format.ts';
import { readPage } from '../search/segment/page-check.ts';
import { SegmentDamaged } from '../search/segment/segment-damaged.ts';

/** A copy of a segment, each page of which is checked when it is first read. */
export interface CheckedFile {
  /**
   * The bytes of all ranges, one behind the other.
   * @throws SegmentDamaged where a page fails its check, or is not there
   */
  read(ranges: readonly LogicalRange[]): Uint8Array<ArrayBuffer>;
}

/**
 * @param file the segment's bytes from `from` on, which nobody else writes while it is open
 * @param from a page's beginning
 * @param size of the whole segment, in bytes
 */
export function checkedFile(
  file: { read(into: Uint8Array, options: { at: number }): number },
  from: number,
  size: number,
): CheckedFile {
  const passed = new Uint8Array(Math.ceil(size / PAGE_BYTES / 8));
  const whole = new Uint8Array(PAGE_BYTES);

  const fill = (into: Uint8Array, at: number): void => {
    if (at < from || file.read(into, { at: at - from }) !== into.length) {
      throw new SegmentDamaged('its copy is cut off');
    }
  };

  /** @param at where in the page's payload */
  const readFrom = (page: number, at: number, into: Uint8Array): void => {
    const [byte, bit] = [page >>> 3, 1 << (page & 7)];
    const flags = passed[byte] ?? 0;
    if (flags & bit) return fill(into, page * PAGE_BYTES + at);
    fill(whole, page * PAGE_BYTES);
    into.set(readPage(whole, 0, page).subarray(at, at + into.length));
    passed[byte] = flags | bit;
  };

  return {
    read(ranges) {
      const bytes = new Uint8Array(ranges.reduce((sum, { length }) => sum + length, 0));
      let filled = 0;
      for (const { offset, length } of ranges) {
        for (let at = offset; at < offset + length;) {
          const page = Math.floor(at / PAYLOAD_BYTES);
          const start = at - page * PAYLOAD_BYTES;
          const part = Math.min(PAYLOAD_BYTES - start, offset + length - at);
          readFrom(page, start, bytes.subarray(filled, filled + part));
          filled += part;
          at += part;
        }
      }
      return bytes;
    },
  };
}
