import { browser } from '../platform/browser.ts';
import type { Result } from '../model/result.ts';
import { inspectSegment } from '../packs/inspect-segment.ts';
import { installPackaged } from '../packs/install-packaged.ts';
import { STARTER_COMMUNITY, STARTER_FOLDER } from '../packs/starter-pack.ts';
import { openSegmentStore, type SegmentStore } from '../store/segment-store.ts';

/** A file of the extension's own package: no network. */
const readPackaged = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(browser.runtime.getURL(`/${STARTER_FOLDER}/${path}`))).arrayBuffer());

const install = (store: SegmentStore): Promise<Result<boolean>> =>
  installPackaged({ store, now: Date.now, inspect: inspectSegment }, readPackaged);

/**
 * Puts the starter pack of this very version of the extension in place. For install, update and start only:
 * `openReadySegments` asks no more than whether any starter pack is there, because it runs at every look-up.
 * @returns whether anything changed
 */
export async function updateStarter(): Promise<Result<boolean>> {
  const opened = await openSegmentStore();
  if (!opened.ok) return opened;
  try {
    return await install(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Opens the packs; where there are none (first start, or thrown away because broken) the starter pack comes again. */
export async function openReadySegments(): Promise<Result<SegmentStore>> {
  const opened = await openSegmentStore();
  if (!opened.ok) return opened;
  const there = await opened.value.hasPack(STARTER_COMMUNITY);
  if (there.ok && there.value) return opened;
  const installed = there.ok ? await install(opened.value) : there;
  if (installed.ok) return opened;
  opened.value.close();
  return installed;
}
