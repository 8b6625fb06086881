import type { Result } from '../model/result.ts';
import { packWorld } from '../packs/pack-world.ts';
import { updatePacks } from '../packs/update-packs.ts';
import type { OwnWorld } from './own-messages.ts';

/** Brings installed packs up to date and deletes what was removed. @returns how many were updated */
export async function updateInstalled({ ownStore, index, now, fetch }: OwnWorld): Promise<Result<number>> {
  const own = await ownStore;
  const { packBudget } = await own.readSettings();
  const segments = await index.segments.open();
  if (!segments.ok) return segments;
  return updatePacks({ ...packWorld(segments.value, own), now, fetch }, packBudget);
}
