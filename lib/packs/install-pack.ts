/**
 * Installs or updates a pack: manifest verified, pieces checked and kept as they come, then one transaction that puts
 * the new version in place and raises the sequence floor. Whatever stops it before that leaves the old version in use.
 */
import type { PackManifest, PackSegment } from '../model/pack-manifest.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { PackRow, PackTrust, SegmentRow } from '../store/segment-rows.ts';
import { fetchSegment } from './fetch-segment.ts';
import { judgeManifest, type ExpectedKeys } from './judge-manifest.ts';
import { dropPins, keepPin } from './keep-pin.ts';
import type { PackSource } from './pack-source.ts';
import type { PackWorld } from './pack-world.ts';
import { planSpace, type Droppable } from './plan-space.ts';
import { tombstonesOf, verifyManifest, type VerifiedManifest } from './verify-manifest.ts';

export interface InstallOptions extends Partial<Pick<ExpectedKeys, 'expected' | 'accepted'>> {
  /** Only this community's pack will do: set for updates. */
  community?: string;
  /** Bytes that all packs together may take. */
  budget: number;
  /** Communities whose packs the person agreed to give up for this one. */
  drop?: readonly string[];
  onProgress?(progress: { done: number; total: number }): void;
  signal?: AbortSignal;
}

export type InstallOutcome =
  | { kind: 'installed'; community: string; name: string; questions: number; fetched: number }
  /** This version is installed already. */
  | { kind: 'current'; community: string; name: string }
  /** Stop and ask; with the person's yes, call again with `accepted: offered`. */
  | { kind: 'key-changed'; community: string; name: string; known: string; offered: string }
  /** Stop and ask; with the person's yes, call again with `drop` naming these. */
  | { kind: 'needs-space'; community: string; name: string; needed: number; drop: readonly Droppable[] };

/** Progress is told in at most so many steps. */
const STEPS = 200;

const OTHER_COMMUNITY =
  'This address offers another community’s pack now, so it was refused. Check the address with your community.';
const BUSY = 'This pack is being installed already. Wait until that is done.';
const UNFIT =
  'The pack’s index is not what its manifest says, so it was refused; the pack in use stays. Tell its community.';

/** What a source offers, held against what is installed: nothing is fetched but the manifest, and nothing changed. */
export interface PackOffer {
  manifest: PackManifest;
  kind: 'newer' | 'current' | 'key-changed';
  /** Bytes that installing it would fetch. */
  bytes: number;
}

export async function readOffer(
  source: PackSource,
  world: PackWorld,
  signal?: AbortSignal,
): Promise<Result<PackOffer>> {
  const offered = await readManifest(source, signal);
  if (!offered.ok) return offered;
  const { manifest } = offered.value;
  const [rows, sizes] = [await world.store.readPacks(), await world.store.readSizes()];
  if (!rows.ok) return rows;
  if (!sizes.ok) return sizes;
  const keys = await keysOf({}, manifest, world);
  if (!keys.ok) return keys;
  const judged = judgeManifest(offered.value, rowOf(rows.value, manifest), keys.value);
  if (!judged.ok) return judged;
  const bytes = bytesOf(manifest.segments.filter(({ id }) => !sizes.value.has(id)));
  return ok({ manifest, kind: judged.value.kind, bytes });
}

export async function installPack(
  source: PackSource,
  options: InstallOptions,
  world: PackWorld,
): Promise<Result<InstallOutcome>> {
  const offered = await readManifest(source, options.signal);
  if (!offered.ok) return offered;
  const { community } = offered.value.manifest;
  if (options.community !== undefined && options.community !== community.id) return failed(OTHER_COMMUNITY);
  return (
    (await world.alone(community.id, () => installVerified(offered.value, source, options, world))) ??
    failed(BUSY)
  );
}

async function readManifest(source: PackSource, signal?: AbortSignal): Promise<Result<VerifiedManifest>> {
  const file = await source.readManifest(signal);
  return file.ok ? verifyManifest(file.value) : file;
}

async function installVerified(
  offered: VerifiedManifest,
  source: PackSource,
  options: InstallOptions,
  world: PackWorld,
): Promise<Result<InstallOutcome>> {
  const { manifest } = offered;
  const who = { community: manifest.community.id, name: manifest.community.name };
  const keys = await keysOf(options, manifest, world);
  if (!keys.ok) return keys;
  const rows = await world.store.readPacks();
  if (!rows.ok) return rows;
  const judged = judgeManifest(offered, rowOf(rows.value, manifest), keys.value);
  if (!judged.ok) return judged;
  if (judged.value.kind === 'current') {
    // An install that ended before its pin was kept is mended here.
    const pinned = await keepPin(world, who.community);
    return pinned.ok ? ok({ kind: 'current', ...who }) : pinned;
  }
  if (judged.value.kind === 'key-changed') return ok({ ...judged.value, ...who });

  const missing = await missingSegments(manifest, world);
  if (!missing.ok) return missing;
  const needed = bytesOf(missing.value);
  const room = await makeRoom(who.community, missing.value, rows.value, options, world);
  if (!room.ok) return room;
  if (room.value.length > 0) return ok({ kind: 'needs-space', ...who, needed, drop: room.value });

  const fetched = await fetchAll(missing.value, manifest, source, options, world);
  if (!fetched.ok) return fetched;
  const unpinned = await dropPins(world, options.drop ?? []);
  if (!unpinned.ok) return unpinned;
  const installedAt = world.now();
  const changed = await world.store.changePacks((now) => {
    // Judged once more against what stands there now: another context may have installed meanwhile.
    const row = rowOf(now, manifest);
    const again = judgeManifest(offered, row, keys.value);
    if (!again.ok) return again;
    if (again.value.kind === 'key-changed') return failed(OTHER_COMMUNITY);
    if (again.value.kind === 'current') return ok(now);
    const next = nextRow(offered, row, again.value.trust, source.address, installedAt);
    return ok([...withoutDropped(now, [who.community, ...(options.drop ?? [])]), next]);
  }, fetched.value);
  for (const community of [who.community, ...(options.drop ?? [])]) {
    const pinned = await keepPin(world, community);
    if (!pinned.ok) return pinned;
  }
  if (!changed.ok) return changed;
  return ok({ kind: 'installed', ...who, questions: manifest.questions, fetched: needed });
}

async function keysOf(
  { expected = null, accepted = null }: Partial<ExpectedKeys>,
  { community }: PackManifest,
  { pins }: PackWorld,
): Promise<Result<ExpectedKeys>> {
  const kept = await pins.readPackPins();
  if (!kept.ok) return kept;
  const remembered = kept.value.find((pin) => pin.community === community.id) ?? null;
  return ok({ expected, accepted, remembered });
}

const rowOf = (rows: readonly PackRow[], { community }: PackManifest): PackRow | null =>
  rows.find((row) => row.community === community.id) ?? null;

const bytesOf = (segments: readonly PackSegment[]): number =>
  segments.reduce((sum, { length }) => sum + length, 0);

/** Segments that are not stored yet; fails where a stored one is not what the manifest says of it. */
async function missingSegments(manifest: PackManifest, { store }: PackWorld): Promise<Result<PackSegment[]>> {
  const missing: PackSegment[] = [];
  for (const segment of manifest.segments) {
    const row = await store.readSegment(segment.id);
    if (!row.ok) return row;
    if (!row.value) missing.push(segment);
    else if (row.value.length !== segment.length || row.value.documents !== segment.documents)
      return failed(UNFIT);
  }
  return ok(missing);
}

const withoutDropped = (rows: readonly PackRow[], drop: readonly string[]): PackRow[] =>
  rows.filter(({ community, kind }) => kind !== 'published' || !drop.includes(community));

/** What the person has still to agree to give up; none where there is room. */
async function makeRoom(
  community: string,
  missing: readonly PackSegment[],
  packs: readonly PackRow[],
  { budget, drop = [] }: InstallOptions,
  world: PackWorld,
): Promise<Result<readonly Droppable[]>> {
  const [sizes, uses] = [await world.store.readSizes(), await world.store.readUses()];
  if (!sizes.ok) return sizes;
  if (!uses.ok) return uses;
  let kept = 0;
  for (const { id } of missing) {
    const parts = await world.store.readParts(id);
    if (!parts.ok) return parts;
    kept += parts.value.reduce((sum, { blob }) => sum + blob.size, 0);
  }
  const question = {
    needed: bytesOf(missing),
    kept,
    community,
    packs,
    sizes: sizes.value,
    uses: uses.value,
    budget,
    estimate: await world.estimate(),
  };
  const planned = planSpace(question);
  if (!planned.ok) return planned;
  const { drop: wanted, first } = planned.value;
  if (!wanted.every((pack) => drop.includes(pack.community))) return ok(wanted);
  if (!first || wanted.length === 0) return ok([]);
  // On a full disk nothing can be fetched before they are gone.
  const unpinned = await dropPins(world, drop);
  if (!unpinned.ok) return unpinned;
  const dropped = await world.store.changePacks((rows) => ok(withoutDropped(rows, drop)));
  return dropped.ok ? ok([]) : dropped;
}

async function fetchAll(
  segments: readonly PackSegment[],
  manifest: PackManifest,
  source: PackSource,
  { onProgress, signal }: InstallOptions,
  world: PackWorld,
): Promise<Result<SegmentRow[]>> {
  const total = bytesOf(segments);
  const rows: SegmentRow[] = [];
  let done = 0;
  let told = -Infinity;
  for (const segment of segments) {
    const blob = await fetchSegment(source, manifest, segment, {
      store: world.store,
      now: world.now,
      signal,
      onBytes(bytes) {
        done += bytes;
        // A step that nobody sees is not told.
        if (done < total && done - told < total / STEPS) return;
        told = done;
        onProgress?.({ done, total });
      },
    });
    if (!blob.ok) return blob;
    const inspected = await world.inspect(blob.value);
    if (!inspected.ok) {
      // Either the community signed it so, or the disk lost a piece: the next try begins anew.
      await world.store.dropParts(Infinity, segment.id);
      return inspected;
    }
    if (inspected.value.documents !== segment.documents) return failed(UNFIT);
    const { id, length, documents } = segment;
    rows.push({ id, length, documents, head: inspected.value.head, blob: blob.value });
  }
  return ok(rows);
}

function nextRow(
  { manifest, signed }: VerifiedManifest,
  row: PackRow | null,
  trust: PackTrust,
  address: string | null,
  installedAt: number,
): PackRow {
  const segments = manifest.segments.map((segment) => ({
    id: segment.id,
    removed: tombstonesOf(segment)?.bytes ?? new Uint8Array(0),
  }));
  return {
    community: manifest.community.id,
    kind: 'published',
    current: { manifest, signed, segments },
    previous: row?.removedAt === null ? row.current : null,
    trust,
    // A pack out of a file goes on being updated from where it came from before.
    address: address ?? row?.address ?? null,
    installedAt,
    removedAt: null,
  };
}
