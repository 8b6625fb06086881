import type { ShownPack } from './shown-pack.ts';

/**
 * The packs that would have to go to stay within the limit, in that order: removed ones first, then those used least of
 * late, of these the larger.
 * @param budget bytes
 */
export function packsOver(packs: readonly ShownPack[], budget: number): ShownPack[] {
  const used = ({ removedAt, lastUsed }: ShownPack): number => (removedAt === null ? lastUsed : 0);
  let over = packs.reduce((sum, { bytes }) => sum + bytes, 0) - budget;
  return packs
    .toSorted((a, b) => used(a) - used(b) || b.bytes - a.bytes)
    .filter(({ bytes }) => {
      const goes = over > 0;
      over -= bytes;
      return goes;
    });
}
