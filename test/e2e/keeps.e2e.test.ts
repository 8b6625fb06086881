/** What a person decided survives: the next day, a broken index, a broken own database. Bad input loses nothing. */
import { globSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type Demo } from '../demo/servers.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { followForum, launchPeerside, tabStateOf } from './peerside.ts';

const TOP = 'starter/mysql-access-denied-1045';

describeBrowsers('what a person decided', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-keeps-'));
  let demo: Demo;
  let driver: BrowserDriver;
  const page = (): Promise<PageHandle> => driver.openPage(`${demo.siteUrl}/shop/orders`);

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    driver = await launchPeerside(kind, { profileDir: join(dataDir, 'profile') });
    await followForum(driver, demo.forumUrl);
  });
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Rows of the mirror, as the next start would find them. */
  const mirrored = (): Promise<Record<string, { value: unknown }>> =>
    driver.evaluateInExtension(() => chrome.storage.local.get(null)) as Promise<
      Record<string, { value: unknown }>
    >;

  it('"It worked" is kept, told on the card, and can be taken back', async () => {
    const tab = await page();
    const card = cardOf(tab);
    await waitFor('the card', () => card.exists());
    await driver.killBackground();
    // Clicks in the card's first half second are refused, so a person who was quicker clicks again.
    const act = (name: string, isDone: (row: { value: unknown } | undefined) => boolean): Promise<boolean> =>
      waitFor(name, async () => {
        if (isDone((await mirrored())[`own/confirmations/${TOP}#1`])) return true;
        await card.click(`[data-act="${name}"]`);
        return false;
      });
    await act('worked', (row) => row?.value != null);
    await act('undo', (row) => row?.value === null);
    await act('worked', (row) => row?.value != null);
    await tab.close();
  });

  it('the next day it is still there, without asking the forum again', async () => {
    await driver.close();
    driver = await launchPeerside(kind, { profileDir: join(dataDir, 'profile') });
    const tab = await page();
    await waitFor('the card', () => cardOf(tab).exists());
    const state = await waitFor('the state', () => tabStateOf(driver, tab.tabId));
    expect(state.hits[0]?.reasons.map(({ kind: reason }) => reason)).toContain('worked-here');
    await tab.navigate(`${demo.siteUrl}/tidewater/folder`);
    await waitFor('the forum’s answer', () => cardOf(tab).exists());
    await tab.close();
  });

  describe('databases that break', () => {
    /**
     * Leaves a database of the same name that our code cannot use: a version from the future, without tables. Whoever
     * still reads may make it anew between the two steps, so what tables there are then go too.
     */
    const spoil = (name: string): Promise<boolean> =>
      driver.evaluateInExtension(
        (database) =>
          new Promise<boolean>((resolve) => {
            const deleting = indexedDB.deleteDatabase(database);
            deleting.addEventListener('success', () => {
              const opening = indexedDB.open(database, 999_999);
              opening.addEventListener('upgradeneeded', () => {
                const tables = Array.from(opening.result.objectStoreNames);
                for (const table of tables) opening.result.deleteObjectStore(table);
              });
              opening.addEventListener('success', () => {
                opening.result.close();
                resolve(true);
              });
              opening.addEventListener('error', () => resolve(false));
            });
            deleting.addEventListener('error', () => resolve(false));
          }),
        name,
      );

    it('a broken index is thrown away and rebuilt; the verdict stays', async () => {
      await driver.killBackground();
      expect(await spoil('peerside-index')).toBe(true);
      const tab = await page();
      await waitFor('the card', () => cardOf(tab).exists(), 20_000);
      const state = await waitFor('the state', () => tabStateOf(driver, tab.tabId));
      expect(state.hits[0]?.reasons.map(({ kind: reason }) => reason)).toContain('worked-here');
      await tab.close();
    });

    /** The card comes with the verdict given two tests ago; returns once it is there. */
    async function stillKnowsTheVerdict(): Promise<void> {
      const tab = await page();
      await waitFor('the card', () => cardOf(tab).exists(), 20_000);
      const state = await waitFor('the state', () => tabStateOf(driver, tab.tabId));
      expect(state.hits[0]?.reasons.map(({ kind: reason }) => reason)).toContain('worked-here');
      await tab.close();
    }

    it('another database takes the place of a broken one of what was written', async () => {
      await driver.killBackground();
      expect(await spoil('peerside-own')).toBe(true);
      await stillKnowsTheVerdict();
      const databases = await driver.evaluateInExtension(() => indexedDB.databases());
      expect(databases.map(({ name }) => name)).toContain('peerside-own-2');
    });

    it('when that breaks too, the mirror has everything, and the person is told', async () => {
      await driver.killBackground();
      expect(await spoil('peerside-own-2')).toBe(true);
      await stillKnowsTheVerdict();
      const options = await driver.openExtensionPage('options.html');
      await waitFor('the sentence about storage', async () =>
        /nothing is lost/i.test(await options.evaluate(() => document.body.innerText)),
      );
      await options.close();
    });
  });

  it('databases cut short on the disk lose neither the verdict nor the look-up', async () => {
    await driver.close();
    expect(cutDatabases(join(dataDir, 'profile'))).toBeGreaterThan(0);
    driver = await launchPeerside(kind, { profileDir: join(dataDir, 'profile') });
    const tab = await page();
    await waitFor('the card', () => cardOf(tab).exists(), 30_000);
    const state = await waitFor('the state', () => tabStateOf(driver, tab.tabId));
    expect(state.hits[0]?.question.id).toBe(TOP);
    expect(state.hits[0]?.reasons.map(({ kind: reason }) => reason)).toContain('worked-here');
    await tab.close();
  });

  it('messages that nobody knows are answered with one sentence', async () => {
    const answers = await driver.evaluateInExtension(() =>
      Promise.all(
        [{ type: 'own/erase-everything' }, { type: 'own/look-at-tab', tabId: 'x' }, 'hello', null, [1]].map(
          (message) => chrome.runtime.sendMessage(message),
        ),
      ),
    );
    for (const answer of answers as unknown[]) {
      expect(answer).toMatchObject({ ok: false, problem: expect.stringMatching(/^[A-Z].*\.$/) });
    }
  });

  it('an address that is no forum is refused with one sentence, and nothing is followed', async () => {
    for (const origin of ['nonsense', 'ftp://example.org', demo.siteUrl, demo.deadUrl]) {
      const answer = await driver.evaluateInExtension(
        (address) => chrome.runtime.sendMessage({ type: 'own/follow', address: address }),
        origin,
      );
      expect(answer, origin).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
    }
    const follows = Object.entries(await mirrored()).filter(
      ([key, row]) => key.startsWith('own/follows/') && row.value,
    );
    expect(follows.map(([key]) => key)).toEqual([`own/follows/${new URL(demo.forumUrl).host}`]);
  });
});

/**
 * Cuts every file of the extension's databases to half, as a full disk or a crash may; returns how many.
 * Chromium keeps them as LevelDB files, Firefox as SQLite. `storage.local`, where the mirror is, lies elsewhere: in
 * Firefox beside them, in a folder of its own (`^userContextId=…`).
 */
function cutDatabases(profile: string): number {
  const files = globSync(
    ['**/IndexedDB/chrome-extension_*.leveldb/*.{log,ldb}', '**/moz-extension+++*/idb/*.sqlite'].map(
      (pattern) => join(profile, pattern),
    ),
  ).filter((file) => !file.includes('^userContextId'));
  for (const file of files) truncateSync(file, Math.floor(statSync(file).size / 2));
  return files.length;
}
