/**
 * The pack that comes inside the extension. Its bytes are part of what the browser's store signed and checked, so no
 * signature of ours is asked for; that they are whole is.
 */
import { PackManifest } from '../model/pack-manifest.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { PackRow, SegmentRow } from '../store/segment-rows.ts';
import { describeSegmentFile } from './chunk-digests.ts';
import { segmentPath } from './pack-source.ts';
import type { PackWorld } from './pack-world.ts';
import { areWhole, tombstonesOf } from './verify-manifest.ts';

/** Beside it lie its segments, as on a web host. */
export const PACKAGED_MANIFEST = 'manifest.json';

const BROKEN = 'The answer pack inside the extension is damaged. Reinstall the extension.';

/**
 * Puts the packaged pack in place unless that very version is there; the version in use stays on any failure.
 * @param read a file out of the extension's own folder of it, by path; no network
 * @returns whether anything changed
 */
export async function installPackaged(
  world: Pick<PackWorld, 'store' | 'now' | 'inspect'>,
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Result<boolean>> {
  const manifest = await readManifest(read);
  if (!manifest) return failed(BROKEN);
  const installed = await world.store.readPacks();
  if (!installed.ok) return installed;
  const there = installed.value.find(({ community }) => community === manifest.community.id);
  if (there && sameSegments(there, manifest)) return ok(false);

  const fresh: SegmentRow[] = [];
  for (const segment of manifest.segments) {
    const blob = await readSegment(segment.id, read);
    const inspected = blob && (await world.inspect(blob));
    if (!blob || !inspected?.ok || inspected.value.documents !== segment.documents) return failed(BROKEN);
    const { id, length, documents } = segment;
    fresh.push({ id, length, documents, head: inspected.value.head, blob });
  }
  const row: PackRow = {
    community: manifest.community.id,
    kind: 'starter',
    current: {
      manifest,
      signed: new Uint8Array(0),
      segments: manifest.segments.map((segment) => ({
        id: segment.id,
        removed: tombstonesOf(segment)?.bytes ?? new Uint8Array(0),
      })),
    },
    previous: null,
    trust: null,
    address: null,
    installedAt: world.now(),
    removedAt: null,
  };
  const changed = await world.store.changePacks(
    (rows) => ok([...rows.filter(({ community }) => community !== row.community), row]),
    fresh,
  );
  return changed.ok ? ok(true) : changed;
}

type Read = Parameters<typeof installPackaged>[1];

async function readManifest(read: Read): Promise<PackManifest | null> {
  try {
    const parsed = PackManifest.safeParse(
      JSON.parse(new TextDecoder().decode(await read(PACKAGED_MANIFEST))),
    );
    return parsed.success && (await areWhole(parsed.data)) ? parsed.data : null;
  } catch {
    // Missing or no JSON: the one sentence for the person is the same.
    return null;
  }
}

async function readSegment(id: string, read: Read): Promise<Blob | null> {
  try {
    const bytes = await read(segmentPath(id));
    return (await describeSegmentFile([bytes])).id === id ? new Blob([bytes]) : null;
  } catch {
    // A file that is missing is as broken as a changed one.
    return null;
  }
}

const sameSegments = (row: PackRow, manifest: PackManifest): boolean =>
  row.current.manifest !== null && JSON.stringify(row.current.manifest) === JSON.stringify(manifest);
