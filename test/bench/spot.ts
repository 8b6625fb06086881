/**
 * `npm run bench:spot -- [FILE.jsonl.gz …] [--every N] [--json]`: what Peerside costs the pages it watches, in
 * Chromium, beside the same pages in the same browser with an extension that does nothing. Without a file the
 * demo's pages are measured. Times are CPU time of the page's main thread.
 */
import { parseArgs } from 'node:util';
import { DEMO_PAGES } from '../demo/pages.ts';
import { serveHttp } from '../demo/loopback.ts';
import { startDemo } from '../demo/servers.ts';
import { demoFolder } from '../e2e/demo-folder.ts';
import type { BrowserDriver } from '../e2e/drivers/driver.ts';
import { waitFor } from '../e2e/drivers/wait-for.ts';
import { clickOn, byTestId } from '../e2e/page-acts.ts';
import { launchPeerside } from '../e2e/peerside.ts';
import { readCorpus } from '../eval/corpus.ts';
import { servePages } from '../eval/page-server.ts';
import { hugePage, restlessPage } from './hard-pages.ts';
import { measurePage, quantile } from './measure.ts';
import type { MainThread } from './main-thread.ts';
import { launchRival } from './rival.ts';

/** Long enough for the reading (a quarter of a second after the load) and for a card. */
const SETTLE_MS = 1_200;
const HUGE_SETTLE_MS = 10_000;
const RESTLESS_MS = 10_000;
const RESTLESS_PER_SECOND = 10_000;

interface Figure {
  name: string;
  value: number;
  unit: string;
  target: number | null;
}

/** One page, in both browsers. */
interface Pair {
  id: string;
  ours: MainThread;
  rival: MainThread;
}

const ratio = (pairs: readonly Pair[]): number =>
  quantile(
    pairs.map(({ ours, rival }) => ours.all / Math.max(rival.all, 0.1)),
    0.5,
  );

async function measureAll(
  browsers: { ours: BrowserDriver; rival: BrowserDriver },
  pages: readonly { id: string; open: () => string; settle: number }[],
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const { id, open, settle } of pages) {
    const ours = await measurePage(browsers.ours, open(), settle);
    const rival = await measurePage(browsers.rival, open(), settle);
    pairs.push({ id, ours, rival });
    console.error(`${id}: ${ours.ours.toFixed(1)} ms, ${ours.all.toFixed(0)} of ${rival.all.toFixed(0)} ms`);
  }
  return pairs;
}

/** Mutes the site of an open tab in the popup, as a person does. */
async function muteInPopup(driver: BrowserDriver, url: string): Promise<void> {
  const tab = await driver.openPage(url);
  const popup = await driver.openExtensionPage(`popup.html?tab=${tab.tabId}`);
  await clickOn(popup, byTestId('popup-mute'));
  await waitFor('the site to be muted', () =>
    popup.evaluate(
      (selector) => document.querySelector(selector)?.getAttribute('aria-pressed') === 'true',
      byTestId('popup-mute'),
    ),
  );
  await popup.close();
  await tab.close();
}

function figuresOf(pairs: readonly Pair[], huge: Pair, restless: Pair, muted: MainThread): Figure[] {
  const ours = pairs.map((pair) => pair.ours.ours);
  const restlessShare = (restless.ours.ours / RESTLESS_MS) * 100;
  return [
    { name: 'pages', value: pairs.length, unit: '', target: null },
    { name: 'our scripts, median', value: quantile(ours, 0.5), unit: 'ms', target: 3 },
    { name: 'our scripts, p95', value: quantile(ours, 0.95), unit: 'ms', target: 12 },
    {
      name: 'longest task of ours, p95',
      value: quantile(
        pairs.map((p) => p.ours.longest),
        0.95,
      ),
      unit: 'ms',
      target: 16,
    },
    { name: 'pages with a card', value: pairs.filter((p) => p.ours.card > 0).length, unit: '', target: null },
    {
      name: 'the card, median where shown',
      value: quantile(
        pairs.map((p) => p.ours.card).filter((ms) => ms > 0),
        0.5,
      ),
      unit: 'ms',
      target: null,
    },
    { name: 'main thread with / without, median', value: ratio(pairs), unit: '×', target: null },
    { name: '5 MB page: our scripts', value: huge.ours.ours, unit: 'ms', target: 40 },
    { name: '5 MB page: longest task of ours', value: huge.ours.longest, unit: 'ms', target: 16 },
    { name: '5 MB page: main thread with / without', value: ratio([huge]), unit: '×', target: null },
    { name: '10,000 mutations/s: share of the time', value: restlessShare, unit: '%', target: 2 },
    { name: '10,000 mutations/s: with / without', value: ratio([restless]), unit: '×', target: null },
    { name: 'muted site: our scripts', value: muted.ours + muted.card, unit: 'ms', target: 0 },
  ];
}

function rowOf({ name, value, unit, target }: Figure): string {
  const shown = `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`.trim();
  const wanted = target === null ? '' : value <= target ? `≤ ${target}  reached` : `≤ ${target}  MISSED`;
  return `${name.padEnd(44)}${shown.padStart(10)}  ${wanted}`.trimEnd();
}

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const every = Math.max(1, Number(values.every) || 1);
const folder = demoFolder();
const demo = await startDemo({ dataDir: folder.path });
const pageServer = await servePages();
const huge = hugePage();
const hard = await serveHttp(0, [], (_method, { pathname }) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: pathname === '/huge' ? huge : restlessPage(RESTLESS_PER_SECOND),
}));
const drivers: BrowserDriver[] = [];
try {
  const pages = positionals.flatMap((file) => {
    const read = readCorpus(file);
    if (!read.ok) throw new Error(read.problem);
    // The browser's own error pages have no scripts in them.
    return read.value.filter(({ label }) => label.kind !== 'net');
  });
  const wanted =
    positionals.length > 0
      ? pages.map((page) => ({ id: page.id, open: () => pageServer.show(page), settle: SETTLE_MS }))
      : DEMO_PAGES.filter(({ on }) => on === 'site').map(({ path, waitMs = 0 }) => ({
          id: path,
          open: () => demo.siteUrl + path,
          settle: SETTLE_MS + waitMs,
        }));
  const ours = await launchPeerside('chromium');
  drivers.push(ours);
  const rival = await launchRival(folder.path);
  drivers.push(rival);
  const browsers = { ours, rival };
  const pairs = await measureAll(
    browsers,
    wanted.filter((_, index) => index % every === 0),
  );
  const [hugePair, restlessPair] = await measureAll(browsers, [
    { id: '5 MB', open: () => `${hard.url}/huge`, settle: HUGE_SETTLE_MS },
    { id: 'restless', open: () => `${hard.url}/restless`, settle: RESTLESS_MS },
  ]);
  if (!hugePair || !restlessPair) throw new Error('The hard pages were not measured');
  await muteInPopup(ours, demo.siteUrl + '/gateway');
  const muted = await measurePage(ours, demo.siteUrl + '/gateway', SETTLE_MS);
  const figures = figuresOf(pairs, hugePair, restlessPair, muted);
  if (values.json) console.log(JSON.stringify(figures));
  else console.log(['', ...figures.map(rowOf)].join('\n'));
} finally {
  await Promise.all(drivers.map((driver) => driver.close()));
  await Promise.all([demo.stop(), pageServer.stop(), hard.stop()]);
  folder.remove();
}
