import { openSegmentStore } from '../../../../lib/store/segment-store.ts';
import { ok, type Result } from '../../../../lib/model/result.ts';
import type { IndexStore } from './serve-bench.ts';

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};
const ID = 'grown';

/** The product's own store of packs. */
export const peersideStore: IndexStore = {
  async put({ blob, head }, documents) {
    if (!head) throw new Error('A segment is kept with its head');
    const store = valueOf(await openSegmentStore());
    const pack = {
      community: ID,
      kind: 'local',
      current: {
        manifest: null,
        signed: new Uint8Array(),
        segments: [{ id: ID, removed: new Uint8Array() }],
      },
      previous: null,
      trust: null,
      address: null,
      installedAt: Date.now(),
      removedAt: null,
    } as const;
    valueOf(
      await store.changePacks(() => ok([pack]), [{ id: ID, length: blob.size, documents, head, blob }]),
    );
    store.close();
  },
  async get() {
    const [segment] = valueOf(await valueOf(await openSegmentStore()).readActive()).segments;
    if (!segment) throw new Error('No segment is installed');
    return { blob: segment.blob, head: segment.head };
  },
};
