/** What a person does on a page of the extension, by mouse and keyboard, and what they see there. */
import type { PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';

/** The selector of a test id, with further conditions behind it. */
export const byTestId = (testId: string, more = ''): string => `[data-testid="${testId}"]${more}`;

export const textOf = (page: PageHandle): Promise<string> => page.evaluate(() => document.body.innerText);

/** Text of each match, in the order of the page. */
export const textsOf = (page: PageHandle, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].map((element) => element.innerText.trim()),
    selector,
  );

/** Question ids that the matches stand for, in the order of the page. */
export const questionsOf = (page: PageHandle, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].map(({ dataset }) => dataset.question ?? ''),
    selector,
  );

export const waitForElement = (page: PageHandle, selector: string): Promise<true> =>
  waitFor(selector, () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector));

export const waitForText = (page: PageHandle, text: RegExp): Promise<true> =>
  waitFor(`${text}`, async () => text.test(await textOf(page)));

/** A real click on the middle of the first match, scrolled into view. */
export async function clickOn(page: PageHandle, selector: string): Promise<void> {
  const middle = await waitFor(selector, () =>
    page.evaluate((wanted) => {
      const element = document.querySelector<HTMLElement>(wanted);
      if (!element || element.matches(':disabled')) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      return box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector),
  );
  await page.click(middle.x, middle.y);
}

/** Puts the focus on the first match, as a person who came there by keyboard has it. */
export const focusOn = (page: PageHandle, selector: string): Promise<true> =>
  waitFor(`the focus on ${selector}`, () =>
    page.evaluate((wanted) => {
      document.querySelector<HTMLElement>(wanted)?.focus();
      return document.activeElement?.matches(wanted) ?? false;
    }, selector),
  );

/** True when the first match has the focus. */
export const hasFocus = (page: PageHandle, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Walks on by Tab until a match has the focus; throws when it cannot be reached. */
export async function tabTo(page: PageHandle, selector: string, presses = 40): Promise<void> {
  for (let press = 0; press < presses; press++) {
    await page.press('Tab');
    if (await hasFocus(page, selector)) return;
  }
  throw new Error(`${selector} cannot be reached by keyboard`);
}

/** Presses a key that may close the page itself. Then no window may be left to let the key go in. */
export async function pressToClose(page: PageHandle, key: string): Promise<void> {
  try {
    await page.press(key);
  } catch (error) {
    if (!(error instanceof Error) || !/no such window|has been closed/.test(error.message)) throw error;
  }
}
