/**
 * The real permission path on the published build: nothing granted at install, the welcome page asks, the
 * browser's own prompt is answered. Chromium shows its prompt only headed, so it runs on a virtual display.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIN_DEMO_PATH } from '../demo/pages.ts';
import { type Demo, startDemo } from '../demo/servers.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { startDisplay, type VirtualDisplay } from './drivers/virtual-display.ts';
import { waitFor } from './drivers/wait-for.ts';
import { demoFolder } from './demo-folder.ts';
import { describeBrowsers } from './each-browser.ts';
import { launchPeerside, tabStateOf } from './peerside.ts';

const allSitesGranted = (driver: BrowserDriver): Promise<boolean> =>
  driver.evaluateInExtension(() =>
    chrome.permissions.contains({
      origins: ['http://*/*', 'https://*/*'],
      permissions: ['webNavigation', 'webRequest'],
    }),
  );

/** A real click on the middle of an element of the page. */
async function clickOn(page: PageHandle, testId: string): Promise<void> {
  const middle = await waitFor(testId, () =>
    page.evaluate((id) => {
      const box = document.querySelector(`[data-testid="${id}"]`)?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, testId),
  );
  await page.click(middle.x, middle.y);
}

describeBrowsers('permission', (kind) => {
  const folder = demoFolder();
  let display: VirtualDisplay | undefined;
  let demo: Demo;
  let driver: BrowserDriver;
  let errorPage: PageHandle;
  let welcome: PageHandle;

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    if (kind === 'chromium') display = await startDisplay();
    driver = await launchPeerside(kind, {
      granted: false,
      ...(display && { headless: false, display: display.name }),
    });
    errorPage = await driver.openPage(demo.siteUrl + MAIN_DEMO_PATH);
    welcome = await driver.openExtensionPage('welcome.html');
  });
  afterAll(async () => {
    await driver?.close();
    display?.stop();
    await demo?.stop();
    folder.remove();
  });

  test('nothing is granted at install, so an error page stays as it is', async () => {
    expect(await allSitesGranted(driver)).toBe(false);
    // Longer than a card takes to come where it may.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await tabStateOf(driver, errorPage.tabId)).toBeNull();
    expect(await cardOf(errorPage).exists()).toBe(false);
  });

  test('without any grant, a click on the toolbar button looks this page up, and only this one', async () => {
    const tab = await driver.openPage(demo.siteUrl + MAIN_DEMO_PATH);
    await driver.clickToolbarButton();
    await waitFor('the card', () => cardOf(tab).exists());
    expect(await cardOf(tab).text()).toContain('Access denied');
    expect(await cardOf(errorPage).exists()).toBe(false);
    await tab.close();
  });

  test('a "no" to the browser is told, and grants nothing', async () => {
    await clickOn(welcome, 'welcome-all-sites');
    await driver.answerPrompt('deny');
    const problem = await waitFor('the sentence about the refusal', () =>
      welcome.evaluate(() => document.querySelector('[data-testid="welcome-problem"]')?.textContent ?? ''),
    );
    expect(problem).toContain('nothing changed');
    expect(await allSitesGranted(driver)).toBe(false);
  });

  test('a "yes" reads the pages that are open already and those that come', async () => {
    await clickOn(welcome, 'welcome-all-sites');
    await driver.answerPrompt('allow');
    expect(await waitFor('the grant', () => allSitesGranted(driver))).toBe(true);
    await errorPage.bringToFront();
    expect(await waitFor('the card on the page that was open before', () => cardOf(errorPage).exists())).toBe(
      true,
    );

    const next = await driver.openPage(demo.siteUrl + MAIN_DEMO_PATH);
    expect(await waitFor('the card on a new page', () => cardOf(next).exists())).toBe(true);
  });

  test('taken back, open pages lose their card at once and are not read on', async () => {
    const removed = await driver.evaluateInExtension(() =>
      chrome.permissions.remove({ origins: ['http://*/*', 'https://*/*'] }),
    );
    expect(removed).toBe(true);
    await waitFor('the card to go', async () => !(await cardOf(errorPage).exists()));
    await waitFor(
      'the tab to be forgotten',
      async () => (await tabStateOf(driver, errorPage.tabId)) === null,
    );
    await errorPage.bringToFront();
    await errorPage.evaluate(() => {
      const alert = document.createElement('p');
      alert.setAttribute('role', 'alert');
      alert.textContent = 'Error: the order could not be saved (ERR_NAME_NOT_RESOLVED)';
      document.body.prepend(alert);
    });
    // Longer than a page script takes to read a change.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await tabStateOf(driver, errorPage.tabId)).toBeNull();
    expect(await cardOf(errorPage).exists()).toBe(false);
  });
});
