/** Popup, side panel, options and welcome page, used as a person uses them: by mouse, by keyboard, side by side. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../demo/servers.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { demoFolder } from './demo-folder.ts';
import { describeBrowsers } from './each-browser.ts';
import {
  byTestId,
  clickOn,
  focusOn,
  hasFocus,
  pressToClose,
  questionsOf,
  tabTo,
  textOf,
  textsOf,
  waitForElement,
  waitForText,
} from './page-acts.ts';
import { launchPeerside, tabStateOf } from './peerside.ts';

const MYSQL = 'starter/mysql-access-denied-1045';
/** The row of the forum in options. */
const ROW = byTestId('options-community', ':not([data-community="starter"])');
const questionPath = (id: string): string => `sidepanel.html#/question/${encodeURIComponent(id)}`;

describeBrowsers('pages', (kind) => {
  const folder = demoFolder();
  let demo: Demo;
  let driver: BrowserDriver;

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  });

  const open = (path: string): Promise<PageHandle> => driver.openPage(demo.siteUrl + path);
  /** The popup about a tab whose page was read. */
  async function popupOn(tab: PageHandle): Promise<PageHandle> {
    await waitFor('the page to be read', async () => (await tabStateOf(driver, tab.tabId))?.signal);
    return driver.openExtensionPage(`popup.html?tab=${tab.tabId}`);
  }
  /** Loads the page anew and tells whether it deserves a card; null while it is not read. */
  async function cardAfterReload(tab: PageHandle, path: string): Promise<boolean> {
    const before = (await tabStateOf(driver, tab.tabId))?.at ?? '';
    await tab.navigate(demo.siteUrl + path);
    await tab.bringToFront();
    const state = await waitFor('the page to be read again', async () => {
      const now = await tabStateOf(driver, tab.tabId);
      return now?.signal && now.at > before && now.hits.length > 0 ? now : null;
    });
    if (state.cardErrorId === null) return cardOf(tab).exists();
    return waitFor('the card', () => cardOf(tab).exists());
  }

  describe('options: communities', () => {
    const alerts = (page: PageHandle): Promise<string[]> => textsOf(page, '#communities .notice-problem');
    const said = async (): Promise<string> => (await textsOf(options, '#communities .save-words')).join('');
    let options: PageHandle;

    beforeAll(async () => {
      options = await driver.openExtensionPage('options.html');
      await waitForElement(options, byTestId('options-community', '[data-community="starter"]'));
    });
    afterAll(() => options?.close());

    const typeAddress = async (address: string): Promise<void> => {
      await focusOn(options, byTestId('options-follow-address'));
      await options.press('Control+a');
      await options.type(address);
      await options.press('Enter');
    };
    const typed = (): Promise<string | undefined> =>
      options.evaluate(
        (field) => document.querySelector<HTMLInputElement>(field)?.value,
        byTestId('options-follow-address'),
      );

    it('an address that is no forum gets one sentence, and what was typed stays', async () => {
      for (const wrong of ['my forum', demo.siteUrl]) {
        await typeAddress(wrong);
        const [told, ...more] = await waitFor('one sentence', async () => {
          const now = await alerts(options);
          return now.length > 0 && now;
        });
        expect(told).toMatch(/^[^\n]{20,120}$/);
        expect(more).toEqual([]);
        expect(await typed()).toBe(wrong);
        expect(await textsOf(options, ROW)).toEqual([]);
      }
    });

    it('follows the forum by an address somewhere on it', async () => {
      await typeAddress(`${demo.forumUrl}/latest`);
      // Reading a forum is polite and takes seconds.
      await expect.poll(said, { timeout: 40_000 }).toMatch(/^You follow .+ now: \d+ questions read$/);
      expect((await textsOf(options, ROW)).join()).toMatch(/Quayside Help\n\d{2} questions · read /);
      expect(await typed()).toBe('');
    });

    it('syncs it, and says that nothing is new', async () => {
      await clickOn(options, byTestId('options-sync'));
      await expect.poll(said, { timeout: 20_000 }).toMatch(/Quayside Help has nothing new/);
    });

    it('unfollows only once there was time to undo, and undo keeps everything', async () => {
      const before = await textsOf(options, ROW);
      await focusOn(options, byTestId('options-unfollow'));
      await options.press('Enter');
      await waitForText(options, /Will be removed with its questions/);
      expect(await hasFocus(options, byTestId('options-unfollow-undo'))).toBe(true);
      await options.press('Enter');
      await waitForElement(options, byTestId('options-unfollow'));
      expect(await hasFocus(options, byTestId('options-unfollow'))).toBe(true);
      expect(await textsOf(options, ROW)).toEqual(before);
    });

    it('rebuilds the index with everything that was in it', async () => {
      const rows = byTestId('options-community', ' .row-title + .hint');
      const counts = async (): Promise<string[]> =>
        (await textsOf(options, rows)).map((text) => /^\d+/.exec(text)?.[0] ?? '');
      const before = await counts();
      await clickOn(options, byTestId('options-rebuild'));
      await waitFor(
        'the new index',
        async () => (await textsOf(options, '#storage .save-words')).includes('The index was built again'),
        40_000,
      );
      expect(await counts()).toEqual(before);
      expect(before.map(Number).every((count) => count > 20)).toBe(true);
    });
  });

  describe('popup', () => {
    it('on an error: what was spotted, the top fix, and the way to the full answer', async () => {
      const tab = await open('/shop/orders');
      const popup = await popupOn(tab);
      await waitForElement(popup, byTestId('popup-hit'));
      expect(await textsOf(popup, '.spotted-text')).toEqual([
        expect.stringContaining("Access denied for user 'larkfield'"),
      ]);
      expect((await questionsOf(popup, byTestId('popup-hit')))[0]).toBe(MYSQL);
      await clickOn(popup, byTestId('popup-open-answer'));
      await panelShows(MYSQL);
      await tab.close();
    });

    it.each([
      ['/ledgerwell/invoices/new', 'Ledgerwell Books', ['customer details', 'discount'], 'year end'],
      ['/products/marlowe-p210', 'Marlowe P210', ['wi-fi', 'cartridge'], 'paper jam'],
    ])(
      'on a product (%s): its questions, those close to the page first',
      async (path, product, near, far) => {
        const tab = await open(path);
        const popup = await popupOn(tab);
        await waitForText(popup, new RegExp(`Most asked about ${product}`));
        const titles = (await textsOf(popup, byTestId('popup-product-hit', ' .hit-title'))).map((title) =>
          title.toLowerCase(),
        );
        const placeOf = (word: string): number => titles.findIndex((title) => title.includes(word));
        expect(near.map(placeOf).toSorted()).toEqual([0, 1]);
        expect(placeOf(far)).toBeGreaterThan(1);
        await popup.close();
        await tab.close();
      },
    );

    it('on a normal page: calm, and nothing else', async () => {
      const tab = await open('/news/launch-failed');
      const popup = await popupOn(tab);
      await waitForElement(popup, byTestId('popup-empty'));
      expect(await textsOf(popup, byTestId('popup-empty', ' h2'))).toEqual(['No error here']);
      expect(await questionsOf(popup, '[data-question]')).toEqual([]);
      expect(await textsOf(popup, '.notice-problem')).toEqual([]);
      await popup.close();
      await tab.close();
    });

    it('on a page that could not load: the fix', async () => {
      const tab = await driver.openPage(`${demo.deadUrl}/`);
      const popup = await popupOn(tab);
      await waitForElement(popup, byTestId('popup-hit'));
      expect((await questionsOf(popup, byTestId('popup-hit')))[0]).toBe('starter/net-connection-refused');
      expect(await textOf(popup)).toContain('Page could not load');
      await popup.close();
      await tab.close();
    });

    it('searches as one types, by keyboard alone', async () => {
      const popup = await driver.openExtensionPage('popup.html');
      const field = byTestId('popup-search');
      const marked = (): Promise<string[]> =>
        questionsOf(popup, byTestId('popup-search-hit', '[aria-selected="true"]'));
      const text = (): Promise<string | undefined> =>
        popup.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value, field);
      await waitForElement(popup, `${field}:focus`);
      await popup.type('connection refused');
      await waitForElement(popup, byTestId('popup-search-hit'));
      await popup.press('Escape');
      expect(await text()).toBe('');
      await waitFor(
        'no hits',
        async () => (await questionsOf(popup, byTestId('popup-search-hit'))).length === 0,
      );

      await popup.type('access denied mysql');
      const hits = await waitFor('several hits', async () => {
        const found = await questionsOf(popup, byTestId('popup-search-hit'));
        return found.includes(MYSQL) && found.length > 2 ? found : null;
      });
      expect(await marked()).toEqual([]);
      await popup.press('ArrowDown');
      expect(await marked()).toEqual([hits[0]]);
      await popup.press('ArrowDown');
      expect(await marked()).toEqual([hits[1]]);
      // The focus stays in the field; a screen reader is told which hit is meant.
      expect(
        await popup.evaluate(() => {
          const meant = document.activeElement?.getAttribute('aria-activedescendant');
          return meant ? document.getElementById(meant)?.dataset.question : null;
        }),
      ).toBe(hits[1]);
      await popup.press('ArrowUp');
      expect(await marked()).toEqual([hits[0]]);
      await pressToClose(popup, 'Enter');
      await panelShows(hits[0] ?? '');
    });

    /** The browser's own side panel, or sidebar, stands open and shows this question. */
    const panelShows = (id: string): Promise<true> =>
      waitFor(`the side panel with ${id}`, () =>
        driver.evaluateInExtension(
          (wanted) =>
            chrome.extension
              .getViews()
              .some(
                ({ location, document }) =>
                  location.pathname === '/sidepanel.html' &&
                  document.querySelector<HTMLElement>('[data-testid="panel-question"]')?.dataset.question ===
                    wanted,
              ),
          id,
        ),
      );
  });

  describe('side panel', () => {
    it('follows the tab in front, and a page that goes elsewhere', async () => {
      const panel = await driver.openExtensionPage('sidepanel.html');
      const shows = (id: string): Promise<true> =>
        waitFor(`the panel with ${id}`, async () =>
          (await questionsOf(panel, byTestId('panel-hit'))).includes(id),
        );
      const first = await open('/shop/orders');
      await shows(MYSQL);
      const second = await open('/gateway');
      await shows('starter/http-502-bad-gateway');
      await second.navigate(`${demo.siteUrl}/ledgerwell/invoices/new`);
      await waitForElement(panel, byTestId('panel-product-hit'));
      await second.navigate(`${demo.siteUrl}/status`);
      await waitForText(panel, /No error here/);
      // A page that is left before it has reported reports late, over what came after it.
      await waitFor('the report of the page', async () =>
        (await tabStateOf(driver, second.tabId))?.signal?.url.endsWith('/status'),
      );
      await second.navigate(`${demo.deadUrl}/`);
      await shows('starter/net-connection-refused');
      await first.bringToFront();
      await shows(MYSQL);
      for (const page of [panel, first, second]) await page.close();
    });

    it('opens the question that its address names, and says so when it is not there', async () => {
      const panel = await driver.openExtensionPage(questionPath(MYSQL));
      await waitForElement(panel, byTestId('panel-question', `[data-question="${MYSQL}"]`));
      expect(await hasFocus(panel, byTestId('panel-question'))).toBe(true);
      await clickOn(panel, byTestId('panel-back'));
      await waitForText(panel, /A page of the browser/);
      await panel.evaluate(() => {
        location.hash = '#/question/starter%2Fthat-was-never-there';
      });
      await waitForText(panel, /not on this machine any more/);
      await panel.close();
    });

    it('copies exactly what is seen', async () => {
      const panel = await driver.openExtensionPage(questionPath(`${new URL(demo.forumUrl).host}/162`));
      await clickOn(panel, '.ps-asked > summary');
      await waitForElement(panel, '.ps-code code');
      const [seen] = await textsOf(panel, '.ps-code code');
      await clickOn(panel, '[data-act="copy"]');
      await waitFor('the word of it', async () => (await textsOf(panel, '.ps-copy'))[0] === 'Copied');
      await panel.evaluate(() => {
        const place = document.createElement('textarea');
        document.body.append(place);
        place.focus();
      });
      await panel.press('Control+v');
      expect(await panel.evaluate(() => document.querySelector('textarea')?.value)).toBe(seen);
      await panel.close();
    });

    it('a verdict and its undo keep the focus', async () => {
      const panel = await driver.openExtensionPage(questionPath(MYSQL));
      await waitForElement(panel, byTestId('panel-answer'));
      for (const [act, key] of [
        ['worked', 'Enter'],
        ['did-not-help', 'Space'],
      ] as const) {
        await tabTo(panel, `[data-act="${act}"]`);
        await panel.press(key);
        await waitForElement(panel, `.ps-verdict-given[data-given="${act}"]`);
        expect(await hasFocus(panel, '[data-act="undo"]')).toBe(true);
        await panel.press('Enter');
        await waitForElement(panel, '[data-act="worked"]');
        expect(await hasFocus(panel, '[data-act="worked"]')).toBe(true);
        await panel.press('Shift+Tab');
      }
      await panel.close();
    });
  });

  describe('options', () => {
    let options: PageHandle;
    let tab: PageHandle;
    beforeAll(async () => {
      tab = await open('/gateway');
      options = await driver.openExtensionPage('options.html');
    });
    afterAll(async () => {
      await tab?.close();
      await options?.close();
    });

    it('a threshold above how sure a fix is takes its card away, one below brings it back', async () => {
      // A fix that the slider's highest place is above: most are surer than that.
      const path = '/dev/framed';
      const slider = byTestId('options-threshold');
      const percent = (): Promise<number> =>
        options.evaluate(
          (wanted) => document.querySelector<HTMLInputElement>(wanted)?.valueAsNumber ?? Number.NaN,
          slider,
        );
      /** Presses the key until the slider stands on the wished side, and waits until that is saved. */
      const moveTo = async (key: string, there: (now: number) => boolean): Promise<void> => {
        await options.bringToFront();
        await focusOn(options, slider);
        for (let press = 0; press < 20 && !there(await percent()); press++) await options.press(key);
        const now = await percent();
        expect(there(now)).toBe(true);
        await waitFor('the threshold to be saved', async () => {
          const stored = await driver.evaluateInExtension(() => chrome.storage.local.get(null));
          return JSON.stringify(stored).includes(`"threshold":${now / 100}`);
        });
      };
      expect(await cardAfterReload(tab, path)).toBe(true);
      const state = await tabStateOf(driver, tab.tabId);
      const error = state?.signal?.errors.find(({ id }) => id === state.cardErrorId);
      const sure = 100 * Math.min(state?.hits[0]?.confidence ?? 1, error?.confidence ?? 1);
      await moveTo('ArrowRight', (now) => now > sure);
      expect(await cardAfterReload(tab, path)).toBe(false);
      await moveTo('ArrowLeft', (now) => now < sure);
      expect(await cardAfterReload(tab, path)).toBe(true);
    });

    it('a site muted in the popup has no card until it is unmuted in options', async () => {
      const path = '/shop/orders';
      expect(await cardAfterReload(tab, path)).toBe(true);
      const popup = await popupOn(tab);
      await clickOn(popup, byTestId('popup-mute'));
      await waitForElement(popup, byTestId('popup-mute', '[aria-pressed="true"]'));
      await popup.close();
      await tab.navigate(demo.siteUrl + path);
      // Nothing of ours runs on a muted site: a page read beside it tells that there was time enough.
      const other = await driver.openPage(`${demo.forumUrl}/`);
      await waitFor('the page beside it', async () => (await tabStateOf(driver, other.tabId))?.signal);
      await other.close();
      expect(await cardOf(tab).exists()).toBe(false);

      const { host } = new URL(demo.siteUrl);
      const row = byTestId('options-muted-site', `[data-host="${host}"]`);
      await options.bringToFront();
      await clickOn(options, `${row} button`);
      await waitForText(options, /No site is muted/);
      expect(await cardAfterReload(tab, path)).toBe(true);
    });

    it('theme: light, dark, or as the system has it, on every open page at once', async () => {
      const welcome = await driver.openExtensionPage('welcome.html');
      await waitForElement(welcome, byTestId('welcome-all-sites'));
      const isDark = (page: PageHandle): Promise<boolean> =>
        page.evaluate(() => {
          const parts = /(\d+), (\d+), (\d+)/.exec(getComputedStyle(document.body).backgroundColor)?.slice(1);
          return (parts ?? []).reduce((sum, part) => sum + Number(part), 0) < 384;
        });
      await options.bringToFront();
      for (const [theme, system, dark] of [
        ['dark', 'light', true],
        ['light', 'dark', false],
        ['system', 'dark', true],
        ['system', 'light', false],
      ] as const) {
        await driver.setColorScheme(system);
        await clickOn(options, `.segment:has(${byTestId(`options-theme-${theme}`)})`);
        for (const page of [options, welcome]) {
          await waitFor(`${theme} on a ${system} system`, async () => (await isDark(page)) === dark);
        }
      }
      await welcome.close();
    });
  });

  describe('options: unfollowing', () => {
    it('leaving the page ends the time to undo: the forum and its questions are gone', async () => {
      const options = await driver.openExtensionPage('options.html');
      await clickOn(options, byTestId('options-unfollow'));
      await waitForElement(options, byTestId('options-unfollow-undo'));
      await options.navigate(`${driver.extensionOrigin}/options.html`);
      await waitForElement(options, byTestId('options-community', '[data-community="starter"]'));
      await waitFor('the forum to be gone', async () => (await textsOf(options, ROW)).length === 0);
      await options.close();
    });
  });

  describe('welcome', () => {
    it('three sentences, and two choices that the keyboard reaches', async () => {
      const welcome = await driver.openExtensionPage('welcome.html');
      await waitForElement(welcome, byTestId('welcome-all-sites'));
      const promises = await textsOf(welcome, '.promises li');
      expect(promises).toHaveLength(3);
      for (const promise of promises) expect(promise.match(/[.!?](\s|$)/g)).toHaveLength(1);
      await tabTo(welcome, byTestId('welcome-all-sites'), 5);
      await tabTo(welcome, byTestId('welcome-chosen-sites'), 1);
      // Everything that this choice asks for was given at the start, so the browser does not ask.
      await welcome.press('Enter');
      await waitForElement(welcome, byTestId('welcome-next', '[data-choice="chosen"]'));
      await welcome.close();
    });
  });
});
