/** Everything that a person starts by hand outside our pages: menu, keyboard, address bar. Only wiring. */
import type { Menus, Omnibox, Tabs } from 'webextension-polyfill';
import { panelPath } from '../messages/panel-address.ts';
import { endPicking } from '../messages/picking.ts';
import { askPanel, type PanelRequest } from '../messages/panel-request.ts';
import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import {
  placeFor,
  searchTyped,
  suggestionsOf,
  type AddressBarWorld,
  type TypedPlace,
} from './address-bar.ts';
import type { ProductNames } from '../products/product-names.ts';
import { findFixes, type MenuSelection } from './find-fixes.ts';
import { startPicking } from './pick-on-page.ts';
import { openSidePanel, showInPanel } from './side-panel.ts';

const FIND_FIXES = 'find-fixes';
const POINT = 'point';

/** The menus outlive the background; both browsers want them made once, at install. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: FIND_FIXES, title: 'Find fixes for “%s”', contexts: ['selection'] });
  browser.contextMenus.create({
    id: POINT,
    title: 'Point at something on this page…',
    contexts: ['page', 'frame', 'link', 'image', 'editable', 'video', 'audio'],
  });
}

export interface ByHandWorld extends AddressBarWorld {
  /** The dictionary of product names, read when first asked for. */
  productNames(): Promise<ProductNames>;
}

/** Registers every listener at once: one added later would miss the event that woke the background. */
export function listenByHand(world: ByHandWorld): void {
  browser.contextMenus.onClicked.addListener((info: Menus.OnClickData, tab?: Tabs.Tab) => {
    const selection = { text: info.selectionText ?? '', inField: info.editable };
    act(String(info.menuItemId), tab, selection, world);
  });
  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => act(command, tab, null, world));
  // The page that was pointed at goes; so does the picker in it.
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void logProblem('picking', endPicking(tabId));
  });
  browser.tabs.onRemoved.addListener((tabId) => void logProblem('picking', endPicking(tabId)));

  listenToAddressBar(world);
}

function listenToAddressBar(world: AddressBarWorld): void {
  browser.omnibox.setDefaultSuggestion({ description: 'Find fixes among all answers on this machine' });
  /** Only the last text typed is worth an answer. */
  let typing = 0;
  /** The window of the address bar: a panel opens only if it is known before Enter. Gone with the background. */
  let windowId: number | undefined;
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const turn = ++typing;
    const work = searchTyped(text, world).then((hits) => {
      if (turn === typing) suggest(hits.ok ? suggestionsOf(hits.value, text, hasMarkup()) : []);
    });
    void logProblem('suggestions', work);
    void logProblem(
      'window',
      browser.windows.getLastFocused().then(({ id }) => {
        windowId = id;
      }),
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const front = disposition === 'currentTab' ? windowId : undefined;
    const opened = front === undefined ? Promise.resolve(false) : openSidePanel(front);
    void logProblem('address bar', enter(text, disposition, front, opened, world));
  });
}

/** Chromium reads descriptions as XML; Firefox shows them as they are. */
const hasMarkup = (): boolean => browser.sidePanel !== undefined;

function act(
  what: string,
  tab: Tabs.Tab | undefined,
  menu: MenuSelection | null,
  { productNames }: ByHandWorld,
): void {
  const { id: tabId, windowId } = tab ?? {};
  if (tabId === undefined || windowId === undefined) return;
  if (what === FIND_FIXES) void logProblem('find fixes', findFixes({ tabId, windowId }, menu, productNames));
  if (what === POINT) void logProblem('pointing', point({ tabId, windowId }));
}

/** Firefox opens its sidebar now or never; Chromium opens the panel when something was picked. */
async function point(tab: { tabId: number; windowId: number }): Promise<void> {
  const opened = browser.sidePanel ? null : openSidePanel(tab.windowId);
  if (await startPicking(tab.tabId)) return;
  await showInPanel(tab, { kind: 'refused', why: 'closed-page' }, opened ?? Promise.resolve(false));
}

/** Enter in the address bar: in the side panel where it opened, else on our own page where the person wanted it. */
async function enter(
  text: string,
  disposition: Omnibox.OnInputEnteredDisposition,
  windowId: number | undefined,
  opened: Promise<boolean>,
  world: AddressBarWorld,
): Promise<void> {
  const hits = await searchTyped(text, world);
  const place = placeFor(text, hits.ok ? hits.value : []);
  if (windowId !== undefined && (await opened)) return askPanel(windowId, requestFor(place));
  const url = browser.runtime.getURL(panelPath(place));
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

const requestFor = (place: TypedPlace): PanelRequest =>
  place.kind === 'question'
    ? { kind: 'question', questionId: place.id }
    : {
        kind: 'asked',
        asked: { kind: 'text', from: 'address-bar', text: place.text, host: '', products: [] },
      };
