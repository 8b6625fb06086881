/** The rival of every figure: the same browser and the same pages, with an extension that does nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from '../run/browsers.ts';
import type { BrowserDriver } from '../e2e/drivers/driver.ts';
import { launchBrowser } from '../e2e/drivers/launch.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Nothing',
  version: '1',
  background: { service_worker: 'nothing.js' },
};

/** @param dir folder for the extension that does nothing */
export async function launchRival(dir: string): Promise<BrowserDriver> {
  const extensionDir = join(dir, 'nothing');
  mkdirSync(extensionDir, { recursive: true });
  writeFileSync(join(extensionDir, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(extensionDir, 'nothing.js'), '');
  const found = await ensureBrowsers(['chromium'], (line) => console.error(line));
  if (!found.ok) throw new Error(found.problem);
  return launchBrowser('chromium', { executable: found.value.chromium, extensionDir });
}
