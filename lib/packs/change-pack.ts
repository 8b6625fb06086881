/** What a person does with an installed pack. Each is one transaction. */
import { failed, ok, type Result } from '../model/result.ts';
import type { PackRow } from '../store/segment-rows.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { installPack, type InstallOptions, type InstallOutcome } from './install-pack.ts';
import { dropPins, keepPin } from './keep-pin.ts';
import { writePackFile } from './pack-file.ts';
import type { PackWorld } from './pack-world.ts';
import { siteSource } from './site-source.ts';

/** A removed pack can be put back for an hour. */
const UNDO_MS = 3_600_000;
/** Pieces of an install that nobody went on with. */
const PARTS_MS = 7 * 86_400_000;

const GONE = 'This pack is not installed any more. Reload this page.';
const OWN = 'This pack belongs to the extension itself and stays.';

/** Fetches what is new of an installed pack. */
export async function updatePack(
  community: string,
  options: Omit<InstallOptions, 'community'>,
  world: PackWorld & { fetch: typeof fetch },
): Promise<Result<InstallOutcome>> {
  const row = await readRow(world.store, community);
  if (!row.ok) return row;
  if (row.value.address === null)
    return failed('This pack came out of a file and has no address to update from. Install a newer file.');
  const source = siteSource(row.value.address, world.fetch);
  return source.ok ? installPack(source.value, { ...options, community }, world) : source;
}

/**
 * Goes back to the version before, or forward again. The sequence floor stays: an update brings only what is newer than
 * the version that was left.
 */
export const rollBackPack = (store: SegmentStore, community: string): Promise<Result<null>> =>
  changeRow(store, community, (row) =>
    row.previous
      ? ok({ ...row, current: row.previous, previous: row.current })
      : failed('There is no older version of this pack to go back to.'),
  );

/** Takes a pack out of look-ups; `restorePack` puts it back until `sweepPacks` deletes it. */
export const removePack = (world: PinWorld, community: string, now: number): Promise<Result<null>> =>
  setRemoved(world, community, now);

export const restorePack = (world: PinWorld, community: string): Promise<Result<null>> =>
  setRemoved(world, community, null);

type PinWorld = Pick<PackWorld, 'store' | 'pins'>;

async function setRemoved(
  world: PinWorld,
  community: string,
  removedAt: number | null,
): Promise<Result<null>> {
  const dropped = await dropPins(world, removedAt === null ? [] : [community]);
  if (!dropped.ok) return dropped;
  const changed = await changeRow(world.store, community, (row) => ok({ ...row, removedAt }));
  const kept = await keepPin(world, community);
  return changed.ok ? kept : changed;
}

/** Deletes what was removed an hour ago or longer, and pieces that a week has not made whole. */
export async function sweepPacks(store: SegmentStore, now: number): Promise<Result<null>> {
  const rows = await store.readPacks();
  if (!rows.ok) return rows;
  const isOver = ({ removedAt }: PackRow): boolean => removedAt !== null && removedAt + UNDO_MS <= now;
  if (rows.value.some(isOver)) {
    const swept = await store.changePacks((packs) => ok(packs.filter((row) => !isOver(row))));
    if (!swept.ok) return swept;
  }
  return store.dropParts(now - PARTS_MS);
}

/** The version in use as one file; it copies nothing until it is saved. */
export async function exportPack(
  store: SegmentStore,
  community: string,
): Promise<Result<{ name: string; file: Blob }>> {
  const row = await readRow(store, community);
  if (!row.ok) return row;
  const { manifest, signed, segments } = row.value.current;
  if (!manifest || row.value.kind !== 'published')
    return failed('Only packs that a community signed can be passed on.');
  const blobs: Blob[] = [];
  for (const { id } of segments) {
    const segment = await store.readSegment(id);
    if (!segment.ok) return segment;
    if (!segment.value) return failed(GONE);
    blobs.push(segment.value.blob);
  }
  return ok({
    name: `${community.replace(/[^a-z0-9.-]+/gi, '-')}-${manifest.sequence}.peerside`,
    file: writePackFile(new Uint8Array(signed), blobs),
  });
}

async function readRow(store: SegmentStore, community: string): Promise<Result<PackRow>> {
  const rows = await store.readPacks();
  if (!rows.ok) return rows;
  const row = rows.value.find((other) => other.community === community);
  return row ? ok(row) : failed(GONE);
}

const changeRow = (
  store: SegmentStore,
  community: string,
  change: (row: PackRow) => Result<PackRow>,
): Promise<Result<null>> =>
  store.changePacks((rows) => {
    const row = rows.find((other) => other.community === community);
    if (!row) return failed(GONE);
    if (row.kind !== 'published') return failed(OWN);
    const changed = change(row);
    return changed.ok ? ok(rows.map((other) => (other === row ? changed.value : other))) : changed;
  });
