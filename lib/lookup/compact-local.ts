/** Small segments of a synced community become one: each costs a look-up reads of its own. */
import { ok, type Result } from '../model/result.ts';
import { describeSegmentFile } from '../packs/chunk-digests.ts';
import { blobSource } from '../search/segment/byte-source.ts';
import { mergeSegments } from '../search/segment/merge-segments.ts';
import { createPageCache } from '../search/segment/page-cache.ts';
import { openSegment, type Segment } from '../search/segment/segment.ts';
import { sameSegments } from './local-pack.ts';
import type { PackRow, SegmentRow, UsedSegment } from '../store/segment-rows.ts';
import type { SegmentStore } from '../store/segment-store.ts';

/** With so many, they are merged. */
const MERGE_FROM = 4;

/**
 * Merges a local pack's segments when there are many, without what was removed. One transaction at the end puts the new
 * one in their place, unless they have changed meanwhile: then it waits for the next time.
 * @param rest lets waiting look-ups go first
 */
export async function compactLocal(
  community: string,
  segments: SegmentStore,
  rest: () => Promise<void>,
): Promise<Result<null>> {
  const packs = await segments.readPacks();
  if (!packs.ok) return packs;
  const used = packs.value.find((row) => row.community === community)?.current.segments ?? [];
  if (used.length < MERGE_FROM) return ok(null);
  const sources: Segment[] = [];
  for (const one of used) {
    const opened = await openUsed(one, segments);
    if (!opened.ok) return opened;
    if (!opened.value) return ok(null);
    sources.push(opened.value);
  }
  const parts: Blob[] = [];
  const { head, documents } = await mergeSegments(
    sources,
    (chunk) => {
      parts.push(new Blob([chunk]));
    },
    { pause: rest },
  );
  const blob = new Blob(parts);
  const { id, length } = await describeSegmentFile(chunksOf(blob));
  const merged: SegmentRow = { id, length, documents, head, blob };
  return segments.changePacks(
    (rows) =>
      ok(
        rows.map((row) =>
          row.community === community && sameSegments(row.current.segments, used) ? withOnly(row, id) : row,
        ),
      ),
    [merged],
  );
}

async function openUsed(
  { id, removed }: UsedSegment,
  segments: SegmentStore,
): Promise<Result<Segment | null>> {
  const row = await segments.readSegment(id);
  if (!row.ok) return row;
  if (!row.value) return ok(null);
  const { head, blob } = row.value;
  // Everything is read once and in order.
  return ok(await openSegment(blobSource(blob), { head, removed, cache: createPageCache(0) }));
}

async function* chunksOf(blob: Blob): AsyncIterable<Uint8Array> {
  const reader = blob.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}

const withOnly = (row: PackRow, id: string): PackRow => ({
  ...row,
  current: { ...row.current, segments: [{ id, removed: new Uint8Array(0) }] },
});
