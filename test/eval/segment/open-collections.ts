import { buildSegment } from '../../../lib/search/segment/build-segment.ts';
import { memorySource } from '../../../lib/search/segment/byte-source.ts';
import { createPageCache } from '../../../lib/search/segment/page-cache.ts';
import { openSegment, type Segment } from '../../../lib/search/segment/segment.ts';
import { writeTombstones } from '../../../lib/search/segment/tombstones.ts';
import type { BruteCollection } from '../brute-force.ts';

/** The collections as segments. @param cacheBytes small ones make pages go and come back */
export async function openCollections(
  collections: readonly BruteCollection[],
  cacheBytes?: number,
): Promise<Segment[]> {
  const cache = createPageCache(cacheBytes);
  return Promise.all(
    collections.map(async ({ documents, removed = new Set() }) => {
      const { bytes } = await buildSegment(documents);
      const tombstones = writeTombstones([...removed].sort((one, other) => one - other));
      return openSegment(memorySource(bytes), { removed: tombstones, cache });
    }),
  );
}
