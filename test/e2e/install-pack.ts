import type { BrowserDriver } from './drivers/driver.ts';
import { byTestId, focusOn, waitForElement } from './page-acts.ts';

/** Installs a pack in options, as a person does. */
export async function installPackFrom(driver: BrowserDriver, address: string): Promise<void> {
  const options = await driver.openExtensionPage('options.html');
  // The sections above fill while the page opens, and a click would land where the field was.
  await focusOn(options, byTestId('packs-address'));
  await options.type(address);
  await options.press('Enter');
  await waitForElement(options, byTestId('packs-row'));
  await options.close();
}
