/**
 * The panel inside the browsers' own DevTools: Chromium's docked ones on a virtual display, Firefox's toolbox. Leaves
 * pictures in `test/results/screens/<browser>/`.
 */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Listening, serveHttp } from '../demo/loopback.ts';
import { html, htmlReply } from '../demo/site/page.ts';
import { axePage } from './drivers/axe.ts';
import type { BrowserDriver, BrowserKind, DevtoolsPanel, PageHandle } from './drivers/driver.ts';
import { startDisplay, type VirtualDisplay } from './drivers/virtual-display.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { byTestId } from './page-acts.ts';
import { launchPeerside } from './peerside.ts';

const page = (script: string) =>
  htmlReply(
    html({
      title: 'Rota',
      body: `<h1>Rota of the bakery</h1><p>${'Mara bakes on Monday, Ilse on Tuesday. '.repeat(15)}</p><script>${script}</script>`,
    }),
  );
/** A page that works, and one with errors of each kind. */
const bakery = () =>
  serveHttp(0, [], (_method, { pathname }) => {
    switch (pathname) {
      case '/':
        return page('');
      case '/errors':
        return page(`console.error(new TypeError('oven.heat is not a function'));
fetch('/orders?mail=mara@shop.example', { method: 'POST' });
fetch('/gateway').then((reply) => reply.text());`);
      case '/orders':
        return {
          status: 500,
          headers: { 'content-type': 'application/json' },
          body: '{"error":{"message":"connect ECONNREFUSED 127.0.0.1:5432"},"user":"ilse"}',
        };
      case '/gateway':
        return htmlReply(html({ title: 'Oven', body: '<h1>502 Bad Gateway</h1><p>nginx/1.24.0</p>' }), 502);
      case '/favicon.ico':
        return { status: 204, headers: {}, body: '' };
      default:
        return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not here' };
    }
  });

interface Opened {
  site: Listening;
  driver: BrowserDriver;
  tab: PageHandle;
  panel: DevtoolsPanel;
  close(): Promise<void>;
}

async function open(kind: BrowserKind, granted: boolean): Promise<Opened> {
  const site = await bakery();
  // Chromium shows its DevTools to a display only.
  const display: VirtualDisplay | null = kind === 'chromium' ? await startDisplay() : null;
  const driver = await launchPeerside(kind, {
    granted,
    ...(display && { headless: false, display: display.name, devtools: true }),
  });
  const tab = await driver.openPage(`${site.url}/`);
  const panel = await driver.openDevtoolsPanel(tab, 'Peerside');
  return {
    site,
    driver,
    tab,
    panel,
    async close() {
      await panel.close();
      await driver.close();
      display?.stop();
      await site.stop();
    },
  };
}

/** What the panel says and holds, in words. */
const rowsOf = (panel: DevtoolsPanel): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-testid="devtools-error"]')].map(
      ({ textContent }) => textContent ?? '',
    ),
  );
const shows = (panel: DevtoolsPanel, testId: string, more = ''): Promise<true> =>
  waitFor(testId, () =>
    panel.evaluate((wanted) => document.querySelector(wanted) !== null, byTestId(testId, more)),
  );
const rowsWith = (panel: DevtoolsPanel, ...wanted: RegExp[]): Promise<string[]> =>
  waitFor(`${wanted.join(', ')}`, async () => {
    const rows = await rowsOf(panel);
    return wanted.every((one) => rows.some((row) => one.test(row))) && rows;
  });
const ALL = [
  /oven\.heat is not a function/,
  /^500.*ECONNREFUSED|^500.*status code 500/,
  /^502.*502 Bad Gateway/,
];

describeBrowsers('DevTools', (kind) => {
  const screens = `test/results/screens/${kind}`;
  let opened: Opened;
  let panel: DevtoolsPanel;

  beforeAll(async () => {
    mkdirSync(screens, { recursive: true });
    opened = await open(kind, true);
    ({ panel } = opened);
  });
  afterAll(() => opened?.close());

  it('have a Peerside panel, calm on a page that works', async () => {
    await shows(panel, 'devtools-empty');
    expect(await rowsOf(panel)).toEqual([]);
    expect(await panel.evaluate(() => document.body.innerText)).toContain('Reload to record from the start.');
    await panel.screenshot(`${screens}/devtools-empty.png`);
  });

  it('list what the console and the network tell, each once and without queries', async () => {
    await opened.tab.navigate(`${opened.site.url}/errors`);
    const rows = await rowsWith(panel, ...ALL);
    expect(rows).toHaveLength(3);
    expect(rows.join()).not.toMatch(/mara|ilse/);
  });

  it('by the keyboard alone an error is chosen and its fixes are read', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('[role="listbox"]')?.focus());
    await panel.press('End');
    for (let row = 0; row < 3; row++) {
      const chosen = await waitFor('a chosen row', () =>
        panel.evaluate(() => document.querySelector('[aria-selected="true"]')?.textContent ?? ''),
      );
      if (chosen.includes('502')) break;
      await panel.press('ArrowUp');
    }
    await shows(panel, 'devtools-fix');
    expect(
      await panel.evaluate(() => document.querySelector('[data-testid="devtools-fix"]')?.textContent),
    ).toContain('502');
    await panel.press('Enter');
    await waitFor('the focus on the fixes', () =>
      panel.evaluate(() => document.activeElement?.matches('[data-testid="devtools-chosen"]') ?? false),
    );
  });

  it('the message is copied', async () => {
    await panel.click(byTestId('devtools-copy'));
    await waitFor('the word that it was', () =>
      panel.evaluate(
        () =>
          document.querySelector('[data-testid="devtools-copy"]')?.textContent?.includes('Copied') ?? false,
      ),
    );
  });

  it.each(['light', 'dark'] as const)('in their %s theme nothing hinders anybody', async (theme) => {
    await panel.setTheme(theme);
    await waitFor('the theme', () =>
      panel.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme),
    );
    expect(await axePage(panel)).toEqual([]);
    await panel.screenshot(`${screens}/devtools-${theme}.png`);
  });

  it('only one kind is listed when a person says so', async () => {
    await panel.click('[data-kind="console"]');
    await waitFor('one row', async () => (await rowsOf(panel)).length === 1);
    await panel.click('[data-kind="all"]');
  });

  it('the list goes with its page, unless it shall stay', async () => {
    const keep = async (wanted: boolean): Promise<void> => {
      const kept = await panel.evaluateSource(
        `() => document.querySelector('${byTestId('devtools-preserve')}').checked`,
      );
      if (kept !== wanted) await panel.click(byTestId('devtools-preserve'));
    };
    await keep(false);
    await opened.tab.navigate(`${opened.site.url}/`);
    await shows(panel, 'devtools-empty');
    await keep(true);
    await opened.tab.navigate(`${opened.site.url}/errors`);
    await rowsWith(panel, ...ALL);
    await opened.tab.navigate(`${opened.site.url}/errors`);
    const rows = await rowsWith(panel, /^502.*×2/, /oven\.heat.*×2/);
    expect(rows).toHaveLength(3);
    await keep(false);
  });
});

describeBrowsers('DevTools of a site that was not allowed', (kind) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(kind, false);
  });
  afterAll(() => opened?.close());

  it('list network errors, say what is missing, and ask where the browser lets them', async () => {
    const { panel, tab, site, driver } = opened;
    await tab.navigate(`${site.url}/errors`);
    const rows = await rowsWith(panel, /^500/, /^502/);
    expect(rows).toHaveLength(2);
    await shows(
      panel,
      'devtools-hearing',
      `[data-hearing="${kind === 'chromium' ? 'askable' : 'elsewhere'}"]`,
    );
    await panel.screenshot(`test/results/screens/${kind}/devtools-not-allowed.png`);
    if (kind === 'firefox') return;

    await panel.click(byTestId('devtools-allow'));
    await driver.answerPrompt('allow');
    await shows(panel, 'devtools-hearing', '[data-hearing="reload"]');
    // The panel hears of the permission at the same moment as the background, which then registers the page scripts.
    await waitFor('the page scripts to be registered', () =>
      driver.evaluateInExtension(
        async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0,
      ),
    );
    await tab.navigate(`${site.url}/errors`);
    // What a body says may come late or, where the archive told of the request first, not at all.
    expect(await rowsWith(panel, /oven\.heat is not a function/, /^500/, /^502/)).toHaveLength(3);
  });
});
