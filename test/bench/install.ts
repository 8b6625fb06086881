/**
 * `npm run bench:install -- DIR [--json]`: what installing a published pack costs in Chromium, in a page of the
 * extension. DIR is the folder that `publish-pack` wrote. Memory is the extension's process above what it had before, and
 * the same for the browser's own process, as PSS in MB (Linux only).
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../demo/serve-folder.ts';
import { bundleForPage } from '../e2e/page-bundle.ts';
import { launchPeerside } from '../e2e/peerside.ts';
import type { InstallFigures } from './install/page-side.ts';
import { memoryOf, processBelow } from './search/process-memory.ts';

const SAMPLE_MS = 50;

/** Watches a process's memory until stopped; gives the peak above where it began, null off Linux. */
function watchMemory(pid: number | null): () => number | null {
  const idle = pid === null ? null : memoryOf(pid);
  if (pid === null || idle === null) return () => null;
  let peak = idle;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid) ?? 0);
  }, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return Math.round(peak - idle);
  };
}

async function measure(folder: string): Promise<Record<string, unknown>> {
  const host = await serveFolder(folder);
  const driver = await launchPeerside('chromium', { granted: false });
  try {
    const code = await bundleForPage(resolve(import.meta.dirname, 'install/page-side.ts'), 'peersideInstall');
    const page = await driver.openExtensionPage('manifest.json');
    const root = `--user-data-dir=${driver.profileDir}`;
    const ofExtension = watchMemory(processBelow(root, '--extension-process'));
    const figures = (await page.evaluateSource(
      `(address) => { ${code}; return peersideInstall.measureInstall(address); }`,
      `${host.url}/manifest`,
    )) as InstallFigures;
    return { ...figures, extensionPeakMb: ofExtension() };
  } finally {
    await driver.close();
    host.stop();
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: npm run bench:install -- DIR [--json], where DIR is what publish-pack wrote.');
  process.exitCode = 1;
} else {
  const figures = await measure(resolve(folder));
  if (values.json) console.log(JSON.stringify(figures));
  else
    for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(16)} ${String(value)}`);
}
