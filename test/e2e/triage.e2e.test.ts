/**
 * Five-minute tasks: twenty of them without a network, with the keys alone; told to the forum once, whatever ends in between; and
 * what a community said stands in the next pack.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communityIdOf } from '../../lib/model/community-id.ts';
import { readDayPost, writeDayPost } from '../../lib/model/day-post.ts';
import { taskIdOf } from '../../lib/model/task-id.ts';
import type { ForumPost } from '../demo/forum/records.ts';
import { serveFolder } from '../demo/serve-folder.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { installPackFrom } from './install-pack.ts';
import { connectByCode, outboxStates } from './forum-acts.ts';
import { byTestId, clickOn, textsOf, waitForElement, waitForText } from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';

const TASKS = 20;
/** The forum's thread for day posts. */
const TRIAGE_TOPIC = 169;
/** A question of the forum and its accepted answer. */
const LOCKED = { topic: 101, fix: 10_103 };
const PUBLISHER = fileURLToPath(new URL('../../lib/publish/publish-pack.ts', import.meta.url));
const run = promisify(execFile);
/** A background that delivers reads the thread first and afterwards. Milliseconds. */
const PATIENCE = 40_000;

describeBrowsers('five-minute tasks', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-triage-'));
  let demo: Demo;
  let driver: BrowserDriver;
  let panel: PageHandle;
  let host: Awaited<ReturnType<typeof serveFolder>> | undefined;

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    driver = await launchPeerside(kind, { logNetwork: true });
    await followForum(driver, demo.forumUrl);
    await connectByCode(driver, demo.forumUrl, 'noor');
  }, 300_000);
  afterAll(async () => {
    await driver?.close();
    host?.stop();
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
    await panel.close();
  }, 180_000);

  it('what a community agrees about stands in its next pack, and the look-up says so', async () => {
    const community = communityIdOf(demo.forumUrl);
    const task = taskIdOf({
      kind: 'still-true',
      questionId: `${community}/${LOCKED.topic}`,
      answerId: `${community}/${LOCKED.topic}#${LOCKED.fix}`,
      otherQuestionId: null,
      version: null,
    });
    sayAtForum(['tomasz_k', 'priya.r', 'old_harbour', 'ben_w'], task, 'outdated');
    const told = await run(process.execPath, [
      PUBLISHER,
      '--from',
      demo.forumUrl,
      '--out',
      join(dataDir, 'pack'),
    ]);
    expect(told.stderr).toMatch(/settled: 1 \(answers out of date: 1,/);
    host = await serveFolder(join(dataDir, 'pack'));

    // The forum itself is followed no more: from here on the pack alone answers.
    await driver.evaluateInExtension(
      (communityId) => chrome.runtime.sendMessage({ type: 'own/unfollow', communityId }),
      community,
    );
    await installPackFrom(driver, `${host.url}/manifest`);
    const shown = await driver.openExtensionPage(
      `sidepanel.html#/search/${encodeURIComponent('TW-4012 folder is locked by another device')}`,
    );
    await waitForText(shown, /marked as out of date by the community/i);
    await shown.close();
  }, 180_000);

  /** Day posts of other people, as the forum would hold them. */
  function sayAtForum(usernames: readonly string[], taskId: string, choice: string): void {
    const at = new Date().toISOString();
    const verdicts = [{ taskId, choice, at, tookMs: 5_000 }];
    const raw = writeDayPost({ v: 1, day: at.slice(0, 10), verdicts, worked: [], counts: [] }, new Map());
    demo.forum.store.change((draft) => {
      for (const username of usernames) {
        const number = draft.posts.filter(({ topicId }) => topicId === TRIAGE_TOPIC).length + 1;
        const userId = draft.users.find((user) => user.username === username)?.id ?? 0;
        draft.lastIds.post += 1;
        draft.posts.push({
          id: draft.lastIds.post,
          topicId: TRIAGE_TOPIC,
          number,
          userId,
          raw,
          accepted: false,
          likes: 0,
          likedBy: [],
          createdAt: at,
          updatedAt: at,
        });
      }
    });
  }
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
