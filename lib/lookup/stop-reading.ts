import type { ToPageMessage } from '../messages/messages.ts';
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
  await stopFrames(removed);
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

/** Frames of a site that was taken back, on pages of sites that are still read. */
async function stopFrames(removed: readonly string[]): Promise<void> {
  // Asked for together with the sites; without it nobody tells which frames a page has.
  const { webNavigation } = browser;
  if (!webNavigation) return;
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      const frames = (await webNavigation.getAllFrames({ tabId })) ?? [];
      for (const { frameId, url } of frames) {
        if (frameId === 0 || !URL.canParse(url)) continue;
        if (!removed.some((pattern) => covers(pattern, new URL(url)))) continue;
        if (await browser.permissions.contains({ origins: [sitePattern(url)] })) continue;
        await tellToStop(tabId, frameId);
        // Its errors stand beside the page's own until the page is read again.
        await tell(tabId, { type: 'to-page/recheck' }, { frameId: 0 });
      }
    }),
  );
}

const tellToStop = (tabId: number, frameId?: number): Promise<void> =>
  tell(tabId, { type: 'to-page/stop' }, frameId === undefined ? undefined : { frameId });

async function tell(
  tabId: number,
  message: ToPageMessage,
  to: { frameId: number } | undefined,
): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, message, to);
  } catch {
    // No script of ours lives there any more: nothing has to stop.
    return;
  }
}
