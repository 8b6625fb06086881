/** What was synced goes from the tail into a segment of its community: in slices, and safe at every step. */
import type { IndexDocument } from '../model/index-document.ts';
import { ok, type Result } from '../model/result.ts';
import type { Question } from '../model/question.ts';
import { describeSegmentFile } from '../packs/chunk-digests.ts';
import { buildSegment } from '../search/segment/build-segment.ts';
import { MOST_IN_TAIL } from '../search/tail.ts';
import type { IndexStore } from '../store/index-store.ts';
import type { PackRow, SegmentRow, UsedSegment } from '../store/segment-rows.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { compactLocal } from './compact-local.ts';
import { localPackOf, sameSegments } from './local-pack.ts';
import { describeSynced } from './open-answers.ts';
import { withoutQuestions } from './without-questions.ts';

export interface MergeWorld {
  synced: IndexStore;
  segments: SegmentStore;
  /** Milliseconds since 1970. */
  now(): number;
  /** Awaited between questions: lets waiting look-ups go first. */
  rest(): Promise<void>;
}

/** Fewer than these are searched as fast where they are. */
const MERGE_FROM = 50;

/**
 * Moves the tail into segments, one transaction per community: the new segment comes in and the older wordings of its
 * questions go out. Only then do they leave the tail, so that an end at any point leaves each question findable, and the
 * next merge does the rest.
 */
export async function mergeTail(world: MergeWorld): Promise<Result<null>> {
  const questions = await world.synced.readQuestions(MOST_IN_TAIL);
  if (questions.length < MERGE_FROM) return ok(null);
  for (const [communityId, own] of Map.groupBy(questions, (question) => question.communityId)) {
    const merged = await mergeCommunity(communityId, own, world);
    if (!merged.ok) return merged;
  }
  return ok(null);
}

async function mergeCommunity(
  communityId: string,
  questions: readonly Question[],
  { synced, segments, now, rest }: MergeWorld,
): Promise<Result<null>> {
  const documents: IndexDocument[] = [];
  for (const question of questions) {
    documents.push(describeSynced(question, now()));
    await rest();
  }
  const fresh = await segmentRow(documents, rest);
  const packs = await segments.readPacks();
  if (!packs.ok) return packs;
  const community = localPackOf(communityId);
  const before = packs.value.find((row) => row.community === community);
  const ids = questions.map(({ id }) => id);
  const kept: UsedSegment[] = [];
  for (const used of before?.current.segments ?? []) {
    if (used.id === fresh.id) continue;
    const without = await withoutQuestions(used, ids, segments);
    if (!without.ok) return without;
    kept.push(without.value);
  }
  const row: PackRow = {
    community,
    kind: 'local',
    current: {
      manifest: null,
      signed: new Uint8Array(0),
      segments: [...kept, { id: fresh.id, removed: new Uint8Array(0) }],
    },
    previous: null,
    trust: null,
    address: null,
    installedAt: now(),
    removedAt: null,
  };
  let isStale = false;
  const changed = await segments.changePacks(
    (rows) => {
      const present = rows.find((other) => other.community === community);
      // Merged or unfollowed by another meanwhile: the next merge sees how things stand then.
      isStale = !sameSegments(present?.current.segments, before?.current.segments);
      return ok(isStale ? rows : [...rows.filter((other) => other !== present), row]);
    },
    [fresh],
  );
  if (!changed.ok || isStale) return changed;
  const dropped = await synced.dropQuestions(questions);
  if (!dropped.ok) return dropped;
  const told = await segments.setTail(await synced.countQuestions());
  return told.ok ? compactLocal(community, segments, rest) : told;
}

async function segmentRow(
  documents: readonly IndexDocument[],
  rest: MergeWorld['rest'],
): Promise<SegmentRow> {
  const { bytes, summary } = await buildSegment(documents, rest);
  const { id, length } = await describeSegmentFile([bytes]);
  return { id, length, documents: documents.length, head: summary.head, blob: new Blob([bytes]) };
}
