/** A helper answers: what waits, two clicks to a queued answer, gate and redaction, drafts that outlive the browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideCode } from '../demo/forum/approve.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { axePage } from './drivers/axe.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { byTestId, clickOn, questionsOf, tabTo, textsOf, waitForElement, waitForText } from './page-acts.ts';
import { followForum, launchPeerside, tabStateOf } from './peerside.ts';

const HELPER = 'noor';
const POPUP = { width: 400, height: 580 };
const PANEL = { width: 320, height: 800 };
const TOPIC = 'tidewater-sync';

describeBrowsers('answering', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-answering-'));
  const profileDir = join(dataDir, 'profile');
  let demo: Demo;
  let driver: BrowserDriver;
  let quiet: number;

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    driver = await launchPeerside(kind, { profileDir });
    await followForum(driver, demo.forumUrl);
    quiet = await quietTab();
  }, 240_000);
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** A page without an error, read: what popup and side panel are about. */
  async function quietTab(): Promise<number> {
    const tab = await driver.openPage(`${demo.siteUrl}/docs/handling-errors`);
    await waitFor('the reading', () => tabStateOf(driver, tab.tabId));
    return tab.tabId;
  }
  async function open(path: 'popup.html' | 'sidepanel.html', place = ''): Promise<PageHandle> {
    const page = await driver.openExtensionPage(`${path}?tab=${quiet}${place}`);
    const { width, height } = path === 'popup.html' ? POPUP : PANEL;
    await page.setViewport(width, height);
    return page;
  }
  const judge = async (page: PageHandle): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      // What turns while something is under way never rests.
      await waitFor('colours at rest', () =>
        page.evaluate(() =>
          document
            .getAnimations()
            .every(
              ({ playState, effect }) =>
                playState === 'finished' || effect?.getComputedTiming().iterations === Infinity,
            ),
        ),
      );
      expect(await axePage(page), scheme).toEqual([]);
    }
    const [needed, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(needed, 'nothing is wider than the page').toBeLessThanOrEqual(has ?? 0);
  };
  const stateOf = (page: PageHandle): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="outbox-entry"]')].map(
        ({ dataset }) => dataset.state ?? '',
      ),
    );
  const draftSaved = (page: PageHandle): Promise<unknown> => waitForText(page, /Draft saved on this machine/);

  it('open questions wait; what a helper knows chooses among them', async () => {
    const page = await open('popup.html');
    await clickOn(page, byTestId('tab-waiting'));
    await waitForElement(page, byTestId('waiting'));
    const all = await questionsOf(page, byTestId('waiting'));
    await clickOn(page, byTestId('topic', `[data-topic="${TOPIC}"]`));
    const rows = `${byTestId('waiting-list')} ${byTestId('waiting')}`;
    await waitFor('the fitting ones', async () => {
      const fitting = await questionsOf(page, rows);
      return fitting.length > 0 && fitting.length < all.length;
    });
    const whys = await textsOf(page, `${byTestId('waiting-list')} .waiting-why`);
    expect(whys.every((why) => why.includes(TOPIC))).toBe(true);
    expect(await questionsOf(page, byTestId('waiting')), 'the others come after').toHaveLength(all.length);
    await judge(page);

    const [first] = await questionsOf(page, byTestId('waiting'));
    await tabTo(page, byTestId('waiting-not-for-me'));
    await page.press('Enter');
    await waitForElement(page, `${byTestId('waiting-undo')}:focus`);
    await page.press('Enter');
    await waitForElement(page, byTestId('waiting', `[data-question="${first}"]`));
    await page.close();
  });

  it('connects an account by a code, in options', async () => {
    const page = await driver.openExtensionPage('options.html#accounts');
    // The section moves down while those above it fill.
    await waitForElement(page, byTestId('options-community'));
    await clickOn(page, byTestId('account-connect'));
    await waitForElement(page, byTestId('account-code'));
    await judge(page);
    const [code = ''] = await textsOf(page, byTestId('account-code'));
    await decideCode(demo.forumUrl, { username: HELPER, code });
    await waitForElement(page, byTestId('account-sign-out'));
    await waitForText(page, new RegExp(`Connected as\\s+${HELPER}`));
    await page.close();
  }, 60_000);

  it('from the popup to the forum in two clicks and the typing', async () => {
    const page = await open('popup.html');
    await clickOn(page, byTestId('waiting-offer-answer'));
    await waitForElement(page, `${byTestId('compose-body')}:focus`);
    await page.type('Lower the upload limit to 80 % of your line in the settings of the client.');
    await waitForElement(page, byTestId('compose-exact'));
    await draftSaved(page);
    await clickOn(page, byTestId('compose-send'));
    await waitForElement(page, byTestId('outbox-entry'));
    await waitFor('the forum to have it', async () =>
      (await stateOf(page)).some((state) => state === 'posted' || state === 'confirmed'),
    );
    expect(
      demo.forum.store.data().posts.filter(({ raw }) => raw.startsWith('Lower the upload')),
    ).toHaveLength(1);
    await judge(page);
    await page.close();
  }, 60_000);

  it('what is private is taken out, shown before and after, and can be left in; the gate stops', async () => {
    const page = await open('popup.html');
    await clickOn(page, byTestId('waiting-offer-answer'));
    await waitForElement(page, `${byTestId('compose-body')}:focus`);
    await page.type('Write to help.desk@example.org, then restart the client. It says 0x80070005 then.');
    await waitForElement(page, byTestId('compose-found', '[data-kind="mail"]'));
    const sent = async (): Promise<string> => (await textsOf(page, byTestId('compose-exact'))).join('\n');
    expect(await sent()).not.toContain('help.desk');
    expect(await sent()).toContain('0x80070005');
    await clickOn(page, byTestId('compose-keep'));
    await waitFor('the address to be left in', async () => (await sent()).includes('help.desk@example.org'));
    await clickOn(page, byTestId('compose-take-out'));
    await waitFor('the address to be taken out', async () => !(await sent()).includes('help.desk'));
    await judge(page);
    await clickOn(page, byTestId('compose-back'));
    await waitForElement(page, byTestId('draft'));
    await clickOn(page, byTestId('draft-delete'));
    await clickOn(page, byTestId('draft-undo'));
    await waitForElement(page, byTestId('draft-open'));
    await page.close();

    const panel = await open('sidepanel.html', '#/waiting');
    await clickOn(panel, byTestId('draft-open'));
    await waitForElement(panel, `${byTestId('compose-body')}:focus`);
    await panel.type(
      ' My credit card was charged twice for my subscription this month. How do I get my money back for it?',
    );
    await waitForElement(panel, byTestId('compose-stop'));
    await waitForElement(panel, byTestId('compose-send', '[aria-disabled="true"]'));
    await judge(panel);
    await panel.close();
  }, 60_000);

  it('offline it is queued, and a draft outlives the browser', async () => {
    await demo.stop();
    const page = await open('popup.html');
    await clickOn(page, byTestId('tab-waiting'));
    await clickOn(page, byTestId('draft-open'));
    await waitForElement(page, `${byTestId('compose-body')}:focus`);
    await page.press('Control+a');
    await page.type('Restart the client, then look at its log.');
    await waitForText(page, /Nothing private was found/);
    await draftSaved(page);
    await clickOn(page, byTestId('compose-send'));
    await waitFor('it to wait', async () =>
      (await stateOf(page)).some((state) => state === 'queued' || state === 'sending' || state === 'asking'),
    );
    await clickOn(page, byTestId('tab-waiting'));
    await clickOn(page, byTestId('waiting-answer'));
    await waitForElement(page, `${byTestId('compose-body')}:focus`);
    await page.type('Half an answer');
    await draftSaved(page);
    await driver.close();

    driver = await launchPeerside(kind, { profileDir });
    const again = await driver.openExtensionPage('sidepanel.html#/waiting');
    await waitForElement(again, byTestId('draft'));
    await clickOn(again, byTestId('draft-open'));
    await waitForElement(again, byTestId('compose-body'));
    expect(
      await again.evaluate(
        (field) => document.querySelector<HTMLTextAreaElement>(field)?.value,
        byTestId('compose-body'),
      ),
    ).toBe('Half an answer');
    await clickOn(again, byTestId('tab-outbox'));
    await waitForElement(again, byTestId('outbox-entry'));
    expect(await stateOf(again)).not.toContain('cancelled');
    await again.close();
  }, 120_000);

  it('deletes everything when asked twice', async () => {
    const page = await driver.openExtensionPage('options.html');
    await clickOn(page, byTestId('delete-everything'));
    await waitForElement(page, `${byTestId('delete-keep')}:focus`);
    await clickOn(page, byTestId('delete-really'));
    await waitForElement(page, byTestId('delete-done'));
    expect(
      await driver.evaluateInExtension(async () => Object.keys(await chrome.storage.local.get(null))),
    ).toEqual([]);
    await page.close();
  }, 60_000);
});
