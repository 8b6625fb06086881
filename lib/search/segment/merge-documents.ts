import { readEntry, type RecordPlace } from './features.ts';
import { ForwardReader } from './forward-reader.ts';
import type { Pace } from './pace-work.ts';
import { unpackRecords } from './record-blocks.ts';
import { SegmentDamaged } from './segment-damaged.ts';
import type { SegmentWriter } from './segment-writer.ts';
import type { Segment } from './segment.ts';

/** The number of a document that is not taken over. */
export const DROPPED = 0xffffffff;

/** What a document takes to be taken over, in postings. */
const ENTRY_WORK = 1_024;

/** Documents whose records stand in one block. */
interface StoredBlock {
  first: number;
  entries: Uint8Array[];
  place: RecordPlace;
}

/**
 * Takes over the documents of all segments that were not removed.
 * @returns per segment, per document its number in the new segment, or DROPPED
 */
export async function mergeDocuments(
  segments: readonly Segment[],
  writer: SegmentWriter,
  pace: Pace,
): Promise<Uint32Array[]> {
  const numbers: Uint32Array[] = [];
  let next = 0;
  for (const segment of segments) {
    const own = new Uint32Array(segment.documents).fill(DROPPED);
    for (let document = 0; document < own.length; document++) {
      if (!segment.isRemoved(document)) {
        own[document] = next++;
      }
    }
    numbers.push(own);
    const records = new ForwardReader(segment.reader, segment.trailer.sections.records);
    for await (const block of blocksOf(segment)) {
      await takeBlock(segment, records, block, writer);
      await pace(ENTRY_WORK * block.entries.length);
    }
  }
  return numbers;
}

async function* blocksOf({ documents, reader, trailer }: Segment): AsyncGenerator<StoredBlock> {
  const { entrySize, sections } = trailer;
  const forward = new ForwardReader(reader, sections.entries);
  let open: StoredBlock | null = null;
  for (let document = 0; document < documents; document++) {
    const offset = sections.entries.offset + document * entrySize;
    const entry = await forward.read({ offset, length: entrySize });
    const { place } = readEntry(entry, 0, entrySize);
    if (open?.place.offset === place.offset) {
      open.entries.push(entry);
    } else {
      if (open) {
        yield open;
      }
      open = { first: document, entries: [entry], place };
    }
  }
  if (open) {
    yield open;
  }
}

async function takeBlock(
  { trailer, isRemoved }: Segment,
  records: ForwardReader,
  { first, entries, place }: StoredBlock,
  writer: SegmentWriter,
): Promise<void> {
  const kept = entries.flatMap((entry, at) => (isRemoved(first + at) ? [] : [{ entry, at }]));
  if (kept.length === 0) {
    return;
  }
  const section = trailer.sections.records;
  if (place.offset + place.length > section.length) {
    throw new SegmentDamaged('a record stands outside');
  }
  const packed = await records.read({ offset: section.offset + place.offset, length: place.length });
  if (kept.length === entries.length) {
    await writer.addBlock(packed, entries);
    return;
  }
  const unpacked = await unpackRecords(packed);
  if (unpacked.length !== entries.length) {
    throw new SegmentDamaged('a record is not there');
  }
  for (const { entry, at } of kept) {
    await writer.addStored(entry, JSON.stringify(unpacked[at]));
  }
}
