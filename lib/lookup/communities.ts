/** What the index holds, community by community. */
import type { Community } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import { readTombstones } from '../search/segment/tombstones.ts';
import type { PackRow } from '../store/segment-rows.ts';
import type { KeptIndex } from './kept-index.ts';
import { localPackOf } from './local-pack.ts';

/** Forums as synced, and what came with the extension. */
export async function readCommunities(index: KeptIndex): Promise<Result<Community[]>> {
  const synced = await index.synced.read((store) => store.readCommunities());
  if (!synced.ok) return synced;
  const packs = await index.segments.read((store) => store.readPacks());
  if (!packs.ok) return packs;
  if (!packs.value.ok) return packs.value;
  return ok([...packs.value.value.flatMap(communityOf), ...synced.value]);
}

/** How many questions of a community can be found. */
export async function countQuestions(index: KeptIndex, communityId: string): Promise<Result<number>> {
  const active = await index.segments.read((store) => store.readActive());
  if (!active.ok) return active;
  if (!active.value.ok) return active.value;
  const own = new Set([communityId, localPackOf(communityId)]);
  const inSegments = active.value.value.segments
    .filter(({ community }) => own.has(community))
    .reduce((sum, { documents, removed }) => sum + documents - readTombstones(removed, documents).length, 0);
  const tail = await index.synced.read((store) => store.countQuestions(communityId));
  return tail.ok ? ok(inSegments + tail.value) : tail;
}

/** Packs that a person can see as a community: those of forums are listed with their packs. */
function communityOf({ kind, current, installedAt }: PackRow): Community[] {
  if (kind !== 'starter' || !current.manifest) return [];
  const { community, licence, sequence } = current.manifest;
  return [
    {
      id: community.id,
      name: community.name,
      kind,
      origin: null,
      licence,
      syncedAt: new Date(installedAt).toISOString(),
      cursor: null,
      revision: String(sequence),
      leftOut: null,
    },
  ];
}
