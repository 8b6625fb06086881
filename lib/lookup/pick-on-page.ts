/** A person points at something on a page: from choosing to do so until the panel shows what was found about it. */
import type { Asked } from '../model/asked.ts';
import { ok, type Result } from '../model/result.ts';
import { beginPicking, endPicking, isPicking } from '../messages/picking.ts';
import type { PickStart } from '../messages/messages.ts';
import { browser } from '../platform/browser.ts';
import type { ProductNames } from '../products/product-names.ts';
import { redactAsked } from '../redact/redact-asked.ts';
import type { OwnStore } from '../store/own-store.ts';
import { aboutTab, withProducts } from './about-tab.ts';
import { openSidePanel, showInPanel } from './side-panel.ts';

const PICKER_FILE = 'content-scripts/picker.js';

/** Lets the person point in this tab; false where the browser keeps scripts out of it. */
export async function startPicking(tabId: number): Promise<boolean> {
  await beginPicking(tabId);
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [PICKER_FILE] });
  } catch {
    // A page of the browser, or one that nothing allows Peerside to read.
    await endPicking(tabId);
    return false;
  }
  await putCardAway(tabId);
  return true;
}

/** The card would lie over what the person wants to point at. */
async function putCardAway(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, { type: 'to-page/hide-card' }, { frameId: 0 });
  } catch {
    // No card and no page script there: nothing is in the way.
    return;
  }
}

/** What the picker needs to start; null where nobody asked for it. */
export async function pickStart(tabId: number, ownStore: Promise<OwnStore>): Promise<PickStart | null> {
  if (!(await isPicking(tabId))) return null;
  const { theme } = await (await ownStore).readSettings();
  return { theme };
}

/**
 * Shows what was picked. Chromium opens its panel while the page still handles the click, so nothing is awaited
 * before; Firefox opened its sidebar when the person chose to point, or shows the same page in a tab.
 */
export function picked(
  from: { windowId: number; tabId: number },
  asked: Asked,
  productNames: () => Promise<ProductNames>,
): Promise<Result<null>> {
  const opened = browser.sidePanel ? openSidePanel(from.windowId) : Promise.resolve(false);
  const show = async (): Promise<Result<null>> => {
    // A page may claim anything; it counts only where a person was pointing.
    if (!(await endPicking(from.tabId))) return ok(null);
    const known = redactAsked(withProducts(asked, await aboutTab(from.tabId), await productNames()));
    await showInPanel(from, { kind: 'asked', asked: known }, opened);
    return ok(null);
  };
  return show();
}
