import { describe } from 'vitest';
import { BROWSER_KINDS, type BrowserKind } from './drivers/driver.ts';

/** The same suite in real Chromium and real Firefox. */
export function describeBrowsers(name: string, suite: (kind: BrowserKind) => void): void {
  for (const kind of BROWSER_KINDS) {
    describe(`${name} (${kind})`, () => {
      suite(kind);
    });
  }
}
