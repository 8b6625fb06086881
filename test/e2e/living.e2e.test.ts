/** Pages that live on after they were loaded, in what only a browser can show. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveHttp, type Listening } from '../demo/loopback.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { byTestId, clickOn } from './page-acts.ts';
import { launchPeerside, tabStateOf } from './peerside.ts';

const ALERT = '<p role="alert">Could not save the bread list (KN-2041)</p>';
const PAGES: Record<string, string> = {
  '/quiet': '<h1>Bread list</h1><p>12 loaves</p>',
  '/alert': `<h1>Bread list</h1>${ALERT}`,
  '/framed': '<h1>Bread list</h1><iframe></iframe>',
};

describeBrowsers('a page that lives on', (kind) => {
  let site: Listening;
  let driver: BrowserDriver;
  let tab: PageHandle;

  beforeAll(async () => {
    site = await serveHttp(0, [], (_method, { pathname }) => ({
      status: 200,
      // Pages may stay in memory when they are left.
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=60' },
      body: `<!doctype html><title>Kiln</title>${PAGES[pathname] ?? ''}`,
    }));
    driver = await launchPeerside(kind);
    tab = await driver.openPage(`${site.url}/quiet`);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.stop();
  });

  const errors = async (): Promise<string[] | null> =>
    (await tabStateOf(driver, tab.tabId))?.signal?.errors.map(({ text }) => text) ?? null;
  const told = (text: string): Promise<true> =>
    waitFor(`"${text}" to be told`, async () => (await errors())?.some((said) => said.includes(text)));
  const quiet = (): Promise<true> =>
    waitFor('nothing to be told', async () => {
      const found = await errors();
      return found !== null && found.length === 0;
    });

  it('a message that is gone in less than a second is told', async () => {
    await quiet();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await tab.evaluate(() => {
      const toast = document.body.appendChild(document.createElement('div'));
      toast.setAttribute('role', 'alert');
      toast.textContent = 'Upload of the recipe refused (KN-7)';
      setTimeout(() => toast.remove(), 800);
    });
    await told('Upload of the recipe refused');
  });

  it('another route of the same program has other errors', async () => {
    await tab.evaluate(() => history.pushState(null, '', '/quiet/ovens'));
    await quiet();
    await tab.evaluate((alert) => {
      location.hash = '#/list';
      document.body.insertAdjacentHTML('beforeend', alert);
    }, ALERT);
    await told('KN-2041');
    await tab.evaluate(() => {
      document.querySelector('[role=alert]')?.remove();
      location.hash = '#/other';
    });
    await quiet();
  });

  it('a document that is written anew is read', async () => {
    await tab.evaluate((alert) => {
      document.open();
      document.write(`<title>Kiln</title><h1>Written</h1>${alert}`);
      document.close();
    }, ALERT);
    await told('KN-2041');
  });

  it('a page that the browser brings back says again what it shows', async () => {
    await tab.navigate(`${site.url}/alert`);
    await told('KN-2041');
    await tab.navigate(`${site.url}/quiet`);
    await quiet();
    await tab.evaluate(() => history.back());
    await told('KN-2041');
  });

  it('a frame of another origin that goes on to a quiet page takes its error back', async () => {
    await tab.navigate(`${site.url}/framed`);
    await quiet();
    const elsewhere = site.url.replace('127.0.0.1', 'localhost');
    const show = (path: string): Promise<void> =>
      tab.evaluate((address) => {
        const frame = document.querySelector('iframe');
        if (frame) frame.src = address;
      }, elsewhere + path);
    await show('/alert');
    await told('KN-2041');
    await show('/quiet');
    await quiet();
  });

  it('nothing is read on a muted site, until it is muted no longer', async () => {
    const popup = await driver.openExtensionPage(`popup.html?tab=${tab.tabId}`);
    const press = async (muted: string): Promise<void> => {
      await clickOn(popup, byTestId('popup-mute'));
      await waitFor(`muted: ${muted}`, () =>
        popup.evaluate(
          (selector, state) => document.querySelector(selector)?.getAttribute('aria-pressed') === state,
          byTestId('popup-mute'),
          muted,
        ),
      );
    };
    await press('true');
    await tab.bringToFront();
    const stops = (alert: string): Promise<void> =>
      tab.evaluate((html) => {
        document.body.insertAdjacentHTML('beforeend', html);
      }, alert);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await stops(ALERT);
    // Longer than it takes to read a change.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await errors()).toEqual([]);
    await popup.bringToFront();
    await press('false');
    await tab.bringToFront();
    await told('KN-2041');
    await popup.close();
  });
});
