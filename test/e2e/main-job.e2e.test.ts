/** The main job: a card with the right fix beside the error on every demo page and never over it, silence on the others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PAGES } from '../demo/pages.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { walkDemo, type WalkedPage } from '../run/walk.ts';
import { placeFaults } from './card-place.ts';
import type { BrowserDriver } from './drivers/driver.ts';
import { describeBrowsers } from './each-browser.ts';
import { launchPeerside } from './peerside.ts';

describeBrowsers('the main job', (kind) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-walk-'));
  let demo: Demo;
  let driver: BrowserDriver;
  let walked: WalkedPage[] = [];

  beforeAll(async () => {
    demo = await startDemo({ dataDir });
    driver = await launchPeerside(kind);
    walked = await walkDemo(driver, demo, { judgeCard: placeFaults });
  }, 360_000);
  afterAll(async () => {
    await driver?.close();
    await demo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(DEMO_PAGES.map((page) => [page.on, page.path, page.kind, page] as const))(
    '%s%s: %s page',
    (_on, _path, _kind, page) => {
      const row = walked.find((candidate) => candidate.page === page);
      expect(row?.wrong).toEqual([]);
    },
  );
});
