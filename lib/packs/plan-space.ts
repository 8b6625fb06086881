/** Room for a new pack: what would have to go, least useful first. Nothing goes here; the person decides. */
import { failed, ok, type Result } from '../model/result.ts';
import type { PackRow } from '../store/segment-rows.ts';
import { ownBytes, packName, segmentIds } from './pack-facts.ts';

export interface SpaceQuestion {
  /** Bytes that would be added. */
  needed: number;
  /** Bytes of them that an earlier try has fetched already. */
  kept: number;
  /** The community that gets them: its own pack is never in the way. */
  community: string;
  packs: readonly PackRow[];
  /** Bytes of each stored segment, by id. */
  sizes: ReadonlyMap<string, number>;
  /** When each community last had an answer shown, in milliseconds since 1970. */
  uses: ReadonlyMap<string, number>;
  /** Bytes that all installed packs together may take, as the person set it. */
  budget: number;
  /** What the browser says of its storage, in bytes. */
  estimate: { usage: number; quota: number };
}

export interface Droppable {
  community: string;
  name: string;
  bytes: number;
  /** When an answer of it was last shown, or when it was installed. */
  lastUsed: number;
}

/** While a pack is put together its pieces and the whole exist at once. */
const PEAK = 2;

export interface SpacePlan {
  /** The packs that would have to go, in that order; none when there is room. */
  drop: Droppable[];
  /** The disk is short, so they would have to go before anything is fetched. */
  first: boolean;
}

/**
 * Fails where even dropping everything would not be enough. Packs that came with the extension or were made here are
 * never dropped.
 */
export function planSpace(question: SpaceQuestion): Result<SpacePlan> {
  const { needed, kept, community, packs, sizes, uses, budget, estimate } = question;
  // The limit is about what the person installed; the extension's own and what is merged here is counted by the disk only.
  const published = new Set(packs.filter(({ kind }) => kind === 'published').flatMap(segmentIds));
  const stored = [...published].reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
  // What is kept counts as used already.
  const overQuota = estimate.usage - kept + PEAK * needed - estimate.quota;
  let over = Math.max(stored + needed - budget, overQuota);
  const drop: Droppable[] = [];
  const droppable = packs
    .filter((row) => row.kind === 'published' && row.community !== community)
    .map((row) => ({
      community: row.community,
      name: packName(row),
      bytes: ownBytes(row, packs, sizes),
      lastUsed: row.removedAt === null ? (uses.get(row.community) ?? row.installedAt) : 0,
    }))
    .sort((a, b) => a.lastUsed - b.lastUsed || b.bytes - a.bytes);
  for (const pack of droppable) {
    if (over <= 0) break;
    drop.push(pack);
    over -= pack.bytes;
  }
  if (over <= 0) return ok({ drop, first: overQuota > 0 });
  return failed(
    `This pack needs ${megabytes(needed)} MB, and ${megabytes(over)} MB are lacking even without the other packs. Raise the limit for packs in options or free some disk space.`,
  );
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e5) / 10;
