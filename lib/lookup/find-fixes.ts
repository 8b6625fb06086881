/** "Find fixes" for a selection, from the menu or by the keyboard. */
import { z } from 'zod';
import { Asked } from '../model/asked.ts';
import { MAX_ERROR_TEXT } from '../model/limits.ts';
import type { PanelRequest } from '../messages/panel-request.ts';
import { browser } from '../platform/browser.ts';
import type { ProductNames } from '../products/product-names.ts';
import { redactAsked } from '../redact/redact-asked.ts';
import { aboutTab, withProducts, type TabPage } from './about-tab.ts';
import { openSidePanel, showInPanel } from './side-panel.ts';

const SELECTION_FILE = 'content-scripts/selection.js';

/** What the selection script answers in each frame. */
const Selected = z.union([Asked, z.enum(['nothing-selected', 'secret-field'])]);
type Selected = z.infer<typeof Selected>;

/** What the menu tells of the selection, without any permission for the page. */
export interface MenuSelection {
  text: string;
  /** It stands in a field, and nobody tells in which kind of field. */
  inField: boolean;
}

/**
 * Looks up what is selected in a tab and shows it in the side panel. Call it while the menu choice or key is being
 * handled: nothing is awaited before the panel is opened.
 * @param menu null when asked for by keyboard
 * @param productNames the dictionary, read when first asked for
 */
export async function findFixes(
  tab: { windowId: number; tabId: number },
  menu: MenuSelection | null,
  productNames: () => Promise<ProductNames>,
): Promise<void> {
  const opened = openSidePanel(tab.windowId);
  const selected = await readSelection(tab.tabId);
  const request = requestFor(selected, menu, await aboutTab(tab.tabId), await productNames());
  await showInPanel(tab, request, opened);
}

/** The page's own word first, for it keeps line breaks; where no script can run, the menu's. */
function requestFor(
  selected: Selected | 'closed-page',
  menu: MenuSelection | null,
  page: TabPage,
  names: ProductNames,
): PanelRequest {
  if (typeof selected === 'object')
    return { kind: 'asked', asked: redactAsked(withProducts(selected, page, names)) };
  const text = menu?.inField ? '' : (menu?.text.trim().slice(0, MAX_ERROR_TEXT) ?? '');
  if (selected === 'secret-field' || text === '') return { kind: 'refused', why: selected };
  return { kind: 'asked', asked: redactAsked({ kind: 'text', from: 'selection', text, ...page }) };
}

/** What was selected, in whichever frame; the longest where several frames keep a selection. */
async function readSelection(tabId: number): Promise<Selected | 'closed-page'> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [SELECTION_FILE],
    });
    const frames = answers.flatMap(({ result }) => Selected.safeParse(result).data ?? []);
    if (frames.includes('secret-field')) return 'secret-field';
    const texts = frames.filter((one) => typeof one === 'object' && one.kind === 'text');
    texts.sort((a, b) => lengthOf(b) - lengthOf(a));
    return texts[0] ?? 'nothing-selected';
  } catch {
    // A page of the browser, its PDF viewer, or a store: no script runs there.
    return 'closed-page';
  }
}

const lengthOf = (selected: Selected): number =>
  typeof selected === 'object' && selected.kind === 'text' ? selected.text.length : 0;
