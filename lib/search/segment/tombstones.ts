import { ByteWriter } from './byte-writer.ts';
import { SegmentDamaged } from './segment-damaged.ts';
import { readVarint } from './varint.ts';

/**
 * Documents of a segment that no longer count, as bytes kept beside it: varints, each the step from the document before,
 * the first from -1. So each step is at least 1, and a 0 is damage.
 * @param removed document numbers, ascending, each once
 */
export function writeTombstones(removed: Iterable<number>): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  let before = -1;
  for (const document of removed) {
    if (!(document > before)) {
      throw new RangeError(`Removed documents must ascend: ${document} after ${before}`);
    }
    out.varint(document - before);
    before = document;
  }
  return out.take();
}

/**
 * @param documents how many documents the segment has
 * @returns removed document numbers, ascending
 * @throws SegmentDamaged where they are not what `writeTombstones` writes
 */
export function readTombstones(bytes: Uint8Array, documents: number): Uint32Array {
  const removed: number[] = [];
  const cursor = { bytes, at: 0 };
  let before = -1;
  while (cursor.at < bytes.length) {
    const step = readVarint(cursor);
    before += step;
    if (step === 0 || before >= documents) {
      throw new SegmentDamaged('its list of removed answers is wrong');
    }
    removed.push(before);
  }
  return Uint32Array.from(removed);
}
