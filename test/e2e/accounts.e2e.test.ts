/** A person connects a forum, in the browsers themselves: the key comes once, is kept apart, and ends with signing out. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyPayload, decideCode } from '../demo/forum/approve.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { demoFolder } from './demo-folder.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { connectByCode, outboxStates } from './forum-acts.ts';
import { byTestId, clickOn, textsOf, waitForElement, waitForText } from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';

/** Longer than a forum wants to be left alone between two questions about a code. */
const ASK_TIMEOUT = 40_000;

describeBrowsers('an account at a forum', (kind) => {
  const folder = demoFolder();
  let demo: Demo;
  let driver: BrowserDriver;
  const options = (): Promise<PageHandle> => driver.openExtensionPage('options.html');
  const keys = () => demo.forum.store.data().keys;

  /** Sections above come and grow while the page loads: a click is for where the button stays. */
  async function clickWhenStill(page: PageHandle, selector: string): Promise<void> {
    let before = -1;
    await waitFor(`${selector} to stand still`, async () => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const top = await page.evaluate(
        (wanted) => (document.querySelector(wanted)?.getBoundingClientRect().top ?? -1) + scrollY,
        selector,
      );
      const isStill = top === before && top >= 0;
      before = top;
      return isStill;
    });
    await clickOn(page, selector);
  }

  /** Copies a text from a page, as a person does at the forum. */
  async function copy(text: string): Promise<void> {
    const site = await driver.openPage(`${demo.siteUrl}/docs/handling-errors`);
    await site.evaluate((copied) => {
      const field = document.createElement('textarea');
      field.value = copied;
      document.body.replaceChildren(field);
      field.select();
    }, text);
    await site.press('Control+c');
    await site.close();
  }

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind);
    await followForum(driver, demo.forumUrl);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  });

  it('is connected by a code, though page and background were closed before the person agreed', async () => {
    const page = await options();
    await clickWhenStill(page, byTestId('account-connect'));
    await waitForElement(page, byTestId('account-code'));
    const [code = ''] = await textsOf(page, byTestId('account-code'));
    await page.close();
    await driver.killBackground();
    await decideCode(demo.forumUrl, { username: 'noor', code });
    await waitFor(
      'the key to be fetched',
      async () => {
        // The browser's own alarm comes twice a minute.
        await driver.evaluateInExtension(() => chrome.alarms.create('connect', { when: Date.now() + 100 }));
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        return demo.requests.some(({ url }) => url === '/session/current.json');
      },
      ASK_TIMEOUT,
    );
    const later = await options();
    await waitForText(later, /Connected as\s+noor/);
    await later.close();
  });

  it('its key is in no storage that a script in a page can read, in no address, and on no page', async () => {
    const key = keys()[0]?.key ?? '';
    expect(key).toMatch(/^\w{32}$/);
    const kept = await driver.evaluateInExtension(async () =>
      JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
    );
    expect(kept).not.toContain(key);
    const page = await options();
    await waitForText(page, /Connected as\s+noor/);
    const shown = await page.evaluate(() => new XMLSerializer().serializeToString(document));
    expect(shown).not.toContain(key);
    await page.close();
    const site = await driver.openPage(`${demo.siteUrl}/shop/orders`);
    const read = await driver.evaluateInExtension(async (tabId) => {
      const [done] = await chrome.scripting.executeScript({
        target: { tabId, allFrames: false },
        args: [],
        func: async () => {
          const stored = await chrome.storage.local.get(null).catch((error: unknown) => String(error));
          const databases = await indexedDB.databases();
          return JSON.stringify([stored, databases]);
        },
      });
      return String(done?.result);
    }, site.tabId);
    expect(read).not.toContain(key);
    expect(read).not.toContain('peerside-accounts');
    await site.close();
    expect(demo.requests.map(({ url }) => url).join('\n')).not.toContain(key);
  });

  it('ends at the forum when the person signs out', async () => {
    const page = await options();
    await clickWhenStill(page, byTestId('account-sign-out'));
    await waitForElement(page, byTestId('account-connect'));
    await waitFor('the key to be gone', async () => keys().length === 0);
    await page.close();
  });

  it.each(['as-asked', 'pkcs1'] as const)('is connected by a copied text (padding %s)', async (padding) => {
    demo.forum.rules.deviceCodes = false;
    demo.forum.rules.padding = padding;
    const page = await options();
    await clickWhenStill(page, byTestId('account-connect'));
    await waitForElement(page, byTestId('account-brought'));
    const address = await page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('[data-testid="account-steps"] a')?.href ?? '',
    );
    await copy(await copyPayload(demo.forumUrl, { username: 'ben_w', address }));
    await page.bringToFront();
    await clickOn(page, byTestId('account-brought'));
    await page.press('Control+v');
    await clickOn(page, byTestId('account-proceed'));
    await waitForText(page, /Connected as\s+ben_w/);
    await clickWhenStill(page, byTestId('account-sign-out'));
    await waitForElement(page, byTestId('account-connect'));
    await page.close();
  });

  it('a key that was ended at the forum is shown as refused; connected again, what waited goes out', async () => {
    const TEXT = 'Lower the upload limit to 80 % of your line in the settings of the client.';
    demo.forum.rules.deviceCodes = true;
    demo.forum.rules.padding = 'as-asked';
    // Connected already where an earlier try came that far.
    if (keys().length === 0) await connectByCode(driver, demo.forumUrl, 'noor');
    const [{ key = '' } = {}] = keys();
    const settings = await options();
    await waitForText(settings, /Connected as\s+noor/);
    const ended = await fetch(`${demo.forumUrl}/user-api-key/revoke`, {
      method: 'POST',
      headers: { 'user-api-key': key },
    });
    expect(ended.status).toBe(200);
    expect(keys()).toEqual([]);

    const popup = await driver.openExtensionPage('popup.html');
    await clickOn(popup, byTestId('tab-waiting'));
    await clickOn(popup, byTestId('waiting-answer'));
    await waitForElement(popup, `${byTestId('compose-body')}:focus`);
    await popup.type(TEXT);
    await clickOn(popup, byTestId('compose-send'));
    await waitFor('the outbox to ask', async () => (await outboxStates(popup))[0] === 'asking', ASK_TIMEOUT);
    await waitForText(popup, /does not know/);
    await popup.close();

    // The page that is open shows it by itself.
    await waitForText(settings, /No longer accepted: connect again as\s+noor/);
    await clickWhenStill(settings, byTestId('account-connect'));
    await waitForElement(settings, byTestId('account-code'));
    const [code = ''] = await textsOf(settings, byTestId('account-code'));
    await decideCode(demo.forumUrl, { username: 'noor', code });
    const posted = () => demo.forum.store.data().posts.filter(({ raw }) => raw.startsWith(TEXT));
    await waitFor('the answer at the forum', async () => posted().length > 0, ASK_TIMEOUT);
    await waitForText(settings, /Connected as\s+noor/);
    expect(posted()).toHaveLength(1);
    await settings.close();
  }, 120_000);
});
