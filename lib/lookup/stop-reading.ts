import { readTabStates } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { covers } from '../platform/match-pattern.ts';
import { sitePattern } from '../platform/permissions.ts';
import type { TabDesk } from './tab-desk.ts';

/**
 * Taking a permission back runs no script and stops none: page scripts that are in open documents already would
 * read on. They are told to stop, and what was read there is forgotten.
 * @param removed match patterns that were taken back; a tab that none of them covers was read without them
 */
export async function stopReading(removed: readonly string[], desk: Pick<TabDesk, 'forget'>): Promise<void> {
  if (removed.length === 0) return;
  const tabs = (await readTabStates()).flatMap(({ tabId, documentUrl }) => {
    const url = documentUrl !== null && URL.canParse(documentUrl) ? new URL(documentUrl) : null;
    return url && removed.some((pattern) => covers(pattern, url)) ? [{ tabId, origin: url.origin }] : [];
  });
  await Promise.all(
    tabs.map(async ({ tabId, origin }) => {
      // Still read through another grant, for instance "all sites" beside this one.
      if (await browser.permissions.contains({ origins: [sitePattern(origin)] })) return;
      // Its frames as well, or their next report would bring the tab back.
      await tellToStop(tabId);
      await desk.forget(tabId);
    }),
  );
}

async function tellToStop(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { type: 'to-page/stop' });
  } catch {
    // No script of ours lives there any more: nothing has to stop.
    return;
  }
}
