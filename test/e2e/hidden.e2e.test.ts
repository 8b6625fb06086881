/** Hidden errors: what only a browser tells of them, and that they stay a quiet mark unless the page is broken. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Listening, serveHttp } from '../demo/loopback.ts';
import { html, htmlReply } from '../demo/site/page.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { badgeTextOf, launchPeerside, tabStateOf } from './peerside.ts';

/** A page that works: something to read and to use on it. */
const working = (script: string, body = '', headers: Record<string, string> = {}) =>
  htmlReply(
    html({
      title: 'Rota',
      body: `<h1>Rota of the bakery</h1><p>${'Mara bakes on Monday, Ilse on Tuesday. '.repeat(15)}</p>
<button>Swap a day</button>${body}<script>${script}</script>`,
    }),
    200,
    headers,
  );
const POLICY = { 'content-security-policy': "script-src 'self' 'unsafe-inline'; connect-src *" };

describeBrowsers('hidden errors', (kind) => {
  let site: Listening;
  let other: Listening;
  let driver: BrowserDriver;
  let tab: PageHandle;

  beforeAll(async () => {
    other = await serveHttp(0, [], () => htmlReply('{}', 200, { 'x-frame-options': 'DENY' }));
    site = await serveHttp(0, [], (_method, { pathname }) => {
      switch (pathname) {
        case '/many':
          return working(
            `console.error('Could not read the rota', { name: 'RotaError', message: 'week 47 is missing' });
console.assert(false, 'Monday has no baker');
Promise.reject(new RangeError('Invalid day', { cause: new TypeError('day is undefined') }));
fetch('/gone');
new Worker(URL.createObjectURL(new Blob(['throw new SyntaxError("worker has no oven")'])));
setTimeout(() => { throw new TypeError('oven.heat is not a function'); });`,
            '<script src="/lost.js?v=3"></script><img src="/lost.png">',
          );
        case '/policy':
          return working(
            `fetch('${other.url}/items').catch(() => 0);`,
            `<script src="${other.url}/a.js"></script>`,
            POLICY,
          );
        case '/frame':
          return working('', `<iframe src="${other.url}/wiki"></iframe>`);
        case '/cors':
          return working(`fetch('${other.url}/items').catch(() => 0);`);
        case '/blank':
          return htmlReply(
            html({
              title: 'Rota',
              body: `<div id="app"></div><script>throw new TypeError("Cannot read properties of undefined (reading 'map')");</script>`,
            }),
          );
        case '/calm':
          return working('');
        case '/empty':
          return { status: 502, headers: { server: 'nginx/1.24.0' }, body: '' };
        default:
          return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not here' };
      }
    });
    driver = await launchPeerside(kind);
    tab = await driver.openPage('about:blank');
  });
  afterAll(async () => {
    await driver?.close();
    await site?.stop();
    await other?.stop();
  });

  const errors = async () => (await tabStateOf(driver, tab.tabId))?.signal?.errors ?? [];
  const texts = async (): Promise<string[]> => (await errors()).map(({ text }) => text);
  const open = (path: string): Promise<void> => tab.navigate(site.url + path);
  /** Waits until each of these was told, and gives everything that was. */
  const told = (...wanted: RegExp[]): Promise<string[]> =>
    waitFor(`${wanted.join(', ')}`, async () => {
      const now = await texts();
      return wanted.every((one) => now.some((text) => one.test(text))) && now;
    });

  it('are told, each with its words; pictures are no error, and no query is kept', async () => {
    await open('/many');
    const now = await told(
      /^Could not read the rota RotaError: week 47 is missing$/,
      /^Assertion failed: Monday has no baker$/,
      /^RangeError: Invalid day$/,
      /^TypeError: oven\.heat is not a function$/,
      /worker has no oven/,
      /^Request failed with status code 404$/,
      /^(?:Failed to load resource: the server responded with a status of 404|Loading failed for the <script>)/,
    );
    expect(now).toHaveLength(7);
    expect((await errors()).find(({ type }) => type === 'RangeError')?.lines).toEqual([
      'TypeError: day is undefined',
    ]);
    expect(JSON.stringify(await errors())).not.toContain('v=3');
  });

  it('are a count on the toolbar and no card; the count is gone with the page', async () => {
    expect(await badgeTextOf(driver, tab.tabId)).toBe('7');
    expect(await cardOf(tab).exists()).toBe(false);
    await open('/calm');
    await waitFor('the new page to be read', async () => (await errors()).length === 0);
    expect(await badgeTextOf(driver, tab.tabId)).toBe('');
  });

  it('what the page’s policy refused is told in the browser’s words', async () => {
    await open('/policy');
    const now = await told(/Content Security Policy directive/);
    expect(now.join('\n')).toContain(
      `Loading the script '${other.url}/a.js' violates the following Content Security Policy directive: "script-src 'self' 'unsafe-inline'".`,
    );
  });

  it('a frame that refuses to stand there says why', async () => {
    await open('/frame');
    const rule =
      kind === 'chromium'
        ? `Refused to display '${other.url}/' in a frame because it set 'X-Frame-Options' to 'deny'.`
        : `Refused to display '${other.url}/' in a frame`;
    await waitFor(rule, async () => (await texts()).some((text) => text.startsWith(rule)));
    // The mark follows what is known by a moment; until then it is the page's before.
    await waitFor('the count', async () => (await badgeTextOf(driver, tab.tabId)) === '1');
  });

  it('a request that CORS kept back is one error, named where the browser tells', async () => {
    await open('/cors');
    const wanted =
      kind === 'chromium'
        ? `Access to fetch at '${other.url}/items' from origin '${site.url}' has been blocked by CORS policy`
        : 'TypeError: NetworkError when attempting to fetch resource.';
    expect(await told(new RegExp(wanted.replace(/[.?]/g, '\\$&')))).toEqual([wanted]);
  });

  it('an exception on a page that stayed empty is its error, with a card at the edge', async () => {
    await open('/blank');
    await told(/reading 'map'/);
    const card = cardOf(tab);
    await waitFor('the card', () => card.evaluate((root) => root.querySelector('.ps-card') !== null));
    const side = await card.evaluate(
      (root) => root.querySelector<HTMLElement>('[data-peerside-card]')?.dataset.side,
    );
    expect(side).toBe('docked');
    expect(await card.text()).toContain("reading 'map'");
  });

  it('an error status without a page says its number', async () => {
    await open('/empty').catch(() => undefined);
    await told(/^HTTP ERROR 502$/);
    expect((await errors())[0]?.codes).toContain('HTTP 502');
  });
});
