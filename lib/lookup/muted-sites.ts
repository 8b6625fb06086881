/** Sites that a person muted: nothing of ours runs there, and on a page that is open already it stops at once. */
import { readTabStates } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { patternsOfHost, portlessPattern } from '../platform/match-pattern.ts';
import { injectSpot, readExcluded, registerPageScripts } from './page-scripts.ts';

/** After the settings or the grants changed: page scripts run where they may, and not where they are muted. */
export async function followMutes(mutedHosts: readonly string[]): Promise<void> {
  const before = new Set(await readExcluded());
  await registerPageScripts(mutedHosts.flatMap(patternsOfHost));
  const open = (await readTabStates()).flatMap(({ tabId, documentUrl }) =>
    documentUrl !== null && URL.canParse(documentUrl) ? [{ tabId, host: new URL(documentUrl).host }] : [],
  );
  await Promise.all(
    open.map(async ({ tabId, host }) => {
      const wasMuted = patternsOfHost(host).some(
        (pattern) => before.has(pattern) || before.has(portlessPattern(pattern) ?? ''),
      );
      if (mutedHosts.includes(host)) return tellToRest(tabId);
      await tell(tabId, 'to-page/wake');
      if (wasMuted) await readAgain(tabId);
    }),
  );
}

/** All frames of the tab read nothing more; what stands on the page stays, with its way back. */
export const tellToRest = (tabId: number): Promise<void> => tell(tabId, 'to-page/rest');

async function tell(tabId: number, type: 'to-page/rest' | 'to-page/wake'): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { type });
  } catch {
    // No script of ours lives there: nothing has to rest or to wake.
    return;
  }
}

async function readAgain(tabId: number): Promise<void> {
  try {
    await injectSpot(tabId);
  } catch {
    // The page is gone or its permission is: it is read when it is loaded again.
    return;
  }
}
