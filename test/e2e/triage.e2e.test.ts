/**
 * Five-minute tasks: twenty of them without a network, with the keys alone; told to the forum once, whatever ends in between; and
 * what a community said stands in the next pack.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDayPost } from '../../lib/model/day-post.ts';
import type { ForumPost } from '../demo/forum/records.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { connectByCode, outboxStates } from './forum-acts.ts';
import { byTestId, clickOn, textsOf, waitForElement } from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';

const TASKS = 20;
/** The forum's thread for day posts. */
const TRIAGE_TOPIC = 169;
/** A background that delivers reads the thread first and afterwards. Milliseconds. */
const PATIENCE = 40_000;

describeBrowsers('five-minute tasks', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-triage-'));
  let demo: Demo;
  let driver: BrowserDriver;
  let panel: PageHandle;

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    driver = await launchPeerside(kind, { logNetwork: true });
    await followForum(driver, demo.forumUrl);
    await connectByCode(driver, demo.forumUrl, 'noor');
  }, 300_000);
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const dayPosts = (): ForumPost[] =>
    demo.forum.store.data().posts.filter(({ topicId, number }) => topicId === TRIAGE_TOPIC && number > 1);

  it('twenty are done without a network, by keys, and the last one can be taken back', async () => {
    driver.network?.allowOnly([]);
    const popup = await driver.openExtensionPage('popup.html');
    await clickOn(popup, byTestId('tab-waiting'));
    await clickOn(popup, byTestId('tasks-offer'));
    await waitForElement(popup, byTestId('task'));
    await popup.close();
    panel = await driver.openExtensionPage('sidepanel.html#/tasks');
    const said: string[] = [];
    while (said.length < TASKS) {
      await waitForElement(panel, `${byTestId('task')}, ${byTestId('tasks-done')}`);
      const task = await shownTask(panel);
      if (task === null) await clickOn(panel, byTestId('tasks-more'));
      else {
        await panel.press(said.length % 5 === 4 ? '0' : '1');
        await leave(panel, task);
        said.push(task);
      }
      if (task === null) await waitForElement(panel, byTestId('task'));
    }
    expect(new Set(said).size).toBe(TASKS);
    await waitForElement(panel, byTestId('tasks-done'));
    await clickOn(panel, byTestId('task-undo'));
    await waitFor('the last task again', async () => (await shownTask(panel)) === said.at(-1));
    await panel.press('2');
    await waitForElement(panel, byTestId('tasks-done'));
  }, 180_000);

  it('what will be posted is shown word for word; it goes out once, though the background ends', async () => {
    await waitForElement(panel, byTestId('task-post', '[data-state="ready"]'));
    await clickOn(panel, `${byTestId('task-post')} summary`);
    const [text = ''] = await textsOf(panel, byTestId('task-post-text'));
    expect(readDayPost(text)?.verdicts).toHaveLength(TASKS);
    await clickOn(panel, byTestId('task-post-now'));
    await waitForElement(panel, byTestId('tab-outbox'));
    await clickOn(panel, byTestId('tab-outbox'));
    await waitForElement(panel, byTestId('outbox-entry', '[data-state="queued"]'));
    expect(dayPosts()).toEqual([]);
    await driver.killBackground();

    driver.network?.allowOnly(null);
    await waitFor(
      'the post at the forum',
      async () => {
        if (dayPosts().length > 0) return true;
        const tryNow = byTestId('outbox-decide', '[data-decision="try-now"][aria-disabled="false"]');
        if (await panel.evaluate((button) => document.querySelector(button) !== null, tryNow))
          await clickOn(panel, tryNow);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return false;
      },
      PATIENCE,
    );
    await waitFor(
      'the outbox to know',
      async () => /posted|confirmed/.test((await outboxStates(panel)).join()),
      PATIENCE,
    );
    await driver.killBackground();
    await driver.evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'own/post-verdicts' }));
    await driver.evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'own/deliver' }));
    expect(dayPosts().map(({ raw }) => readDayPost(raw)?.verdicts.length)).toEqual([TASKS]);
    expect(dayPosts()[0]?.raw).toBe(text);
  }, 180_000);
});

/** Id of the task in front; null where all are done. */
const shownTask = async (page: PageHandle): Promise<string | null> =>
  await page.evaluate(
    (task) => document.querySelector<HTMLElement>(task)?.dataset.task ?? null,
    byTestId('task'),
  );

/** Waits until the task is gone, going on from what was taught. */
const leave = (page: PageHandle, task: string): Promise<true> =>
  waitFor('the next task', async () => {
    if ((await textsOf(page, byTestId('task-taught'))).length > 0) await page.press('1');
    return (await shownTask(page)) !== task;
  });
