/** Leaving: signed out everywhere the keys end at the forum too, and "delete all my data" leaves nothing anywhere. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemo, type Demo } from '../demo/servers.ts';
import { demoFolder } from './demo-folder.ts';
import type { BrowserDriver } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { connectByCode } from './forum-acts.ts';
import { byTestId, clickOn, waitForElement, waitForText } from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';

/** What the extension keeps in this browser: rows by database, keys by storage area, files. */
const kept = (driver: BrowserDriver): Promise<string[]> =>
  driver.evaluateInExtension(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('unread')));
      });
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await settled(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const rows = await settled(database.transaction(table).objectStore(table).count());
        if (rows > 0) found.push(`${rows} rows of ${name}/${table}`);
      }
      database.close();
    }
    const { local, session, sync } = chrome.storage;
    for (const [area, storage] of Object.entries({ local, session, sync }))
      found.push(...Object.keys(await storage.get(null)).map((key) => `${area}: ${key}`));
    const folder = await navigator.storage.getDirectory();
    for await (const file of folder.keys()) found.push(`file ${file}`);
    return found;
  });

describeBrowsers('leaving', (kind) => {
  const folder = demoFolder();
  let demo: Demo;
  let driver: BrowserDriver;
  const keys = () => demo.forum.store.data().keys;

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind);
    await followForum(driver, demo.forumUrl);
    await connectByCode(driver, demo.forumUrl, 'noor');
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  });

  it('signed out everywhere, every key ends at its forum', async () => {
    expect(keys()).toHaveLength(1);
    const page = await driver.openExtensionPage('options.html#accounts');
    await waitForElement(page, byTestId('account-sign-out'));
    await clickOn(page, byTestId('accounts-sign-out-everywhere'));
    await waitForElement(page, byTestId('account-connect'));
    await waitFor('the key to be gone', async () => keys().length === 0);
    expect((await kept(driver)).filter((one) => one.includes('peerside-accounts'))).toEqual([]);
    await page.close();
  }, 120_000);

  it('deleted with a popup open and a draft in it, nothing is left, and the key ends', async () => {
    await connectByCode(driver, demo.forumUrl, 'noor');
    const popup = await driver.openExtensionPage('popup.html');
    await clickOn(popup, byTestId('tab-waiting'));
    await clickOn(popup, byTestId('waiting-answer'));
    await waitForElement(popup, `${byTestId('compose-body')}:focus`);
    await popup.type('Half an answer');
    await waitForText(popup, /Draft saved on this machine/);
    const before = (await kept(driver)).join('\n');
    for (const place of ['peerside-own', 'peerside-accounts', 'peerside-segments', 'local: own/drafts/'])
      expect(before).toContain(place);

    const page = await driver.openExtensionPage('options.html#delete');
    await clickOn(page, byTestId('delete-everything'));
    await waitForElement(page, `${byTestId('delete-keep')}:focus`);
    await clickOn(page, byTestId('delete-really'));
    await waitForElement(page, byTestId('delete-done'));
    expect(await kept(driver)).toEqual([]);
    expect(keys()).toEqual([]);
    await page.close();
    await popup.close();
  }, 180_000);
});
