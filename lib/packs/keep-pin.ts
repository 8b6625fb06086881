import type { PackPin } from '../model/written.ts';
import { ok, type Result } from '../model/result.ts';
import type { PackRow } from '../store/segment-rows.ts';
import { packName } from './pack-facts.ts';
import type { PackWorld } from './pack-world.ts';

type PinWorld = Pick<PackWorld, 'store' | 'pins'>;

/** Writes down what is installed of a community, or that nothing is; what stands there already is not written again. */
export async function keepPin({ store, pins }: PinWorld, community: string): Promise<Result<null>> {
  const [rows, kept] = [await store.readPacks(), await pins.readPackPins()];
  if (!rows.ok) return rows;
  if (!kept.ok) return kept;
  const row = rows.value.find((other) => other.community === community);
  const pin = row && row.removedAt === null ? pinOf(row) : null;
  const before = kept.value.find((other) => other.community === community);
  if (!pin) return before ? pins.removePackPin(community) : ok(null);
  return JSON.stringify(before) === JSON.stringify(pin) ? ok(null) : pins.savePackPin(pin);
}

/**
 * Forgets packs that are about to go: before they go, because a pin without its pack would have it fetched again. Where
 * the pack then stays after all, `keepPin` brings the pin back.
 */
export async function dropPins(
  { pins }: Pick<PackWorld, 'pins'>,
  communities: readonly string[],
): Promise<Result<null>> {
  for (const community of communities) {
    const removed = await pins.removePackPin(community);
    if (!removed.ok) return removed;
  }
  return ok(null);
}

function pinOf(row: PackRow): PackPin | null {
  if (!row.trust) return null;
  const { community, address } = row;
  const { rootKey, roots, floor, floorHash } = row.trust;
  return { community, name: packName(row), address, rootKey, roots: [...roots], floor, floorHash };
}
