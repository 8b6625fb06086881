import { ok, type Result } from '../model/result.ts';
import { packWorld } from '../packs/pack-world.ts';
import { rebuildPacks, type RebuiltPacks } from '../packs/rebuild-packs.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import { openSegmentStore, type SegmentStore } from '../store/segment-store.ts';
import type { OwnWorld } from './own-messages.ts';

/**
 * Installed packs after "Rebuild index": the whole ones stay, the others are fetched again. What is not a pack (the
 * starter's and the followed forums' own segments) is dropped.
 */
export async function rebuildInstalled({
  ownStore,
  now,
  fetch,
}: Pick<OwnWorld, 'ownStore' | 'now' | 'fetch'>): Promise<Result<RebuiltPacks>> {
  const own = await ownStore;
  const { packBudget } = await own.readSettings();
  const opened = await openReadable();
  if (!opened.ok) return opened;
  try {
    return await rebuildPacks({ ...packWorld(opened.value, own), now, fetch }, packBudget);
  } finally {
    opened.value.close();
  }
}

/** A database that cannot be opened or read is begun anew: the person asked for that. */
async function openReadable(): Promise<Result<SegmentStore>> {
  const opened = await openSegmentStore();
  if (opened.ok) {
    if ((await opened.value.readPacks()).ok) return ok(opened.value);
    opened.value.close();
  }
  const deleted = await deleteSegmentDatabase();
  return deleted.ok ? openSegmentStore() : deleted;
}
