import { ok, type Result } from '../model/result.ts';
import { blobSource } from '../search/segment/byte-source.ts';
import { findInSegments } from '../search/segment/find-in-segments.ts';
import { BUDGET } from '../search/segment/search-budget.ts';
import { openSegment } from '../search/segment/segment.ts';
import { readTombstones, writeTombstones } from '../search/segment/tombstones.ts';
import type { UsedSegment } from '../store/segment-rows.ts';
import type { SegmentStore } from '../store/segment-store.ts';

/** As many keys as one look-up follows. */
const KEYS_AT_ONCE = BUDGET.keys;

/** The same segment with these questions among its removed ones. */
export async function withoutQuestions(
  used: UsedSegment,
  ids: readonly string[],
  segments: SegmentStore,
): Promise<Result<UsedSegment>> {
  const row = await segments.readSegment(used.id);
  if (!row.ok) return row;
  if (!row.value) return ok(used);
  const { head, blob, documents } = row.value;
  const segment = await openSegment(blobSource(blob), { head });
  const removed = new Set(readTombstones(used.removed, documents));
  for (let at = 0; at < ids.length; at += KEYS_AT_ONCE) {
    const keys = ids.slice(at, at + KEYS_AT_ONCE).map((id) => `q${id}`);
    const { found } = await findInSegments([segment], { words: new Map(), keys, limit: 0, weigh: () => 0 });
    for (const { document } of found) removed.add(document);
  }
  return ok({ ...used, removed: writeTombstones([...removed].sort((a, b) => a - b)) });
}
