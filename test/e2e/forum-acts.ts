/** What a person who writes at a forum does on the pages of the extension. */
import { decideCode } from '../demo/forum/approve.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { byTestId, clickOn, textsOf, waitForElement, waitForText } from './page-acts.ts';

/** For what waits for the forum, milliseconds. */
const PATIENCE = 30_000;

/** Connects the only followed forum in options: a code is shown, and the person agrees at the forum. */
export async function connectByCode(
  driver: BrowserDriver,
  forumUrl: string,
  username: string,
): Promise<void> {
  const page = await driver.openExtensionPage('options.html#accounts');
  // The section moves down while those above it fill.
  await waitForElement(page, byTestId('options-community'));
  await clickOn(page, byTestId('account-connect'));
  await waitForElement(page, byTestId('account-code'));
  const [code = ''] = await textsOf(page, byTestId('account-code'));
  await decideCode(forumUrl, { username, code });
  await waitFor(
    'the account',
    () => page.evaluate((signOut) => document.querySelector(signOut) !== null, byTestId('account-sign-out')),
    // The forum wants to be left alone between two questions about a code.
    PATIENCE,
  );
  await waitForText(page, new RegExp(`Connected as\\s+${username}`));
  await page.close();
}

/** Reads the only followed forum now, from options. */
export async function syncNow(driver: BrowserDriver): Promise<void> {
  const page = await driver.openExtensionPage('options.html');
  const sync = byTestId('options-sync');
  await waitForElement(page, sync);
  await clickOn(page, sync);
  await waitFor(
    'the forum to be read',
    async () => (await textsOf(page, sync))[0]?.startsWith('Sync now'),
    PATIENCE,
  );
  await page.close();
}

/** States of the entries in a shown outbox, in the order of the page. */
export const outboxStates = (page: PageHandle): Promise<string[]> =>
  page.evaluate(
    (entry) => [...document.querySelectorAll<HTMLElement>(entry)].map(({ dataset }) => dataset.state ?? ''),
    byTestId('outbox-entry'),
  );
