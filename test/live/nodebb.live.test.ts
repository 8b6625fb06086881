/** A person answers at a live NodeBB with the login that they have there, in the browsers themselves. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communityIdOf } from '../../lib/model/community-id.ts';
import { newText, type ForumOnTrial } from '../contract/forum-on-trial.ts';
import { liveNodebb } from '../contract/nodebb/live-settings.ts';
import { openLive } from '../contract/nodebb/live-forum.ts';
import type { BrowserDriver } from '../e2e/drivers/driver.ts';
import { waitFor } from '../e2e/drivers/wait-for.ts';
import { describeBrowsers } from '../e2e/each-browser.ts';
import { byTestId, clickOn, waitForElement, waitForText } from '../e2e/page-acts.ts';
import { followForum, launchPeerside } from '../e2e/peerside.ts';

/** A forum's pages come slowly where it runs beside browsers. */
const SLOW = 60_000;

describeBrowsers('answering at a live NodeBB', (kind) => {
  const live = liveNodebb(process.env);
  if (live === null) throw new Error('Set PEERSIDE_NODEBB_URL and what belongs to it: see the README.');
  let trial: ForumOnTrial;
  let driver: BrowserDriver;

  beforeAll(async () => {
    trial = await openLive(live, 'bearer');
    driver = await launchPeerside(kind);
    await followForum(driver, live.origin);
  }, 240_000);
  afterAll(async () => {
    await driver?.close();
    await trial?.stop();
  });

  it('is not connected as long as the person is not logged in there', async () => {
    const page = await driver.openExtensionPage('options.html#accounts');
    await waitForElement(page, byTestId('options-community'));
    await clickOn(page, byTestId('account-connect'));
    await waitForText(page, /Log in there in a tab/);
    await page.close();
  });

  it('is connected by the own login', async () => {
    const forum = await driver.openPage(`${live.origin}/login`);
    await waitForElement(forum, '#username');
    await clickOn(forum, '#username');
    await forum.type(live.helper.name);
    await clickOn(forum, '#password');
    await forum.type(live.helper.password);
    await forum.press('Enter');
    await waitFor('the login', () => forum.evaluate(() => !location.pathname.startsWith('/login')), SLOW);
    await forum.close();
    const page = await driver.openExtensionPage('options.html#accounts');
    await waitForElement(page, byTestId('options-community'));
    await clickOn(page, byTestId('account-connect'));
    await waitForText(page, new RegExp(`Connected as\\s+${live.helper.name}`));
    await page.close();
  });

  it('an answer from the popup stands in the thread, once, under the person’s name', async () => {
    const body = newText('an answer from the popup');
    const tab = await driver.openPage(`${live.origin}/topic/${trial.thread.id}`);
    const page = await driver.openExtensionPage(`popup.html?tab=${tab.tabId}`);
    const question = `${communityIdOf(live.origin)}/${trial.thread.id}`;
    await clickOn(page, byTestId('tab-waiting'));
    const row = byTestId('waiting', `[data-question="${question}"]`);
    await waitForElement(page, row);
    await clickOn(page, `${row} ${byTestId('waiting-answer')}`);
    await waitForElement(page, `${byTestId('compose-body')}:focus`);
    await page.type(body);
    await waitForElement(page, byTestId('compose-exact'));
    await waitForText(page, /Draft saved on this machine/);
    await clickOn(page, byTestId('compose-send'));
    const entry = byTestId('outbox-entry');
    await waitForElement(page, entry);
    await waitFor(
      'the forum to have it',
      () =>
        page.evaluate(
          (found) =>
            /^(posted|confirmed)$/.test(document.querySelector<HTMLElement>(found)?.dataset.state ?? ''),
          entry,
        ),
      SLOW,
    );
    const topic = await fetch(`${live.origin}/api/topic/${trial.thread.id}`);
    const { posts } = (await topic.json()) as { posts: { content: string; user: { username: string } }[] };
    const [start = ''] = body.split(':');
    expect(posts.filter(({ content }) => content.includes(start)).map(({ user }) => user.username)).toEqual([
      live.helper.name,
    ]);
    await page.close();
  });
});
