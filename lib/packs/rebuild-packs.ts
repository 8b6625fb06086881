/** Packs after something broke: what is whole stays, what is damaged is fetched again, what cannot be is named. */
import type { PackPin } from '../model/written.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { PackRow, PackVersion } from '../store/segment-rows.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { describeSegmentFile } from './chunk-digests.ts';
import { installPack } from './install-pack.ts';
import { packName } from './pack-facts.ts';
import type { PackWorld } from './pack-world.ts';
import { readStream } from './read-stream.ts';
import { siteSource } from './site-source.ts';

export interface RebuiltPacks {
  /** How many were whole, and how many were fetched again. */
  kept: number;
  fetched: number;
  /** Packs that are not in use now, and why. One with an address is tried again at the next update. */
  lost: readonly { name: string; problem: string }[];
}

const FROM_A_FILE = 'it came out of a file; install that file again';
const READ_STALL_MS = 20_000;

/**
 * Checks every byte of the installed packs. Those that are whole stay as they are, the others are fetched again under the
 * key and number that are known of them. What came with the extension or was merged here is dropped: others build it
 * anew. Packs that only the pins know, because their database was lost, are fetched as well.
 * Fails only where the packs or the pins cannot be read at all.
 * @param budget bytes that all packs together may take
 */
export async function rebuildPacks(
  world: PackWorld & { fetch: typeof fetch },
  budget: number,
): Promise<Result<RebuiltPacks>> {
  const rows = await world.store.readPacks();
  if (!rows.ok) return rows;
  const whole: PackRow[] = [];
  const lost: { name: string; problem: string }[] = [];
  for (const row of rows.value.filter(({ kind }) => kind === 'published')) {
    if (await isWhole(row.current, world.store)) {
      const previous = row.previous && (await isWhole(row.previous, world.store)) ? row.previous : null;
      whole.push(previous === row.previous ? row : { ...row, previous });
    } else if (row.address === null && row.removedAt === null) {
      lost.push({ name: packName(row), problem: FROM_A_FILE });
      const forgotten = await world.pins.removePackPin(row.community);
      if (!forgotten.ok) return forgotten;
    }
  }
  // Packs are read for seconds: one that was installed or changed meanwhile stays as it is now.
  const checked = new Map(rows.value.map((row) => [row.community, row] as const));
  const kept = new Map(whole.map((row) => [row.community, row] as const));
  const changed = await world.store.changePacks((now) =>
    ok(
      now
        .filter(({ kind }) => kind === 'published')
        .flatMap((row) => {
          if (row.installedAt !== checked.get(row.community)?.installedAt) return row;
          const same = kept.get(row.community);
          return same ? { ...row, previous: same.previous } : [];
        }),
    ),
  );
  if (!changed.ok) return changed;
  const dropped = await world.store.dropParts(Infinity);
  if (!dropped.ok) return dropped;
  const refilled = await refillPacks(world, budget);
  if (!refilled.ok) return refilled;
  const { fetched, lost: missing } = refilled.value;
  return ok({ kept: whole.length, fetched, lost: [...lost, ...missing] });
}

/** Fetches the packs that the pins know and the store lacks, one after the other. */
export async function refillPacks(
  world: PackWorld & { fetch: typeof fetch },
  budget: number,
): Promise<Result<Pick<RebuiltPacks, 'fetched' | 'lost'>>> {
  const [rows, pins] = [await world.store.readPacks(), await world.pins.readPackPins()];
  if (!rows.ok) return rows;
  if (!pins.ok) return pins;
  const missing = pins.value.filter((pin) =>
    rows.value.every(({ community }) => community !== pin.community),
  );
  const lost: { name: string; problem: string }[] = [];
  for (const pin of missing) {
    const outcome = await fetchAgain(pin, budget, world);
    if (!outcome.ok) lost.push({ name: pin.name, problem: outcome.problem });
  }
  return ok({ fetched: missing.length - lost.length, lost });
}

async function fetchAgain(
  { community, address }: PackPin,
  budget: number,
  world: PackWorld & { fetch: typeof fetch },
): Promise<Result<null>> {
  if (address === null) return failed(FROM_A_FILE);
  const source = siteSource(address, world.fetch);
  if (!source.ok) return source;
  const outcome = await installPack(source.value, { community, budget }, world);
  if (!outcome.ok) return outcome;
  if (outcome.value.kind === 'key-changed') return failed('its host shows another key now');
  return outcome.value.kind === 'needs-space' ? failed('there is no room for it now') : ok(null);
}

/** Whether every segment is stored and hashes to its id. */
async function isWhole({ segments }: PackVersion, store: SegmentStore): Promise<boolean> {
  for (const { id } of segments) {
    const row = await store.readSegment(id);
    if (!row.ok || !row.value) return false;
    try {
      const file = await describeSegmentFile(readStream(row.value.blob.stream(), READ_STALL_MS));
      if (file.id !== id) return false;
    } catch {
      // A Blob whose file is gone cannot be read: damaged like one that was changed.
      return false;
    }
  }
  return true;
}
