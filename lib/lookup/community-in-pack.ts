import type { PackManifest } from '../model/pack-manifest.ts';
import type { KeptIndex } from './kept-index.ts';

/** What a community's installed pack says of it; null where there is none, or packs cannot be read: the usual things stand. */
export async function communityInPack(
  index: Pick<KeptIndex, 'segments'>,
  communityId: string,
): Promise<PackManifest['community'] | null> {
  const packs = await index.segments.read((store) => store.readPacks());
  if (!packs.ok || !packs.value.ok) return null;
  const pack = packs.value.value.find(
    ({ community, kind, removedAt }) =>
      community === communityId && kind === 'published' && removedAt === null,
  );
  return pack?.current.manifest?.community ?? null;
}
