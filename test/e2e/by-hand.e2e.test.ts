/**
 * Asking by hand: pointing at something by mouse and keyboard, a selection, a pasted trace, the address bar's keyword.
 * No test can choose from a browser's own menu or type into its address bar, so the background is told what they would
 * tell it (`tellBackground`); suggestions and shortcuts are tested in `lib/lookup`. Leaves pictures in
 * `test/results/screens/<browser>/`.
 */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../demo/servers.ts';
import { axePage } from './drivers/axe.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver, ColorScheme, PageHandle } from './drivers/driver.ts';
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
  textOf,
  textsOf,
  waitForElement,
} from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';
import { labelOf, middleOf, pickerOf, pointAt } from './picker-acts.ts';
import { swallowEverything } from './swallow-everything.ts';

const PANEL = { width: 360, height: 800 };
const SCHEMES = ['light', 'dark'] as const satisfies readonly ColorScheme[];

describeBrowsers('by hand', (kind) => {
  const folder = demoFolder();
  const screens = `test/results/screens/${kind}`;
  let demo: Demo;
  let driver: BrowserDriver;

  beforeAll(async () => {
    mkdirSync(screens, { recursive: true });
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind);
    await followForum(driver, demo.forumUrl);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  });

  /** Begins to point in a tab, from the popup about it. */
  async function point(tab: PageHandle): Promise<void> {
    const popup = await driver.openExtensionPage(`popup.html?tab=${tab.tabId}`);
    await waitForElement(popup, byTestId('popup-pick'));
    await focusOn(popup, byTestId('popup-pick'));
    await pressToClose(popup, 'Enter');
    await tab.bringToFront();
    await waitFor('the picker', () => pickerOf(tab));
  }
  /** What the panel says that stands open beside the page, or in a tab. */
  const panelText = (): Promise<string> =>
    driver.evaluateInExtension(() =>
      chrome.extension
        .getViews()
        .filter(({ location }) => location.pathname === '/sidepanel.html')
        .map(({ document }) => document.querySelector('main')?.innerText ?? '')
        .join('\n---\n'),
    );
  const waitForPanel = (text: RegExp): Promise<true> =>
    waitFor(`${text} in the panel`, async () => text.test(await panelText()));

  it('has its menus, shortcuts and keyword', async () => {
    const known = await driver.evaluateInExtension(async () => {
      await chrome.contextMenus.update('find-fixes', {});
      await chrome.contextMenus.update('point', {});
      const commands = await chrome.commands.getAll();
      return {
        keys: commands.map(({ name, shortcut }) => `${name} ${shortcut}`),
        keyword: chrome.runtime.getManifest().omnibox?.keyword,
      };
    });
    expect(known.keys).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^find-fixes (?:Alt\+Shift\+E|⌥⇧E)$/),
        expect.stringMatching(/^point (?:Alt\+Shift\+Q|⌥⇧Q)$/),
      ]),
    );
    expect(known.keyword).toBe('fix');
  });

  describe('pointing', () => {
    it('by mouse: at a table cell, and the panel has the question about its column', async () => {
      const tab = await driver.openPage(`${demo.siteUrl}/ledgerwell/invoices/new`);
      await point(tab);
      const middle = await pointAt(tab, 'tbody td:nth-child(4)', /Table cell · 10 %/);
      for (const scheme of SCHEMES) {
        await driver.setColorScheme(scheme);
        await tab.screenshot(`${screens}/picker-${scheme}.png`);
      }
      await driver.setColorScheme('light');
      // What is being done is remembered without the background.
      await driver.killBackground();
      await tab.click(...middle);
      await waitForPanel(
        /You pointed at\s+10 %\s+Table cell in[^]*Questions about it\s+How do I add a discount to one invoice line/,
      );
      expect(await pickerOf(tab)).toBeNull();
      await tab.close();
    });

    it('by keyboard: from control to control, through the structure, and the focus comes back', async () => {
      const tab = await driver.openPage(`${demo.siteUrl}/ledgerwell/invoices/new`);
      await focusOn(tab, 'input[type=number]');
      await point(tab);
      await tab.press('Tab');
      expect(await labelOf(tab)).toBe('Link · Overview');
      await tab.press('Shift+Tab');
      expect(await labelOf(tab)).toBe('Button · Save draft');
      await tab.press('ArrowLeft');
      expect(await labelOf(tab)).toBe('Button · Issue invoice');
      await tab.press('ArrowUp');
      await tab.press('ArrowUp');
      expect(await labelOf(tab)).toMatch(/^Form/);
      await tab.press('ArrowDown');
      await tab.press('Escape');
      await waitFor('the picker to go', async () => (await pickerOf(tab)) === null);
      expect(await hasFocus(tab, 'input[type=number]')).toBe(true);

      await point(tab);
      await tab.press('Shift+Tab');
      await tab.press('Enter');
      await waitForPanel(/You pointed at\s+Save draft\s+Button/);
      await tab.close();
    });

    it('at an error message: its fix', async () => {
      const tab = await driver.openPage(`${demo.siteUrl}/shop/orders`);
      await waitFor('the card', () => cardOf(tab).exists());
      await cardOf(tab).click('[data-act="close"]');
      await waitFor('the card to go', async () => !(await cardOf(tab).exists()));
      await point(tab);
      await tab.click(...(await middleOf(tab, '[role=alert] code')));
      await waitForPanel(/You pointed at[^]*SQLSTATE\[HY000\][^]*(?:accepted|Steps|1\.|It worked)/);
      await tab.close();
    });

    it('on a page that swallows every event, and hears none: nothing typed is read', async () => {
      const tab = await driver.openPage(`${demo.siteUrl}/docs/handling-errors`);
      await tab.evaluate(swallowEverything);
      await point(tab);
      // What the page heard until the layer stood between it and the mouse is no matter.
      await pointAt(tab, 'h1', /Heading · Kiln room/);
      await tab.evaluate(() => {
        (window as unknown as { heard: string[] }).heard.length = 0;
      });
      await pointAt(tab, '#typed', /^Text field · Owner$/);
      await pointAt(tab, '#editor', /^Text field · Note$/);
      await pointAt(tab, 'kiln-panel', /Closed hatch/);
      const [x, y] = await middleOf(tab, 'iframe');
      await waitFor('the button in the frame', async () => {
        await tab.hover(x - 100, y - 20);
        return /Button · Framed valve/.test(await labelOf(tab));
      });
      await tab.press('Tab');
      await pointAt(tab, '#typed', /^Text field · Owner$/);
      const heard = (): Promise<string[]> =>
        tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(await heard()).toEqual([]);
      await tab.press('Enter');
      await waitForPanel(/You pointed at\s+Owner\s+Text field in Kiln room/);
      // The mouse is over the page again.
      expect((await heard()).filter((type) => !/(?:over|enter|move|rawupdate)$/.test(type))).toEqual([]);
      expect(await panelText()).not.toContain('TYPED');
      expect(
        JSON.stringify(await driver.evaluateInExtension(() => chrome.storage.session.get(null))),
      ).not.toContain('TYPED');
      await tab.close();
    });
  });

  it('a selection is read with its lines, but not beside a password', async () => {
    const tab = await driver.openPage(`${demo.siteUrl}/docs/handling-errors`);
    const read = (): Promise<unknown> =>
      driver.evaluateInExtension(async (tabId) => {
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId, allFrames: false },
          files: ['content-scripts/selection.js'],
        });
        return frame?.result;
      }, tab.tabId);
    await tab.evaluate(() => {
      const pre = document.createElement('pre');
      pre.textContent = 'Error 4411: zone 4\n  at kiln.js:3:4';
      const form = document.createElement('form');
      for (const type of ['text', 'password']) {
        const field = document.createElement('input');
        field.type = type;
        field.value = 'TYPED-SECRET';
        form.append(field);
      }
      document.body.replaceChildren(pre, form);
      getSelection()?.selectAllChildren(pre);
    });
    expect(await read()).toMatchObject({ kind: 'text', text: 'Error 4411: zone 4\n  at kiln.js:3:4' });
    await tab.evaluate(() => document.querySelector('input')?.select());
    expect(await read()).toBe('secret-field');
    await tab.close();
  });

  it('"Find fixes" in the menu, on a page that no script may read', async () => {
    const tab = await driver.openPage('about:blank');
    await driver.killBackground();
    await driver.tellBackground({
      api: 'menu',
      menuItemId: 'find-fixes',
      tabId: tab.tabId,
      selectionText: "ERROR 1045 (28000): Access denied for user 'shop'@'localhost' (using password: YES)",
      editable: false,
    });
    await waitForPanel(/You selected\s+ERROR 1045[^]*MySQL says/);
    await tab.close();
  });

  it('Enter in the address bar opens the page where the person wanted it', async () => {
    await driver.tellBackground({
      api: 'address-bar',
      text: 'connection refused localhost',
      disposition: 'newForegroundTab',
    });
    await waitForPanel(/You asked\s+connection refused localhost[^]*Answers found/);
  });

  it('a pasted trace is searched by its key line, and the popup says so', async () => {
    const page = await driver.openPage(`${demo.siteUrl}/docs/handling-errors`);
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.value =
        "Traceback (most recent call last):\n  File \"shop.py\", line 3, in load\n    connect()\nmysql.connector.errors.ProgrammingError: 1045 (28000): Access denied for user 'shop'@'localhost' (using password: YES)\n";
      document.body.replaceChildren(field);
      field.select();
    });
    await page.press('Control+c');
    const popup = await driver.openExtensionPage('popup.html');
    await waitForElement(popup, `${byTestId('popup-search')}:focus`);
    await popup.press('Control+v');
    await waitForElement(popup, byTestId('popup-search-pasted'));
    expect(await textOf(popup)).toContain('the key of the 4 lines you pasted');
    expect(
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value),
    ).toMatch(/^mysql\.connector\.errors\.ProgrammingError: 1045/);
    await waitFor('the fix', async () =>
      (await questionsOf(popup, byTestId('popup-search-hit')))[0]?.startsWith('starter/mysql-access-denied'),
    );
    await popup.setViewport(400, 600);
    await popup.screenshot(`${screens}/popup-pasted-light.png`);
    expect(await axePage(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('the page that Enter in the address bar opens', async () => {
    const page = await driver.openExtensionPage('sidepanel.html#/search/mysql%20access%20denied%201045');
    await waitForElement(page, byTestId('panel-asked-hit'));
    expect(await textsOf(page, byTestId('panel-asked', ' h2'))).toEqual(['You asked']);
    await judge(page, 'panel-asked');
    await clickOn(page, byTestId('panel-asked-close'));
    await waitFor('the page’s own view', async () => !/You asked/.test(await textOf(page)));
    await page.evaluate(() => {
      location.hash = '#/search/E99817%20zorblax';
    });
    await waitForElement(page, byTestId('panel-asked-empty'));
    await page.close();
  });

  it('what was pointed at, in both themes', async () => {
    // One that stands open would take what is asked here.
    await driver.evaluateInExtension(() => {
      for (const view of chrome.extension.getViews())
        if (view.location.pathname === '/sidepanel.html') view.close();
    });
    const tab = await driver.openPage(`${demo.siteUrl}/ledgerwell/invoices/new`);
    const page = await driver.openExtensionPage(`sidepanel.html?tab=${tab.tabId}`);
    await driver.evaluateInExtension(async () => {
      const { id } = await chrome.windows.getCurrent();
      const control = {
        role: 'cell',
        name: '10 %',
        hints: [],
        near: ['Discount', 'Invoice lines'],
        place: [],
      };
      const products = [{ name: 'Ledgerwell Books', by: 'generator' }];
      await chrome.storage.session.set({
        [`panel:${id}`]: { kind: 'asked', asked: { kind: 'control', control, host: '127.0.0.1', products } },
      });
    });
    await waitForElement(page, byTestId('panel-about-hit'));
    await judge(page, 'panel-pointed');
    await driver.evaluateInExtension(async () => {
      const { id } = await chrome.windows.getCurrent();
      await chrome.storage.session.set({ [`panel:${id}`]: { kind: 'refused', why: 'nothing-selected' } });
    });
    await waitForElement(page, byTestId('panel-refused'));
    await judge(page, 'panel-refused');
    await page.close();
    await tab.close();
  });

  /** Judges a page of the panel's width in both schemes and takes a picture of each. */
  async function judge(page: PageHandle, name: string): Promise<void> {
    await page.setViewport(PANEL.width, PANEL.height);
    for (const scheme of SCHEMES) {
      await driver.setColorScheme(scheme);
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
    await driver.setColorScheme('light');
  }
});
