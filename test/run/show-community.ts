/** `npm start -- --community`: the demo community's pack in a browser, and what its manager and members see. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningCommunity } from '../demo/community/start-community.ts';
import type { BrowserDriver, PageHandle } from '../e2e/drivers/driver.ts';
import { installPackFrom } from '../e2e/install-pack.ts';
import { byTestId, textsOf, waitForElement } from '../e2e/page-acts.ts';
import { ROOT } from './process.ts';

/** Views of the community page, with what is there once they are. */
const VIEWS = [
  ['insights', 'insights'],
  ['leaderboard', 'community-view-leaderboard'],
  ['rules', 'community-view-rules'],
  ['you', 'community-view-you'],
] as const;
const PICTURE = { width: 1_000, height: 3_200 };

const open = (driver: BrowserDriver, view: string, { id }: RunningCommunity): Promise<PageHandle> =>
  driver.openExtensionPage(`community.html#/${view}/${encodeURIComponent(id)}`);

/** Installs the pack and opens the insights; they stay open. */
export async function openCommunity(driver: BrowserDriver, community: RunningCommunity): Promise<PageHandle> {
  await installPackFrom(driver, community.packAddress);
  const page = await open(driver, 'insights', community);
  await waitForElement(page, byTestId('insights'));
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
  for (const [view, shows] of VIEWS) {
    const shown = await open(driver, view, community);
    await shown.setViewport(PICTURE.width, PICTURE.height);
    await waitForElement(shown, byTestId(shows));
    await shown.screenshot(join(ROOT, pictures, `${view}.png`));
    await shown.close();
  }
  console.log(`Pictures of the views: ${pictures}`);
}
