import { openSidePanel } from '../../lib/lookup/side-panel.ts';
import { panelPath } from '../../lib/messages/panel-address.ts';
import { askPanel } from '../../lib/messages/panel-request.ts';
import { browser } from '../../lib/platform/browser.ts';

/**
 * Opens the side panel (Firefox: the sidebar) of a window, on a question or on the tab. Must be called within a
 * click: browsers open it only then. Where it cannot be opened, the same page opens in a tab.
 */
export async function openPanel(windowId: number, questionId: string | null, tabId?: number): Promise<void> {
  // Not awaited before opening: the click would be over.
  const asked = questionId === null ? null : askPanel(windowId, { kind: 'question', questionId });
  const opened = await openSidePanel(windowId);
  await asked;
  if (opened) return;
  const place = questionId === null ? null : ({ kind: 'question', id: questionId } as const);
  await browser.tabs.create({ url: browser.runtime.getURL(panelPath(place, tabId)) });
}
