import { browser } from '../platform/browser.ts';
import { askPanel, type PanelRequest } from '../messages/panel-request.ts';

/**
 * Opens the side panel (Firefox: the sidebar) of a window; false where the browser does not. Browsers open it only
 * while a click, key or menu choice is being handled, so call this before awaiting anything.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  try {
    await (browser.sidePanel ? browser.sidePanel.open({ windowId }) : browser.sidebarAction.open());
    return true;
  } catch {
    // No side panel in this browser or window, or it counts the click as over.
    return false;
  }
}

/** Whether the panel of a window stands open; false in browsers that do not tell. */
async function isOpen(windowId: number): Promise<boolean> {
  return browser.sidePanel ? false : browser.sidebarAction.isOpen({ windowId });
}

/** Shows the request in the window's panel; where none stands open, the same page opens in a tab beside this one. */
export async function showInPanel(
  { windowId, tabId }: { windowId: number; tabId?: number | undefined },
  request: PanelRequest,
  opened: Promise<boolean>,
): Promise<void> {
  // Left first, so that a panel that is opening finds it.
  await askPanel(windowId, request);
  if ((await opened) || (await isOpen(windowId))) return;
  await browser.tabs.create({
    url: browser.runtime.getURL(`/sidepanel.html${tabId === undefined ? '' : `?tab=${tabId}`}`),
    windowId,
  });
}
