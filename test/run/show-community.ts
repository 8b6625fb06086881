/** `npm start -- --community`: the demo community's pack in a browser, and what its manager and members see. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningCommunity } from '../demo/community/start-community.ts';
import type { BrowserDriver, PageHandle } from '../e2e/drivers/driver.ts';
import { waitFor } from '../e2e/drivers/wait-for.ts';
import { connectByCode } from '../e2e/forum-acts.ts';
import { installPackFrom } from '../e2e/install-pack.ts';
import { byTestId, clickOn, textsOf } from '../e2e/page-acts.ts';
import { ROOT } from './process.ts';

/** Views of the community page, with what is there once they are. */
const VIEWS = [
  ['insights', 'insights'],
  ['leaderboard', 'board-row'],
  ['rules', 'rules'],
  ['you', 'standing-rank'],
] as const;
/** Reading 6,000 threads from the disk takes a few seconds. */
const PATIENCE = 60_000;
const PICTURE = { width: 1_000, height: 3_200 };

const open = (driver: BrowserDriver, view: string, { id }: RunningCommunity): Promise<PageHandle> =>
  driver.openExtensionPage(`community.html#/${view}/${encodeURIComponent(id)}`);

/** The most diligent member, whose standing is shown. */
const MEMBER = 0;

/** Installs the pack, follows the forum, connects a member, and opens the insights; they stay open. */
export async function openCommunity(driver: BrowserDriver, community: RunningCommunity): Promise<PageHandle> {
  await installPackFrom(driver, community.packAddress);
  // Reading the whole forum takes its time and goes on by itself; the pack has everything meanwhile.
  await driver.evaluateInExtension((address) => {
    void chrome.runtime.sendMessage({ type: 'own/follow', address });
  }, community.forum.url);
  await connectByCode(driver, community.forum.url, community.data.users[MEMBER]?.username ?? '');
  const page = await open(driver, 'insights', community);
  await shows(page, 'insights');
  return page;
}

/** The same without a person: prints the figures and leaves a picture of each view. */
export async function walkCommunity(driver: BrowserDriver, community: RunningCommunity): Promise<void> {
  const pictures = join('test', 'results', 'start', driver.kind, 'community');
  rmSync(join(ROOT, pictures), { recursive: true, force: true });
  mkdirSync(join(ROOT, pictures), { recursive: true });
  const page = await openCommunity(driver, community);
  for (const figure of await textsOf(page, '.figures > div')) console.log(figure.replace('\n', ': '));
  console.log(`cost saved: ${(await textsOf(page, byTestId('savings-sum'))).join('')}`);
  await page.close();
  for (const [view, testId] of VIEWS) {
    const shown = await open(driver, view, community);
    await shown.setViewport(PICTURE.width, PICTURE.height);
    if (view === 'leaderboard') await clickOn(shown, byTestId('board-on'));
    await shows(shown, testId);
    await shown.screenshot(join(ROOT, pictures, `${view}.png`));
    await shown.close();
  }
  console.log(`Pictures of the views: ${pictures}`);
}

const shows = (page: PageHandle, testId: string): Promise<boolean> =>
  waitFor(
    testId,
    () => page.evaluate((wanted) => document.querySelector(wanted) !== null, byTestId(testId)),
    PATIENCE,
  );
