import { ok, type Result } from '../model/result.ts';
import type { IndexStore } from '../store/index-store.ts';
import type { UsedSegment } from '../store/segment-rows.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { localPackOf, sameSegments } from './local-pack.ts';
import { withoutQuestions } from './without-questions.ts';

/** A merge that comes in between is seen by the next try. */
const TRIES = 3;
const BUSY = 'The answer index is being changed elsewhere. What is gone at the forum goes the next time.';

/**
 * Takes a community's questions out of its own segments, and then out of the tail: while it is under way, and after an end
 * in between, each is found or not found, but never as an older wording.
 */
export async function removeQuestions(
  communityId: string,
  ids: readonly string[],
  { synced, segments }: { synced: IndexStore; segments: SegmentStore },
): Promise<Result<null>> {
  const community = localPackOf(communityId);
  for (let tried = 0; tried < TRIES; tried++) {
    const packs = await segments.readPacks();
    if (!packs.ok) return packs;
    const before = packs.value.find((row) => row.community === community)?.current.segments ?? [];
    const after: UsedSegment[] = [];
    for (const used of before) {
      const without = await withoutQuestions(used, ids, segments);
      if (!without.ok) return without;
      after.push(without.value);
    }
    let isStale = false;
    const changed = await segments.changePacks((rows) => {
      const present = rows.find((row) => row.community === community);
      isStale = !sameSegments(present?.current.segments, before);
      if (isStale || !present) return ok(rows);
      const row = { ...present, current: { ...present.current, segments: after } };
      return ok([...rows.filter((other) => other !== present), row]);
    });
    if (!changed.ok) return changed;
    if (isStale) continue;
    const removed = await synced.removeQuestions(ids);
    return removed.ok ? segments.setTail(await synced.countQuestions()) : removed;
  }
  return { ok: false, problem: BUSY };
}
