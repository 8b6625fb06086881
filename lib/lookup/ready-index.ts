import { browser } from '../platform/browser.ts';
import { failed, type Result } from '../model/result.ts';
import { installStarter, type StarterInstall } from '../packs/install-starter.ts';
import { STARTER_COMMUNITY, STARTER_PATH } from '../packs/starter-pack.ts';
import { openIndexStore, type IndexStore } from '../store/index-store.ts';

export const UNREADABLE =
  'The answer index cannot be read. Choose "Rebuild index" in options; what you wrote is safe.';

/** The starter pack's text out of the extension's own package: no network. */
const readStarterText = async (): Promise<string> =>
  (await fetch(browser.runtime.getURL(`/${STARTER_PATH}`))).text();

/**
 * Puts the starter pack of this very version of the extension into the index. For install, update and start only:
 * `openReadyIndex` asks no more than whether any starter pack is there, because it runs at every look-up.
 */
export async function updateStarter(): Promise<Result<StarterInstall>> {
  const opened = await openIndexStore();
  if (!opened.ok) return opened;
  try {
    return await installStarter(opened.value, readStarterText, Date.now);
  } catch {
    return failed(UNREADABLE);
  } finally {
    opened.value.close();
  }
}

/** Opens the index; an empty one (first start, or thrown away because it was broken) gets the starter pack again. */
export async function openReadyIndex(): Promise<Result<IndexStore>> {
  const opened = await openIndexStore();
  if (!opened.ok) return opened;
  try {
    const communities = await opened.value.readCommunities();
    if (communities.some(({ id }) => id === STARTER_COMMUNITY)) return opened;
    const installed = await installStarter(opened.value, readStarterText, Date.now);
    if (installed.ok) return opened;
    opened.value.close();
    return installed;
  } catch {
    opened.value.close();
    return failed(UNREADABLE);
  }
}
