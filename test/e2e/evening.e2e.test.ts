/**
 * A whole evening: two browsers, two people, one forum. One meets an error that nobody has answered and asks; the
 * other sees it waiting, answers without a network, and comes back to it; the first gets the fix beside the error.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ForumPost } from '../demo/forum/records.ts';
import { serveHttp, type Listening } from '../demo/loopback.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver, BrowserKind, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { connectByCode, outboxStates, syncNow } from './forum-acts.ts';
import { byTestId, clickOn, questionsOf, textOf, waitForElement, waitForText } from './page-acts.ts';
import { followForum, launchPeerside, tabStateOf } from './peerside.ts';

const ERROR = 'KM-8841: Label queue north refused the job, template revision 7 expected, got 6';
const FIX = 'Open Queues, choose the label queue, and press Reload templates; the job then prints by itself.';
const SHOP = `<!doctype html><html lang="en"><title>Warehouse</title><body>
<h1>Print labels</h1><div role="alert"><strong>Something went wrong</strong><p>${ERROR}</p></div></body></html>`;

/** A background that delivers reads the thread first and afterwards, and shares the machine with two browsers. Milliseconds. */
const PATIENCE = 30_000;

/** What a verdict tells the forum waits a little, and for the browser’s alarm. Milliseconds. */
const SECOND_THOUGHTS = 75_000;

/** Both browsers take part; the other way round takes as long again and goes the same ways. */
const EVENINGS = [['chromium', 'firefox']] as const satisfies readonly (readonly [
  BrowserKind,
  BrowserKind,
])[];

describe.each(EVENINGS)('an evening: %s asks, %s answers', (askerKind, helperKind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-evening-'));
  let demo: Demo;
  let shop: Listening;
  let asker: BrowserDriver;
  let helper: BrowserDriver;
  let broken: PageHandle;

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    shop = await serveHttp(0, [], () => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: SHOP,
    }));
    asker = await launchPeerside(askerKind);
    helper = await launchPeerside(helperKind, { logNetwork: true });
    await followForum(asker, demo.forumUrl);
    await followForum(helper, demo.forumUrl);
    await connectByCode(asker, demo.forumUrl, 'ben_w');
    await connectByCode(helper, demo.forumUrl, 'noor');
  }, 300_000);
  afterAll(async () => {
    await asker?.close();
    await helper?.close();
    await shop?.stop();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** The question as it stands at the forum, and what was replied to it. */
  function thread(): ForumPost[] {
    const { topics, posts } = demo.forum.store.data();
    const asked = topics.filter(({ title }) => title.includes('KM-8841'));
    expect(asked.length, 'it was asked once').toBeLessThanOrEqual(1);
    return posts.filter(({ topicId }) => topicId === asked[0]?.id);
  }
  const questionId = (): string => `${new URL(demo.forumUrl).host}/${thread()[0]?.topicId}`;

  it('the error has no fix, so it is asked, from the popup, with what the page showed', async () => {
    broken = await asker.openPage(shop.url);
    const state = await waitFor('the reading', () => tabStateOf(asker, broken.tabId));
    expect(state.hits).toEqual([]);
    expect(await cardOf(broken).exists()).toBe(false);
    const popup = await asker.openExtensionPage(`popup.html?tab=${broken.tabId}`);
    await clickOn(popup, byTestId('ask-community'));
    await waitForElement(popup, `${byTestId('compose-body')}:focus`);
    await popup.type('It began this morning. What have I missed?');
    await clickOn(popup, byTestId('compose-send'));
    await waitFor('the forum to have it', async () => thread().length > 0, PATIENCE);
    expect(thread()[0]?.raw).toContain('KM-8841');
    expect(thread()[0]?.raw).toContain('It began this morning');
    await waitFor(
      'the outbox to know',
      async () => /posted|confirmed/.test((await outboxStates(popup)).join()),
      PATIENCE,
    );
    await popup.close();
  }, 90_000);

  it('waits for the helper, who answers without a network; it goes out once they are back', async () => {
    await syncNow(helper);
    helper.network?.allowOnly([]);
    const popup = await helper.openExtensionPage('popup.html');
    await clickOn(popup, byTestId('tab-waiting'));
    await waitForElement(popup, byTestId('waiting', `[data-question="${questionId()}"]`));
    await clickOn(popup, `[data-question="${questionId()}"] ${byTestId('waiting-answer')}`);
    await waitForElement(popup, `${byTestId('compose-body')}:focus`);
    await popup.type(FIX);
    await clickOn(popup, byTestId('compose-send'));
    await waitForElement(popup, byTestId('outbox-entry', '[data-state="queued"]'));
    await helper.killBackground();
    await popup.close();
    expect(thread()).toHaveLength(1);

    helper.network?.allowOnly(null);
    // Nobody presses anything: a page that opens is enough, long before the alarm.
    const later = await helper.openExtensionPage('sidepanel.html#/outbox');
    await waitFor('the answer at the forum', async () => thread().length > 1, PATIENCE);
    await waitFor(
      'the outbox to know',
      async () => /posted|confirmed/.test((await outboxStates(later)).join()),
      PATIENCE,
    );
    expect(thread().map(({ raw }) => raw)).toEqual([expect.stringContaining('KM-8841'), FIX]);
    await later.close();
  }, 90_000);

  it('the fix comes as a card on the same page; "It worked" likes and accepts it', async () => {
    await syncNow(asker);
    await broken.navigate(shop.url);
    const card = cardOf(broken);
    await waitFor('the card', () => card.exists());
    expect(await card.text()).toContain('Reload templates');
    await waitFor('the verdict to be taken', async () => {
      // Clicks in the card's first half second are refused, so a person who was quicker clicks again.
      await card.click('[data-act="worked"]');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return (
        await asker.evaluateInExtension(async () => Object.keys(await chrome.storage.local.get(null)))
      ).some((row) => row.startsWith('own/confirmations/'));
    });
    await waitFor(
      'the forum to know',
      async () => thread()[1]?.accepted && thread()[1]?.likedBy.length === 1,
      SECOND_THOUGHTS,
    );
    expect(thread()).toHaveLength(2);
  }, 150_000);

  it('the helper sees that it was accepted, and it waits no more', async () => {
    await syncNow(helper);
    const panel = await helper.openExtensionPage(
      `sidepanel.html#/question/${encodeURIComponent(questionId())}`,
    );
    await waitForText(panel, /Reload templates/);
    expect(await textOf(panel)).toMatch(/accepted/i);
    await panel.close();
    const popup = await helper.openExtensionPage('popup.html');
    await clickOn(popup, byTestId('tab-waiting'));
    await waitForElement(popup, byTestId('waiting'));
    expect(await questionsOf(popup, byTestId('waiting'))).not.toContain(questionId());
    await popup.close();
  }, 90_000);
});
