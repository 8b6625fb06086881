/** What is installed, as a person sees it. */
import type { Licence } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import type { PackRow } from '../store/segment-rows.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { ownBytes, packName } from './pack-facts.ts';

export interface InstalledPack {
  community: string;
  kind: PackRow['kind'];
  name: string;
  /** The forum; null where there is none. */
  origin: string | null;
  licence: Licence | null;
  questions: number;
  answers: number;
  /** Bytes on this machine, with the version kept to roll back to. */
  bytes: number;
  /** When this version was published, in milliseconds since 1970; null for what was made here. */
  published: number | null;
  /** True once nothing newer came in time: say "not updated since `published`". It goes on answering. */
  stale: boolean;
  installedAt: number;
  lastUsed: number;
  /** Whether the version that is kept beside the one in use is older, or newer after a roll-back; null for none. */
  otherVersion: 'older' | 'newer' | null;
  /** Where updates come from; null for a pack out of a file. */
  address: string | null;
  /** When the person removed it (it can still be put back); null while it is in use. */
  removedAt: number | null;
}

/**
 * Installed packs by name. What was merged here out of followed forums is none of them.
 * @param now milliseconds since 1970
 */
export async function listPacks(store: SegmentStore, now: number): Promise<Result<InstalledPack[]>> {
  const [packs, sizes, uses] = [await store.readPacks(), await store.readSizes(), await store.readUses()];
  if (!packs.ok) return packs;
  if (!sizes.ok) return sizes;
  if (!uses.ok) return uses;
  const shown = packs.value.filter(({ kind }) => kind !== 'local');
  const list = shown.map((row): InstalledPack => {
    const { manifest } = row.current;
    return {
      community: row.community,
      kind: row.kind,
      name: packName(row),
      origin: manifest?.community.origin ?? null,
      licence: manifest?.licence ?? null,
      questions: manifest?.questions ?? 0,
      answers: manifest?.answers ?? 0,
      bytes: ownBytes(row, packs.value, sizes.value),
      published: manifest ? Date.parse(manifest.created) : null,
      stale: isStale(row, now),
      installedAt: row.installedAt,
      lastUsed: uses.value.get(row.community) ?? row.installedAt,
      otherVersion: otherVersionOf(row),
      address: row.address,
      removedAt: row.removedAt,
    };
  });
  return ok(list.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))));
}

function otherVersionOf({ kind, current, previous }: PackRow): InstalledPack['otherVersion'] {
  if (kind !== 'published' || !current.manifest || !previous?.manifest) return null;
  return Date.parse(previous.manifest.created) > Date.parse(current.manifest.created) ? 'newer' : 'older';
}

/** What came with the extension is as new as the extension. */
const isStale = ({ kind, current }: PackRow, now: number): boolean =>
  kind === 'published' && current.manifest !== null && Date.parse(current.manifest.expires) <= now;
