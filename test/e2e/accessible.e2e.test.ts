/**
 * axe finds nothing to complain of on any page of the extension, nor in the card, in light and dark, in both
 * directions of writing. Leaves a picture of each state in `test/results/screens/<browser>/`.
 */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../demo/servers.ts';
import { axeCard, axePage } from './drivers/axe.ts';
import { type CardHandle, cardOf } from './drivers/card.ts';
import type { BrowserDriver, ColorScheme, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { demoFolder } from './demo-folder.ts';
import { describeBrowsers } from './each-browser.ts';
import { type PackHost, startPackHost } from './pack-host.ts';
import { byTestId, clickOn, focusOn, hasFocus, pressToClose, tabTo, waitForElement } from './page-acts.ts';
import { foldName } from '../../lib/model/fold-name.ts';
import { followForum, launchPeerside, tabStateOf } from './peerside.ts';

const SCHEMES = ['light', 'dark'] as const satisfies readonly ColorScheme[];
/** Widths that browsers give to popup and side panel, CSS pixels. */
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 360, height: 800 };

interface State {
  name: string;
  /** Demo page whose tab popup or side panel is about; `dead` is the address where nobody listens. */
  about?: string;
  path: string;
  /** There once the page shows what it should. */
  shows: string;
  size: { width: number; height: number };
}

const PAGES: readonly State[] = [
  { name: 'popup-error', about: '/shop/orders', path: 'popup.html', shows: 'popup-hit', size: POPUP },
  {
    name: 'popup-product',
    about: '/ledgerwell/invoices/new',
    path: 'popup.html',
    shows: 'popup-product-hit',
    size: POPUP,
  },
  {
    name: 'popup-empty',
    about: '/docs/handling-errors',
    path: 'popup.html',
    shows: 'popup-empty',
    size: POPUP,
  },
  { name: 'popup-network', about: 'dead', path: 'popup.html', shows: 'popup-hit', size: POPUP },
  {
    name: 'panel-error',
    about: '/tidewater/folder',
    path: 'sidepanel.html',
    shows: 'panel-hit',
    size: PANEL,
  },
  {
    name: 'panel-right-to-left',
    about: '/ar/orders',
    path: 'sidepanel.html',
    shows: 'panel-hit',
    size: PANEL,
  },
  {
    name: 'panel-product',
    about: '/products/marlowe-p210',
    path: 'sidepanel.html',
    shows: 'panel-product-hit',
    size: PANEL,
  },
  {
    name: 'panel-empty',
    about: '/docs/handling-errors',
    path: 'sidepanel.html',
    shows: 'panel-empty',
    size: PANEL,
  },
  {
    name: 'panel-question',
    path: 'sidepanel.html#/question/starter%2Fmysql-access-denied-1045',
    shows: 'panel-answer',
    size: PANEL,
  },
  { name: 'options', path: 'options.html', shows: 'options-community', size: { width: 900, height: 800 } },
  { name: 'options-narrow', path: 'options.html', shows: 'options-community', size: PANEL },
  { name: 'welcome', path: 'welcome.html', shows: 'welcome-all-sites', size: { width: 1100, height: 760 } },
  { name: 'welcome-narrow', path: 'welcome.html', shows: 'welcome-all-sites', size: PANEL },
];

const CARD_PAGES = [
  ['left to right', 'card', '/shop/orders'],
  ['right to left', 'card-right-to-left', '/ar/orders'],
] as const;

describeBrowsers('accessible', (kind) => {
  const folder = demoFolder();
  const screens = `test/results/screens/${kind}`;
  const tabIds = new Map<string, number>();
  let demo: Demo;
  let packs: PackHost;
  let driver: BrowserDriver;

  beforeAll(async () => {
    mkdirSync(screens, { recursive: true });
    demo = await startDemo({ dataDir: folder.path });
    packs = await startPackHost([
      { community: 'ledger', name: 'Ledgerwell users', products: [foldName('Ledgerwell Books')] },
      { community: 'tide', name: 'Tidewater users', products: ['tidewater'] },
    ]);
    driver = await launchPeerside(kind);
    await followForum(driver, demo.forumUrl);
    for (const about of new Set(PAGES.flatMap((page) => page.about ?? []))) {
      const tab = await driver.openPage(about === 'dead' ? `${demo.deadUrl}/` : demo.siteUrl + about);
      await waitFor(`the reading of ${about}`, () => tabStateOf(driver, tab.tabId));
      tabIds.set(about, tab.tabId);
    }
  }, 240_000);
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    await packs?.stop();
    folder.remove();
  });

  /** Judges the page in both schemes and takes a picture of all of it. */
  async function judge(page: PageHandle, name: string, { width, height }: State['size']): Promise<void> {
    await page.setViewport(width, height);
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport(width, Math.max(height, needed));
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      'nothing is wider than the page',
    ).toBeLessThanOrEqual(width);
    for (const scheme of SCHEMES) {
      await driver.setColorScheme(scheme);
      // Colours that are still on their way are neither judged nor shown.
      await waitFor('colours at rest', () =>
        page.evaluate(
          (dark) =>
            matchMedia('(prefers-color-scheme: dark)').matches === dark &&
            document.getAnimations().every(({ playState }) => playState === 'finished'),
          scheme === 'dark',
        ),
      );
      await page.screenshot(`${screens}/${name}-${scheme}.png`);
      expect(await axePage(page), scheme).toEqual([]);
    }
  }

  it.each(PAGES.map((state) => [state.name, state] as const))('%s', async (name, state) => {
    const [path, hash] = state.path.split('#');
    const tabId = state.about && tabIds.get(state.about);
    const page = await driver.openExtensionPage(
      `${path}${tabId ? `?tab=${tabId}` : ''}${hash ? `#${hash}` : ''}`,
    );
    await waitForElement(page, byTestId(state.shows));
    await judge(page, name, state.size);
    await page.close();
  });

  it('popup while searching', async () => {
    const page = await driver.openExtensionPage('popup.html');
    await waitForElement(page, `${byTestId('popup-search')}:focus`);
    await page.type('cookie');
    await waitForElement(page, byTestId('popup-search-hit'));
    await page.press('ArrowDown');
    await judge(page, 'popup-search', POPUP);
    await page.close();
  });

  it('a pack for the product of a page, from its offer to its removal, by keyboard', async () => {
    /** Walks to a field, types and submits. */
    const submit = async (page: PageHandle, field: string, text: string): Promise<void> => {
      await clickOn(page, byTestId(field));
      await page.type(text);
      await page.press('Enter');
    };
    const about = tabIds.get('/ledgerwell/invoices/new');
    let options = await driver.openExtensionPage('options.html');
    await waitForElement(options, byTestId('packs-none'));
    await submit(options, 'catalogue-address', packs.catalogue);
    await waitForElement(options, byTestId('catalogue-row'));
    await submit(options, 'packs-address', packs.address('tide'));
    await waitForElement(options, byTestId('packs-row'));
    await judge(options, 'options-packs', PANEL);
    await options.close();

    const panel = await driver.openExtensionPage(`sidepanel.html?tab=${about}`);
    await waitForElement(panel, byTestId('pack-offer'));
    await judge(panel, 'panel-offer', PANEL);
    const popup = await driver.openExtensionPage(`popup.html?tab=${about}`);
    await waitForElement(popup, byTestId('pack-offer'));
    await judge(popup, 'popup-offer', POPUP);
    await tabTo(popup, byTestId('pack-offer-later'));
    await popup.press('Enter');
    await waitForElement(popup, `${byTestId('pack-offer-undo')}:focus`);
    expect(await axePage(popup)).toEqual([]);
    await popup.press('Enter');
    await waitForElement(popup, byTestId('pack-offer-install'));
    await popup.press('Shift+Tab');
    await waitForElement(popup, `${byTestId('pack-offer-install')}:focus`);
    await pressToClose(popup, 'Enter');

    const path = await waitFor('options for the offered pack', () =>
      driver.evaluateInExtension(async () => {
        const found = (await chrome.tabs.query({})).find(({ url }) => url?.includes('/options.html#/pack/'));
        if (!found?.url) return null;
        await chrome.tabs.remove(found.id);
        return found.url.slice(found.url.indexOf('/options.html') + 1);
      }),
    );
    options = await driver.openExtensionPage(path);
    await waitFor('the focus on "Install"', () => hasFocus(options, byTestId('packs-install')));
    await options.press('Enter');
    const installed = byTestId('packs-row', '[data-community="ledger"]');
    await waitForElement(options, installed);
    await waitFor('the offer to go', () =>
      panel.evaluate((offer) => document.querySelector(offer) === null, byTestId('pack-offer')),
    );
    await panel.close();
    await options.bringToFront();
    await focusOn(options, `${installed} ${byTestId('packs-remove')}`);
    await options.press('Enter');
    await waitForElement(options, `${installed} ${byTestId('packs-undo')}:focus`);
    expect(await axePage(options)).toEqual([]);
    await options.close();
  }, 90_000);

  describe('the card', () => {
    /** Presses one act until the other, its way back, is offered: a card that has just come takes no press yet. */
    const turn = (card: CardHandle, press: string, wanted: string): Promise<true> =>
      waitFor(`the card to offer "${wanted}"`, async () => {
        const offers = (act: string): Promise<boolean> =>
          card.evaluate((root, name) => root.querySelector(`[data-act="${name}"]`) !== null, act);
        if (await offers(press)) await card.click(`[data-act="${press}"]`);
        return offers(wanted);
      });

    it.each(CARD_PAGES)('%s', async (_direction, name, path) => {
      const page = await driver.openPage(demo.siteUrl + path);
      const card = cardOf(page);
      for (const scheme of SCHEMES) {
        await driver.setColorScheme(scheme);
        await waitFor('the card', () => card.exists());
        expect(await axeCard(page), `expanded, ${scheme}`).toEqual([]);
        await card.screenshot(`${screens}/${name}-${scheme}.png`, 16);
        await turn(card, 'collapse', 'expand');
        expect(await axeCard(page), `collapsed, ${scheme}`).toEqual([]);
        await card.screenshot(`${screens}/${name}-collapsed-${scheme}.png`, 16);
        await turn(card, 'expand', 'collapse');
      }
      await page.close();
    });
  });
});
