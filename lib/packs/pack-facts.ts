import type { PackRow } from '../store/segment-rows.ts';

/** What a person calls the pack. */
export const packName = ({ current, community }: PackRow): string =>
  current.manifest?.community.name ?? community;

/** Bytes of the segments that only this pack has, its older version's too. */
export function ownBytes(
  row: PackRow,
  packs: readonly PackRow[],
  sizes: ReadonlyMap<string, number>,
): number {
  const others = new Set(packs.filter((other) => other !== row).flatMap(segmentIds));
  return [...new Set(segmentIds(row))]
    .filter((id) => !others.has(id))
    .reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0);
}

/** Segments of a pack, its older version's too. */
export const segmentIds = ({ current, previous }: PackRow): string[] =>
  [...current.segments, ...(previous?.segments ?? [])].map(({ id }) => id);
