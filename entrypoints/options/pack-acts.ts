import type { PackActs, PackFrom } from '../../components/packs/shown-pack.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import {
  exportPack,
  removePack,
  restorePack,
  rollBackPack,
  updatePack,
} from '../../lib/packs/change-pack.ts';
import {
  installPack,
  readOffer,
  type InstallOptions,
  type InstallOutcome,
} from '../../lib/packs/install-pack.ts';
import { listPacks } from '../../lib/packs/list-packs.ts';
import { fileSource } from '../../lib/packs/pack-file.ts';
import { packWorld, type PackWorld } from '../../lib/packs/pack-world.ts';
import { siteSource } from '../../lib/packs/site-source.ts';
import { requestForum } from '../../lib/platform/permissions.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import type { SegmentStore } from '../../lib/store/segment-store.ts';
import { withUnwanted } from '../page-wiring/unwanted-packs.ts';

/** What the page's acts on packs need. */
export interface PackDesk {
  open: () => Promise<Result<SegmentStore>>;
  /** What the person decided: which packs there are and whom they trust. */
  own: OwnStore;
  /** Hands a file to the person. */
  saveFile: (name: string, file: Blob) => void;
  fetch: typeof fetch;
  /** Bytes that all packs together may take. */
  budget: number;
  /** Called after everything that may have changed what is installed. */
  changed: () => Promise<void>;
}

/** A root key behind the `#` of an address: whoever passed the address on tells the key with it. */
const KEY = /^#([0-9a-f]{64})$/i;

/** The acts of the packs section on the packs of this machine. */
export function packActs(desk: PackDesk): PackActs {
  async function withStore<T>(work: (store: SegmentStore) => Promise<Result<T>>): Promise<Result<T>> {
    const store = await desk.open();
    return store.ok ? work(store.value) : store;
  }
  async function change<T>(work: (store: SegmentStore) => Promise<Result<T>>): Promise<Result<T>> {
    const result = await withStore(work);
    await desk.changed();
    return result;
  }
  /** Who takes a pack back, or installs one that they once declined, has declined it no longer. */
  const want = (community: string): Promise<Result<unknown>> =>
    desk.own.changeSettings(withUnwanted(community, false));

  return {
    requestHost: requestForum,
    install: (from, answers, onProgress, signal) =>
      change(async (store) => {
        const options = { ...answers, budget: desk.budget, onProgress, signal };
        const end = await install(from, options, { ...packWorld(store, desk.own), fetch: desk.fetch });
        if (!end.ok || end.value.kind !== 'installed') return end;
        const wanted = await want(end.value.community);
        return wanted.ok ? end : wanted;
      }),
    check: (community) =>
      withStore((store) => check(community, { ...packWorld(store, desk.own), fetch: desk.fetch })),
    rollBack: (community) => change((store) => rollBackPack(store, community)),
    remove: (community) =>
      change(async (store) => {
        const removed = await removePack({ store, pins: desk.own }, community, Date.now());
        return removed.ok ? desk.own.changeSettings(withUnwanted(community, true)) : removed;
      }),
    restore: (community) =>
      change(async (store) => {
        const restored = await restorePack({ store, pins: desk.own }, community);
        return restored.ok ? want(community) : restored;
      }),
    save: (community) =>
      withStore(async (store) => {
        const exported = await exportPack(store, community);
        if (exported.ok) desk.saveFile(exported.value.name, exported.value.file);
        return exported;
      }),
  };
}

async function install(
  from: PackFrom,
  options: InstallOptions,
  world: PackWorld & { fetch: typeof fetch },
): Promise<Result<InstallOutcome>> {
  if (from.kind === 'update') return updatePack(from.community, options, world);
  if (from.kind === 'file') return installPack(fileSource(from.file), options, world);
  const source = siteSource(from.address, world.fetch);
  if (!source.ok) return source;
  const key = KEY.exec(new URL(from.address).hash)?.[1]?.toLowerCase();
  return installPack(source.value, { ...options, ...(key !== undefined && { expected: key }) }, world);
}

async function check(
  community: string,
  world: PackWorld & { fetch: typeof fetch },
): Promise<Result<{ newer: boolean; bytes: number }>> {
  const packs = await listPacks(world.store, world.now());
  if (!packs.ok) return packs;
  const address = packs.value.find((pack) => pack.community === community)?.address;
  if (!address) return failed('This pack came out of a file. Install a newer file to update it.');
  const source = siteSource(address, world.fetch);
  if (!source.ok) return source;
  const offer = await readOffer(source.value, world);
  // A changed key is something new as well: the update itself stops and asks about it.
  return offer.ok ? ok({ newer: offer.value.kind !== 'current', bytes: offer.value.bytes }) : offer;
}
