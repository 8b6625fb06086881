/** Runs in a bare page of the extension: what its options page does with packs. */
import '../../lib/platform/no-eval.ts';
import type { Result } from '../../lib/model/result.ts';
import { removePack } from '../../lib/packs/change-pack.ts';
import { describeSegmentFile } from '../../lib/packs/chunk-digests.ts';
import { installPack, type InstallOutcome } from '../../lib/packs/install-pack.ts';
import { packWorld } from '../../lib/packs/pack-world.ts';
import { siteSource } from '../../lib/packs/site-source.ts';
import { openSegmentStore, type SegmentStore } from '../../lib/store/segment-store.ts';
import { samplePins } from '../fixtures/sample-pack.ts';

const BUDGET = 1e9;

async function withStore<T>(work: (store: SegmentStore) => Promise<T>): Promise<T> {
  const store = await openSegmentStore();
  if (!store.ok) throw new Error(store.problem);
  try {
    return await work(store.value);
  } finally {
    store.value.close();
  }
}

export const install = (address: string): Promise<Result<InstallOutcome>> =>
  withStore(async (store) => {
    const source = siteSource(address, fetch);
    return source.ok ? installPack(source.value, { budget: BUDGET }, packWorld(store, samplePins())) : source;
  });

/** Begins an install whose end nobody waits for. */
export function start(address: string): void {
  void install(address);
}

/** Ids that the active segments' content gives, in order; a segment that is not what its id says stands as "damaged". */
export const inUse = (community: string): Promise<string[]> =>
  withStore(async (store) => {
    const active = await store.readActive();
    if (!active.ok) throw new Error(active.problem);
    const ours = active.value.segments.filter((segment) => segment.community === community);
    return Promise.all(
      ours.map(async ({ id, blob }) => {
        const file = await describeSegmentFile([new Uint8Array(await blob.arrayBuffer())]);
        return file.id === id ? id : 'damaged';
      }),
    );
  });

export const remove = (community: string): Promise<Result<null>> =>
  withStore((store) => removePack(packWorld(store, samplePins()), community, Date.now()));
