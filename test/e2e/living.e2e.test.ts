/** Pages that live on after they were loaded, in what only a browser can show. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveHttp, type Listening } from '../demo/loopback.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { byTestId, clickOn } from './page-acts.ts';
import { launchPeerside, tabStateOf } from './peerside.ts';

const SAID = 'Could not save the bread list (KN-2041)';
const ALERT = `<p role="alert">${SAID}</p>`;
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
    expect(await quiet()).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await tab.evaluate(() => {
      const toast = document.body.appendChild(document.createElement('div'));
      toast.setAttribute('role', 'alert');
      toast.textContent = 'Upload of the recipe refused (KN-7)';
      setTimeout(() => toast.remove(), 800);
    });
    expect(await told('Upload of the recipe refused')).toBe(true);
    await waitFor('it to be gone', () => tab.evaluate(() => document.querySelector('[role=alert]') === null));
  });

  it('another route of the same program has other errors', async () => {
    await tab.evaluate(() => history.pushState(null, '', '/quiet/ovens'));
    expect(await quiet()).toBe(true);
    await tab.evaluate((said) => {
      location.hash = '#/list';
      const alert = document.body.appendChild(document.createElement('p'));
      alert.setAttribute('role', 'alert');
      alert.textContent = said;
    }, SAID);
    expect(await told('KN-2041')).toBe(true);
    await tab.evaluate(() => {
      document.querySelector('[role=alert]')?.remove();
      location.hash = '#/other';
    });
    expect(await quiet()).toBe(true);
  });

  it('a document that is written anew is read', async () => {
    await tab.evaluate((alert) => {
      document.open();
      document.write(`<title>Kiln</title><h1>Written</h1>${alert}`);
      document.close();
    }, ALERT);
    expect(await told('KN-2041')).toBe(true);
  });

  it('a page that the browser brings back says again what it shows', async () => {
    await tab.navigate(`${site.url}/alert`);
    expect(await told('KN-2041')).toBe(true);
    await tab.navigate(`${site.url}/quiet`);
    expect(await quiet()).toBe(true);
    await tab.evaluate(() => history.back());
    expect(await told('KN-2041')).toBe(true);
  });

  it('a frame of another origin that goes on to a quiet page takes its error back', async () => {
    await tab.navigate(`${site.url}/framed`);
    expect(await quiet()).toBe(true);
    const elsewhere = site.url.replace('127.0.0.1', 'localhost');
    const show = (path: string): Promise<void> =>
      tab.evaluate((address) => {
        const frame = document.querySelector('iframe');
        if (frame) frame.src = address;
      }, elsewhere + path);
    await show('/alert');
    expect(await told('KN-2041')).toBe(true);
    await show('/quiet');
    expect(await quiet()).toBe(true);
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
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tab.evaluate((said) => {
      const alert = document.body.appendChild(document.createElement('p'));
      alert.setAttribute('role', 'alert');
      alert.textContent = said;
    }, SAID);
    // Longer than it takes to read a change.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await errors()).toEqual([]);
    await popup.bringToFront();
    await press('false');
    await tab.bringToFront();
    expect(await told('KN-2041')).toBe(true);
    await popup.close();
  });
});
