import { openSidePanel } from '../../lib/lookup/side-panel.ts';
import { panelPath, type PanelPlace } from '../../lib/messages/panel-address.ts';
import { askPanel, type PanelRequest } from '../../lib/messages/panel-request.ts';
import { browser } from '../../lib/platform/browser.ts';

/** Places that the popup sends to the panel. */
type SentPlace = Extract<PanelPlace, { kind: 'question' | 'compose' }>;

/**
 * Opens the side panel (Firefox: the sidebar) of a window, on a question, a draft or the tab. Must be called within a
 * click: browsers open it only then. Where it cannot be opened, the same page opens in a tab.
 */
export async function openPanel(windowId: number, place: SentPlace | null, tabId?: number): Promise<void> {
  // Not awaited before opening: the click would be over.
  const asked = place && askPanel(windowId, requestFor(place));
  const opened = await openSidePanel(windowId);
  await asked;
  if (opened) return;
  await browser.tabs.create({ url: browser.runtime.getURL(panelPath(place, tabId)) });
}

const requestFor = ({ kind, id }: SentPlace): PanelRequest =>
  kind === 'question' ? { kind, questionId: id } : { kind, draftId: id };
