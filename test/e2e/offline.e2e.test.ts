/**
 * After install everything works with the network cut, with the background killed before each step, and no
 * look-up makes a request: a proxy between the browser and the world sees every one and lets only the page through.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PAGES, MAIN_DEMO_PATH, demoPageUrl, expectedQuestionId } from '../demo/pages.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { byTestId, questionsOf, textOf } from './page-acts.ts';
import { followForum, launchPeerside, tabStateOf } from './peerside.ts';

/** One from each source of answers, and each way an error can appear: at once, late, in a shadow root. */
const PAGES = DEMO_PAGES.filter(({ path }) =>
  ['/shop/orders', '/dev/vite', '/meeting', '/tidewater/folder', '/api/v1/invoices'].includes(path),
);

/** A row of the mirror in `storage.local`. */
type Row = { value?: unknown } | undefined;

describeBrowsers('with the network cut', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-offline-'));
  let demo: Demo;
  let driver: BrowserDriver;

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    driver = await launchPeerside(kind, { logNetwork: true });
    await followForum(driver, demo.forumUrl);
    // From here on only the page itself can be reached: no forum, nothing else.
    driver.network?.allowOnly([demo.siteUrl]);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has pages to look at', () => expect(PAGES.length).toBe(5));

  it.each(PAGES.map((page) => [page.path, page] as const))(
    '%s: card from a killed background, no request',
    async (path, page) => {
      await driver.killBackground();
      driver.network?.clear();
      const tab = await driver.openPage(demoPageUrl(demo, page));
      await waitFor('the card', () => cardOf(tab).exists());
      await driver.killBackground();
      const state = await tabStateOf(driver, tab.tabId);
      expect(state?.hits[0]?.question.id).toBe(expectedQuestionId(demo, page));
      // The page asks for itself and its own parts; whatever else is asked for, Peerside asked.
      const foreign = driver.network?.log.filter(({ url }) => !url.startsWith(demo.siteUrl)) ?? [
        { url: 'no log' },
      ];
      expect(foreign).toEqual([]);
      expect(driver.network?.log.some(({ url }) => url.includes(path))).toBe(true);
      await tab.close();
    },
  );

  it('takes a verdict with a killed background: the row arrives, no request', async () => {
    const tab = await driver.openPage(`${demo.siteUrl}${MAIN_DEMO_PATH}`);
    const card = cardOf(tab);
    await waitFor('the card', () => card.exists());
    const hit = (await waitFor('the look-up', () => tabStateOf(driver, tab.tabId))).hits[0];
    const row = `own/confirmations/${hit?.answer?.id}`;
    const verdict = async (): Promise<unknown> =>
      ((await driver.evaluateInExtension((key) => chrome.storage.local.get(key), row))[row] as Row)?.value;
    expect(await verdict()).toBeUndefined();
    driver.network?.clear();
    await driver.killBackground();
    // Clicks in the card's first half second are refused, so a person who was quicker clicks again.
    const kept = await waitFor('the verdict', async () => {
      const given = await verdict();
      if (!given) await card.click('[data-act="worked"]');
      return given;
    });
    expect(kept).toMatchObject({ questionId: hit?.question.id, answerId: hit?.answer?.id, worked: true });
    expect(driver.network?.log).toEqual([]);
    await tab.close();
  });

  it('shows the page’s fix in a side panel that opens after the background was killed', async () => {
    const tab = await driver.openPage(`${demo.siteUrl}${MAIN_DEMO_PATH}`);
    await waitFor('the card', () => cardOf(tab).exists());
    const fix = (await tabStateOf(driver, tab.tabId))?.hits[0]?.question.id;
    driver.network?.clear();
    await driver.killBackground();
    const panel = await driver.openExtensionPage(`sidepanel.html?tab=${tab.tabId}`);
    const shown = await waitFor('the fix in the panel', async () =>
      (await questionsOf(panel, byTestId('panel-hit'))).at(0),
    );
    expect(shown).toBe(fix);
    expect(driver.network?.log).toEqual([]);
    await panel.close();
    await tab.close();
  });

  it('searches from the popup, and shows the full answer in the side panel, without a request', async () => {
    await driver.killBackground();
    driver.network?.clear();
    const popup = await driver.openExtensionPage('popup.html');
    await waitFor('the search box', () =>
      popup.evaluate(() => document.querySelector('[data-testid="popup-search"]') !== null),
    );
    await popup.evaluate(() =>
      document.querySelector<HTMLInputElement>('[data-testid="popup-search"]')?.focus(),
    );
    await popup.type('TW-4012 folder is locked');
    await waitFor('the forum’s answer', async () => (await textOf(popup)).includes('TW-4012'));
    await popup.close();
    await driver.killBackground();
    const panel = await driver.openExtensionPage(
      `sidepanel.html#/question/${encodeURIComponent('starter/mysql-access-denied-1045')}`,
    );
    await waitFor('the answer', async () => /GRANT|password/i.test(await textOf(panel)));
    await panel.close();
    expect(driver.network?.log).toEqual([]);
  });

  it('fails when a request is made: the proxy sees what the extension asks for', async () => {
    driver.network?.clear();
    await driver.evaluateInExtension((url) => fetch(url).catch(() => null), `${demo.forumUrl}/latest.json`);
    await waitFor('the request in the log', async () =>
      driver.network?.log.some(({ url }) => url === `${demo.forumUrl}/latest.json`),
    );
  });
});
