import type { StoredFeatures } from '../../model/index-document.ts';
import { readEntry, type RecordPlace } from './features.ts';
import { UNPACKED_MOST, unpackRecords } from './record-blocks.ts';
import { SegmentDamaged } from './segment-damaged.ts';
import type { Segment } from './segment.ts';

/**
 * What ranking knows of documents, in the order asked for. One round trip.
 * @throws SegmentDamaged
 */
export async function readFeatures(
  segment: Segment,
  documents: readonly number[],
): Promise<StoredFeatures[]> {
  return (await readEntries(segment, documents)).map(({ features }) => features);
}

/**
 * The records of documents as parsed JSON, still to be checked by the caller, in the order asked for. Two round trips,
 * the first of which `readFeatures` has made already.
 * @throws SegmentDamaged, also where their blocks together unpack to more than one block may
 */
export async function readRecords(segment: Segment, documents: readonly number[]): Promise<unknown[]> {
  const { records } = segment.trailer.sections;
  const places = (await readEntries(segment, documents)).map(({ place }) => place);
  const blocks = new Map(places.map((place): [number, RecordPlace] => [place.offset, place]));
  for (const { offset, length } of blocks.values()) {
    if (offset + length > records.length || length > UNPACKED_MOST)
      throw new SegmentDamaged('a record stands outside');
  }
  const packed = await segment.reader.read(
    [...blocks.values()].map(({ offset, length }) => ({ offset: records.offset + offset, length })),
  );
  const allowance = { left: UNPACKED_MOST };
  const unpacked = await Promise.all(packed.map((block) => unpackRecords(block, allowance)));
  const byOffset = new Map([...blocks.keys()].map((offset, at) => [offset, unpacked[at] ?? []]));
  return places.map(({ offset, position }) => {
    const block = byOffset.get(offset) ?? [];
    if (position >= block.length) throw new SegmentDamaged('a record is not there');
    return block[position];
  });
}

async function readEntries(
  { trailer, reader, documents: total }: Segment,
  documents: readonly number[],
): Promise<ReturnType<typeof readEntry>[]> {
  const { entrySize, sections } = trailer;
  for (const document of documents) {
    if (!(document >= 0 && document < total)) throw new RangeError(`No document ${document} of ${total}`);
  }
  const entries = await reader.read(
    documents.map((document) => ({
      offset: sections.entries.offset + document * entrySize,
      length: entrySize,
    })),
  );
  return entries.map((entry) => readEntry(entry, 0, entrySize));
}
