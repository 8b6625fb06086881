import { browser } from '../platform/browser.ts';
import type { Result } from '../model/result.ts';
import { installStarter } from '../packs/install-starter.ts';
import { STARTER_COMMUNITY, STARTER_PATH } from '../packs/starter-pack.ts';
import { openIndexStore, type IndexStore } from '../store/index-store.ts';

/** The starter pack's text out of the extension's own package: no network. */
const readStarterText = async (): Promise<string> =>
  (await fetch(browser.runtime.getURL(`/${STARTER_PATH}`))).text();

/** Opens the index; an empty one (first start, or thrown away because it was broken) gets the starter pack again. */
export async function openReadyIndex(): Promise<Result<IndexStore>> {
  const opened = await openIndexStore();
  if (!opened.ok) return opened;
  const communities = await opened.value.readCommunities();
  if (communities.some(({ id }) => id === STARTER_COMMUNITY)) return opened;
  const installed = await installStarter(opened.value, readStarterText, Date.now);
  return installed.ok ? opened : installed;
}
