import type { Result } from '../model/result.ts';
import { refreshCatalogues } from '../packs/keep-catalogues.ts';
import { packWorld } from '../packs/pack-world.ts';
import { updatePacks } from '../packs/update-packs.ts';
import type { OwnWorld } from './own-messages.ts';

/**
 * Brings catalogues and installed packs up to date and deletes what was removed.
 * @returns how many packs were updated
 */
export async function updateInstalled({ ownStore, index, now, fetch }: OwnWorld): Promise<Result<number>> {
  const own = await ownStore;
  const { packBudget, catalogues } = await own.readSettings();
  const segments = await index.segments.open();
  if (!segments.ok) return segments;
  const world = { ...packWorld(segments.value, own), now, fetch };
  await refreshCatalogues(catalogues, world);
  return updatePacks(world, packBudget);
}
