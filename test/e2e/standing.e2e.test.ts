/** Standing: answers are accepted and liked at the forum, and a sync later their author has a new rank, said once. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Forum } from '../demo/forum/forum.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { axePage } from './drivers/axe.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { connectByCode, syncNow } from './forum-acts.ts';
import { byTestId, clickOn, textsOf, waitForElement, waitForText } from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';

const HELPER = 'ben_w';
/** Askers and friends of the demo forum. */
const OTHERS = ['ines', 'noor', 'tomasz_k'];
const WIDE = { width: 1_000, height: 800 };
const NARROW = { width: 360, height: 740 };

describeBrowsers('standing', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-standing-'));
  const screens = `test/results/screens/${kind}`;
  let demo: Demo;
  let driver: BrowserDriver;

  beforeAll(async () => {
    mkdirSync(screens, { recursive: true });
    demo = await startDemo({ dataDir });
    driver = await launchPeerside(kind);
    await followForum(driver, demo.forumUrl);
    await connectByCode(driver, demo.forumUrl, HELPER);
  }, 300_000);
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const open = async (view: string): Promise<PageHandle> => {
    const page = await driver.openExtensionPage(`community.html#/${view}`);
    await page.setViewport(WIDE.width, WIDE.height);
    return page;
  };
  const textAt = async (page: PageHandle, testId: string): Promise<string> =>
    (await textsOf(page, byTestId(testId)))[0] ?? '';
  const judge = async (page: PageHandle, name: string): Promise<void> => {
    for (const { width, height } of [NARROW, WIDE]) {
      await page.setViewport(width, height);
      const [needed, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(needed, `${name}: nothing is wider than ${width}`).toBeLessThanOrEqual(has ?? 0);
    }
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport(WIDE.width, Math.max(WIDE.height, height));
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      await page.screenshot(`${screens}/community-${name}-${scheme}.png`);
      expect(await axePage(page), `${name}, ${scheme}`).toEqual([]);
    }
  };

  let before = '';
  it('a rank is counted from what the forum holds', async () => {
    const page = await open('you');
    await waitForElement(page, byTestId('standing-rank'));
    before = await textAt(page, 'standing-rank');
    expect(await textsOf(page, byTestId('level-up')), 'the first rank is no news').toEqual([]);
    await page.close();
  }, 60_000);

  it('accepted and liked answers make a new one, said quietly and once', async () => {
    for (const asker of OTHERS) await helpAtForum(demo.forum, asker);
    await syncNow(driver);
    const page = await open('you');
    await waitForElement(page, byTestId('level-up'));
    const rank = await textAt(page, 'standing-rank');
    expect(rank).not.toBe(before);
    expect(await textAt(page, 'level-up')).toContain(rank);
    expect(await textAt(page, 'standing-points')).toMatch(/^\d+ points$/);
    expect(await textsOf(page, byTestId('help-open'))).toContain('How do I clear the queue of ines?');
    await clickOn(page, byTestId('forum-facts-read'));
    await waitForText(page, /Trust level\s+\d, \w+/);
    await judge(page, 'you');
    await page.close();

    const popup = await driver.openExtensionPage('popup.html');
    await clickOn(popup, byTestId('tab-waiting'));
    await waitForElement(popup, byTestId('level-up'));
    await waitForElement(popup, byTestId('waiting-list'));
    await clickOn(popup, byTestId('level-up-close'));
    await waitFor('the line to go', async () => (await textsOf(popup, byTestId('level-up'))).length === 0);
    await popup.close();
    const again = await open('you');
    await waitForElement(again, byTestId('standing-rank'));
    expect(await textsOf(again, byTestId('level-up'))).toEqual([]);
    await again.close();
  }, 90_000);

  it('the leaderboard is shown to those who ask for it, the rules to all', async () => {
    const page = await open('leaderboard');
    await waitForElement(page, byTestId('board-on'));
    expect(await textsOf(page, byTestId('board-row'))).toEqual([]);
    await clickOn(page, byTestId('board-on'));
    await waitForElement(page, byTestId('board-row'));
    expect((await textsOf(page, byTestId('board-row'))).some((row) => row.includes('(you)'))).toBe(true);
    await judge(page, 'leaderboard');
    await clickOn(page, byTestId('community-view-rules'));
    await waitForElement(page, byTestId('rules-ranks'));
    await waitForText(page, /Your answer is accepted by whoever asked/);
    await judge(page, 'rules');
    await page.close();
  }, 60_000);
});

/** Somebody asks, the helper answers, the asker accepts it, and others like it: each by the forum's own API. */
async function helpAtForum(forum: Forum, asker: string): Promise<void> {
  const call = async (username: string, path: string, body: object): Promise<unknown> => {
    const reply = await fetch(`${forum.url}${path}`, {
      method: 'POST',
      headers: { 'user-api-key': forum.keyFor(username), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!reply.ok) throw new Error(`The forum refused ${path} of ${username}: ${await reply.text()}`);
    return reply.json();
  };
  const timing = { typing_duration_msecs: 60_000, composer_open_duration_msecs: 90_000 };
  await call(asker, '/posts.json', {
    title: `How do I clear the queue of ${asker}?`,
    raw: `The queue of ${asker} holds what was printed days ago. How is it cleared for good?`,
    category: forum.store.data().categories[0]?.id,
    ...timing,
  });
  const topic = forum.store.data().topics.find(({ title }) => title.includes(`queue of ${asker}`));
  await call(HELPER, '/posts.json', {
    topic_id: topic?.id,
    raw: `Stop the service, empty the folder of ${asker}, then start the service again.`,
    ...timing,
  });
  const answer = forum.store
    .data()
    .posts.find(({ topicId, number }) => topicId === topic?.id && number === 2);
  await call(asker, '/solution/accept', { id: answer?.id });
  for (const other of OTHERS)
    await call(other, '/post_actions.json', { id: answer?.id, post_action_type_id: 2 });
}
