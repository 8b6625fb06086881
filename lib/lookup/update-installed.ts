import type { Result } from '../model/result.ts';
import { refreshCatalogues } from '../packs/keep-catalogues.ts';
import { packWorld } from '../packs/pack-world.ts';
import { updatePacks } from '../packs/update-packs.ts';
import { openSegmentStore } from '../store/segment-store.ts';
import type { OwnWorld } from './own-messages.ts';

/**
 * Brings catalogues and installed packs up to date and deletes what was removed.
 * @returns how many packs were updated
 */
export async function updateInstalled({
  ownStore,
  now,
  fetch,
}: Pick<OwnWorld, 'ownStore' | 'now' | 'fetch'>): Promise<Result<number>> {
  const own = await ownStore;
  const { packBudget, catalogues } = await own.readSettings();
  // Its own connection: a look-up that fails closes the one that look-ups share.
  const segments = await openSegmentStore();
  if (!segments.ok) return segments;
  try {
    const world = { ...packWorld(segments.value, own), now, fetch };
    await refreshCatalogues(catalogues, world);
    return await updatePacks(world, packBudget);
  } finally {
    segments.value.close();
  }
}
