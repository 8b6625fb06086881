import { keepIndex } from '../../../../lib/lookup/kept-index.ts';
import { openIndexStore } from '../../../../lib/store/index-store.ts';
import { openSegmentStore } from '../../../../lib/store/segment-store.ts';
import { searchPeerside } from '../engines/peerside.ts';
import { peersideStore } from './peerside-store.ts';
import { serveBench } from './serve-bench.ts';

/** As the product's background keeps it, without the starter pack. */
const kept = keepIndex(openIndexStore, () => openSegmentStore());

serveBench(
  async () =>
    searchPeerside(async (look) => {
      const found = await kept.search(look);
      if (!found.ok) throw new Error(found.problem);
      return found.value;
    }),
  peersideStore,
);
