import { launchChromium } from './chromium.ts';
import type { BrowserDriver, BrowserKind, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the extension; throws when it does not come up. */
export const launchBrowser = (kind: BrowserKind, options: LaunchOptions): Promise<BrowserDriver> =>
  kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
