import { setTimeout } from 'node:timers/promises';
import { cdpOf } from '../e2e/drivers/chromium.ts';
import type { BrowserDriver } from '../e2e/drivers/driver.ts';
import { mainThreadOf, type MainThread } from './main-thread.ts';
import { traced } from './trace.ts';

/** Loads an address in a new tab and gives it `ms` after its load event. */
export async function measurePage(driver: BrowserDriver, url: string, ms: number): Promise<MainThread> {
  const tab = await driver.openPage('about:blank');
  try {
    const events = await traced(cdpOf(tab), async () => {
      await tab.navigate(url);
      await setTimeout(ms);
    });
    return mainThreadOf(events, driver.extensionOrigin, new URL(url).origin);
  } finally {
    await tab.close();
  }
}

/** The value below which a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
