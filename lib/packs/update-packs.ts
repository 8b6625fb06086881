import { ok, type Result } from '../model/result.ts';
import { sweepPacks, updatePack } from './change-pack.ts';
import type { PackWorld } from './pack-world.ts';
import { refillPacks } from './rebuild-packs.ts';

/**
 * Updates every pack that has an address, one after the other, and deletes what was removed. One that cannot be
 * updated keeps its version and waits for the next time. What the person must decide (another key, no room) is left to
 * the options page, which asks again. Fails only where the packs cannot be read.
 * @param budget bytes that all packs together may take
 * @returns how many were updated
 */
export async function updatePacks(
  world: PackWorld & { fetch: typeof fetch },
  budget: number,
): Promise<Result<number>> {
  const swept = await sweepPacks(world.store, world.now());
  if (!swept.ok) return swept;
  const rows = await world.store.readPacks();
  if (!rows.ok) return rows;
  let updated = 0;
  for (const { community, address, removedAt } of rows.value) {
    if (address === null || removedAt !== null) continue;
    const outcome = await updatePack(community, { budget }, world);
    if (outcome.ok && outcome.value.kind === 'installed') updated++;
  }
  // A database that was lost meanwhile is filled again.
  const refilled = await refillPacks(world, budget);
  return refilled.ok ? ok(updated + refilled.value.fetched) : refilled;
}
