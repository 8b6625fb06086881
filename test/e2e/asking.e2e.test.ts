/** Following a forum where one is, asking there, sharing what worked, and answering on the site itself where Peerside may not write. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startKhoros, type KhorosServer } from '../contract/servers/khoros-server.ts';
import { serveHttp, type Listening } from '../demo/loopback.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { demoFolder } from './demo-folder.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { connectByCode } from './forum-acts.ts';
import {
  byTestId,
  clickOn,
  focusOn,
  questionsOf,
  textsOf,
  waitForElement,
  waitForText,
} from './page-acts.ts';
import { followForum, launchPeerside, tabStateOf } from './peerside.ts';

/** Errors of a till that nobody has asked about, by path. */
const ERRORS: Record<string, string> = {
  '/day': 'QX-2290: The till drawer did not answer, cable 4 checked twice',
  '/scan': 'QX-7713: Scanner lamp burnt out while aligning mirror B',
};
const tillPage = (path: string): string => `<!doctype html><html lang="en"><title>Till</title><body>
<h1>Till</h1><div role="alert"><strong>Something went wrong</strong><p>${ERRORS[path] ?? ''}</p></div></body></html>`;
/** For what goes by background and forum, milliseconds. */
const PATIENCE = 60_000;
const FIX = 'Unplug the scanner, wait ten seconds, then press Find scanner on the till.';

describeBrowsers('following, asking, sharing', (kind) => {
  const folder = demoFolder();
  let demo: Demo;
  let khoros: KhorosServer;
  let till: Listening;
  let driver: BrowserDriver;

  beforeAll(async () => {
    demo = await startDemo({ dataDir: folder.path });
    khoros = await startKhoros();
    till = await serveHttp(0, [], (_method, { pathname }) => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: tillPage(pathname),
    }));
    driver = await launchPeerside(kind);
  }, 240_000);
  afterAll(async () => {
    await driver?.close();
    await Promise.all([demo?.stop(), khoros?.stop(), till?.stop()]);
    folder.remove();
  });

  const valueOf = (page: PageHandle, testId: string): Promise<string> =>
    page.evaluate(
      (field) => document.querySelector<HTMLTextAreaElement | HTMLSelectElement>(field)?.value ?? '',
      byTestId(testId),
    );
  /** The thread of this title at the forum. */
  function thread(title: string) {
    const { topics, posts } = demo.forum.store.data();
    const found = topics.filter((topic) => topic.title === title);
    expect(found.length, 'it was asked once').toBeLessThanOrEqual(1);
    const [topic] = found;
    return topic ? { ...topic, posts: posts.filter(({ topicId }) => topicId === topic.id) } : null;
  }

  it('a forum that is visited is followed with one click', async () => {
    const forum = await driver.openPage(`${demo.forumUrl}/`);
    const popup = await driver.openExtensionPage(`popup.html?tab=${forum.tabId}`);
    await clickOn(popup, byTestId('follow-offer-follow'));
    await waitForText(popup, /You follow Quayside Help now/);
    await popup.close();
    const again = await driver.openExtensionPage(`popup.html?tab=${forum.tabId}`);
    await clickOn(again, byTestId('tab-waiting'));
    await waitForElement(again, byTestId('waiting'));
    await again.close();
    await forum.close();
  }, 90_000);

  it('what was asked before is shown first; a new question is filed where the person says', async () => {
    await connectByCode(driver, demo.forumUrl, 'ben_w');
    const broken = await driver.openPage(`${till.url}/day`);
    await waitFor('the reading', () => tabStateOf(driver, broken.tabId));
    const popup = await driver.openExtensionPage(`popup.html?tab=${broken.tabId}`);
    await clickOn(popup, byTestId('ask-community'));
    await waitForElement(popup, byTestId('compose-category'));
    const [known] = demo.forum.store.data().topics;
    await clickOn(popup, byTestId('compose-title'));
    await popup.press('Control+a');
    await popup.type(known?.title ?? '');
    await waitFor('the earlier question', async () =>
      (await questionsOf(popup, byTestId('compose-duplicate'))).some((id) => id.endsWith(`/${known?.id}`)),
    );

    const title = 'Till drawer does not answer since Monday';
    await clickOn(popup, byTestId('compose-title'));
    await popup.press('Control+a');
    await popup.type(title);
    const usual = await valueOf(popup, 'compose-category');
    const ids = await popup.evaluate(
      (field) =>
        [...(document.querySelector<HTMLSelectElement>(field)?.options ?? [])].map(({ value }) => value),
      byTestId('compose-category'),
    );
    const isLast = ids.at(-1) === usual;
    const other = ids[ids.indexOf(usual) + (isLast ? -1 : 1)] ?? '';
    await focusOn(popup, byTestId('compose-category'));
    await popup.press(isLast ? 'ArrowUp' : 'ArrowDown');
    expect(await valueOf(popup, 'compose-category')).toBe(other);
    // What the earlier title found goes when typing rests, and everything below moves up.
    await waitFor('a tag to be chosen', async () => {
      await clickOn(popup, byTestId('compose-tag', '[aria-pressed="false"]'));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return (await textsOf(popup, byTestId('compose-tag', '[aria-pressed="true"]'))).length > 0;
    });
    const [tag = ''] = await textsOf(popup, byTestId('compose-tag', '[aria-pressed="true"]'));
    await waitForText(popup, /Draft saved on this machine/);
    await clickOn(popup, byTestId('compose-send'));
    const asked = await waitFor('the question at the forum', async () => thread(title), PATIENCE);
    expect(String(asked.categoryId)).toBe(other);
    expect(asked.tags).toEqual([tag]);
    expect(asked.posts[0]?.raw).toContain('QX-2290');
    await popup.close();
    await broken.close();
  }, 120_000);

  it('what worked is shared as question and answer in one', async () => {
    const broken = await driver.openPage(`${till.url}/scan`);
    await waitFor('the reading', () => tabStateOf(driver, broken.tabId));
    const popup = await driver.openExtensionPage(`popup.html?tab=${broken.tabId}`);
    await clickOn(popup, byTestId('share-worked'));
    await waitForElement(popup, byTestId('compose-answer'));
    const title = 'Scanner of the till stays dark after an update';
    await clickOn(popup, byTestId('compose-title'));
    await popup.press('Control+a');
    await popup.type(title);
    await clickOn(popup, byTestId('compose-answer'));
    await popup.type(FIX);
    await waitForText(popup, /Draft saved on this machine/);
    await clickOn(popup, byTestId('compose-send'));
    const shared = await waitFor(
      'both at the forum',
      async () => (thread(title)?.posts.length === 2 ? thread(title) : null),
      PATIENCE,
    );
    expect(shared.posts.map(({ raw }) => raw)).toEqual([expect.stringContaining('QX-7713'), FIX]);
    await popup.close();
    await broken.close();
  }, 120_000);

  it('where Peerside may not write, the text is taken to the site, and the draft says so', async () => {
    await followForum(driver, khoros.url);
    const question = `${new URL(khoros.url).host}/11`;
    const there = `${khoros.url}/t5/-/-/m-p/11`;
    const isOpen = async (): Promise<boolean> =>
      driver.evaluateInExtension(
        async (address) => (await chrome.tabs.query({})).some(({ url }) => url === address),
        there,
      );
    const panel = await driver.openExtensionPage(`sidepanel.html#/question/${encodeURIComponent(question)}`);
    await clickOn(panel, byTestId('panel-write-answer'));
    await waitForElement(panel, `${byTestId('compose-body')}:focus`);
    await panel.type('Ask ada.lovelace@example.org, then turn it off and on.');
    await waitForElement(panel, byTestId('compose-found', '[data-kind="mail"]'));
    await waitForText(panel, /Draft saved on this machine/);
    await clickOn(panel, byTestId('compose-hand-over'));
    expect(await isOpen(), 'what was found is read first').toBe(false);
    await clickOn(panel, byTestId('compose-hand-over'));
    await waitFor('the thread to be open', isOpen);
    await panel.bringToFront();
    await waitForElement(panel, byTestId('compose-handed-over'));
    const [exact = ''] = await textsOf(panel, byTestId('compose-exact'));
    expect(exact).not.toContain('ada.lovelace');
    await clickOn(panel, byTestId('compose-body'));
    await panel.press('Control+a');
    await panel.press('Control+v');
    expect(await valueOf(panel, 'compose-body'), 'what is on the clipboard').toBe(exact);
    await waitForText(panel, /Draft saved on this machine/);

    await clickOn(panel, byTestId('compose-back'));
    await waitForText(panel, /Taken to the site/);
    await clickOn(panel, byTestId('draft-open'));
    await waitForElement(panel, byTestId('compose-question'));
    await waitForElement(panel, byTestId('compose-exact'));
    await clickOn(panel, byTestId('compose-handed-done'));
    await waitForElement(panel, byTestId('waiting-topics'));
    await waitFor(
      'the draft to be gone',
      async () =>
        !(await textsOf(panel, byTestId('draft'))).some((text) => text.includes('Taken to the site')),
    );
    await panel.close();
  }, 120_000);
});
