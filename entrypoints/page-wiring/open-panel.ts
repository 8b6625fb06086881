import { askPanel } from '../../lib/messages/panel-request.ts';
import { browser } from '../../lib/platform/browser.ts';

/** Address of a question in the side panel's page; `tabId` keeps it on that tab when it stands in a tab of its own. */
export const panelPath = (questionId: string | null, tabId?: number): string =>
  `/sidepanel.html${tabId === undefined ? '' : `?tab=${tabId}`}${
    questionId === null ? '' : `#/question/${encodeURIComponent(questionId)}`
  }`;

/** The question that a panel's address names, or null. */
export function questionFromHash(hash: string): string | null {
  const coded = /^#\/question\/(.+)$/.exec(hash)?.[1];
  if (coded === undefined) return null;
  try {
    return decodeURIComponent(coded);
  } catch {
    // Not a percent-encoded id: taken as it stands, and not found if it is none.
    return coded;
  }
}

/**
 * Opens the side panel (Firefox: the sidebar) of a window, on a question or on the tab. Must be called within a
 * click: browsers open it only then. Where it cannot be opened, the same page opens in a tab.
 */
export async function openPanel(windowId: number, questionId: string | null, tabId?: number): Promise<void> {
  // Not awaited before opening: the click would be over.
  const asked = questionId === null ? null : askPanel(windowId, questionId);
  try {
    await (browser.sidePanel ? browser.sidePanel.open({ windowId }) : browser.sidebarAction.open());
    await asked;
  } catch {
    // No side panel in this browser or window, or it counts the click as over.
    await browser.tabs.create({ url: browser.runtime.getURL(panelPath(questionId, tabId)) });
  }
}
