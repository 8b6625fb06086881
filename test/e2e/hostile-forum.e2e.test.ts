/**
 * A forum that attacks whoever reads it, with more than three hundred texts in every field that it controls: the card,
 * popup, side panel, composer and options show them as text. Then it answers without an end, too deep, or leads away.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communityIdOf } from '../../lib/model/community-id.ts';
import { takenBelow } from '../bench/search/process-memory.ts';
import { type Listening, type LoggedRequest, serveHttp } from '../demo/loopback.ts';
import { escapeHtml, html, htmlReply } from '../demo/site/page.ts';
import { ALLOWED, harmIn } from '../hostile-forum/harm-in.ts';
import { hostileDiscourse, type HostileDiscourse } from '../hostile-forum/hostile-discourse.ts';
import { hostileAnswers, startHostile, type Answer } from '../hostile-forum/hostile-server.ts';
import { CLOBBERED, markerOf, RAN } from '../hostile-forum/payloads.ts';
import { cardOf } from './drivers/card.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { byTestId, clickOn, focusOn, textOf, waitForElement } from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';

const SEED = 5;
/** By how much the memory of the browser, and of this test that serves it, may rise while it is sent a gigabyte, in MB. */
const MOST_MB = 300;
const ALLOWED_HERE = { ...ALLOWED, names: CLOBBERED };

/** One of each kind; what every adapter makes of all of them is looked at without a browser. */
const INSTEAD = [
  'eight megabytes of one character',
  'lists in lists',
  'two ends',
  'nothing',
  'a gigabyte that is not announced',
  'a gigabyte as an error page',
  'a gigabyte in a megabyte of gzip',
  'half an answer',
  '302 to another origin',
  '308 to another origin',
  '301 in a circle',
  'led into the private network',
  'led to a script',
];

/** What the person is told; how it is told apart is the extension's. */
function sentenceFor(name: string): RegExp {
  if (/404|error page/.test(name)) return /has no such page/;
  if (/gigabyte/.test(name)) return /sent more than 8 MB for one page\. Ask its operators/;
  if (name === 'half an answer') return /did not answer|broke off/;
  return /^30\d |^led /.test(name) ? /did not answer\. Check the connection/ : /answered .+\. Check that/;
}

/** Counts what the page's own policy had to stop: nothing should come so far. */
interface Watching {
  stopped?: string[];
}

describeBrowsers('a hostile forum', (kind) => {
  const outsideAsked: LoggedRequest[] = [];
  let outside: Listening;
  let forum: Listening;
  let site: Listening;
  let hostile: HostileDiscourse;
  let driver: BrowserDriver;
  let answers: ReturnType<typeof hostileAnswers>;
  /** In place of the forum's own answers. */
  let instead: Answer | null = null;

  beforeAll(async () => {
    outside = await serveHttp(0, outsideAsked, () => htmlReply('<script>top.ran = true</script>'));
    hostile = hostileDiscourse(SEED, outside.url);
    answers = hostileAnswers(outside.url);
    forum = await startHostile(
      () =>
        instead ??
        ((response, path) => {
          const reply = hostile.answer('GET', new URL(path, forum.url), { headers: {}, body: '' });
          response.writeHead(reply.status, { 'cache-control': 'no-store', ...reply.headers }).end(reply.body);
        }),
    );
    site = await serveHttp(0, [], (_method, { searchParams }) =>
      htmlReply(
        html({
          title: 'Warehouse',
          body: `<h1>Print labels</h1><div role="alert"><p>${escapeHtml(searchParams.get('error') ?? '')}</p></div>`,
        }),
      ),
    );
    driver = await launchPeerside(kind, { logNetwork: true });
    await followForum(driver, forum.url);
  }, 240_000);
  afterAll(async () => {
    await driver?.close();
    await Promise.all([outside, forum, site].map((server) => server?.stop()));
  });

  const pageFor = ({ error }: { error: string }): string => `${site.url}/?${new URLSearchParams({ error })}`;

  async function open(path: string): Promise<PageHandle> {
    const page = await driver.openExtensionPage(path);
    await page.evaluate(() => {
      const stopped: string[] = [];
      (window as Watching).stopped = stopped;
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        stopped.push(`${violatedDirective} ${blockedURI}`);
      });
    });
    return page;
  }

  /** Everything is opened, so that nothing hides; then the page holds no harm, and nothing ran or was stopped. */
  async function expectHarmless(page: PageHandle): Promise<void> {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const harm = await page.evaluateSource(
      `(allowed) => (${harmIn.toString()})(document.body, allowed)`,
      ALLOWED_HERE,
    );
    expect(harm).toEqual([]);
    const [ran, stopped] = await page.evaluate(
      (name) => [document.documentElement.getAttribute(name), (window as Watching).stopped] as const,
      RAN,
    );
    expect(ran).toBe(null);
    expect(stopped).toEqual([]);
  }

  it('beside an error: the card shows it as text', async () => {
    const tab = await driver.openPage('about:blank');
    for (const topic of hostile.topics.filter(({ isOpen }) => !isOpen)) {
      await tab.navigate(pageFor(topic));
      const card = cardOf(tab);
      await waitFor('the card', () => card.exists());
      await waitFor(`the answer to ${topic.error}`, () =>
        card.evaluate(
          (root, markers) => markers.every((marker) => root.textContent?.includes(marker)),
          topic.payloads.map(markerOf),
        ),
      );
      const harm = await tab.evaluateInCard(
        `(root, allowed) => (${harmIn.toString()})(root, allowed)`,
        ALLOWED_HERE,
      );
      expect(harm?.value).toEqual([]);
      expect(await tab.evaluate((name) => document.documentElement.getAttribute(name), RAN)).toBe(null);
    }
    await tab.close();
  }, 180_000);

  it('in the side panel: whole answers, one by one', async () => {
    const page = await open('sidepanel.html');
    for (const { id, payloads } of hostile.topics.filter(({ isOpen }) => !isOpen)) {
      const questionId = `${communityIdOf(forum.url)}/${id}`;
      await page.evaluate(
        (address) => {
          location.hash = address;
        },
        `#/question/${encodeURIComponent(questionId)}`,
      );
      await waitForElement(page, byTestId('panel-question', `[data-question="${questionId}"]`));
      // Once in the answer of all, once in its own.
      await waitFor('all answers', () =>
        page.evaluate(
          (markers) => markers.every((marker) => (document.body.textContent ?? '').split(marker).length >= 3),
          payloads.map(markerOf),
        ),
      );
      await expectHarmless(page);
    }
    // What should not happen would have been seen.
    await page.evaluate((url) => {
      new Image().src = url;
    }, `${outside.url}/picture`);
    await waitFor('the policy', () => page.evaluate(() => (window as Watching).stopped?.length === 1));
    await page.close();
  }, 180_000);

  it('in popup and composer: found, waiting, quoted and previewed', async () => {
    const page = await open('popup.html');
    await waitForElement(page, byTestId('popup-search'));
    await clickOn(page, byTestId('popup-search'));
    await page.type('KM-7701 label gate');
    await waitFor('what was found', () =>
      page.evaluate(() => (document.body.textContent ?? '').includes('KM-7701')),
    );
    await expectHarmless(page);
    await clickOn(page, byTestId('tab-waiting'));
    await waitForElement(page, byTestId('waiting'));
    await expectHarmless(page);
    await clickOn(page, byTestId('waiting-answer'));
    await waitForElement(page, `${byTestId('compose-body')}:focus`);
    await expectHarmless(page);
    await clickOn(page, byTestId('compose-block', '[data-block="question"]'));
    await clickOn(page, byTestId('compose-preview'));
    await waitForElement(page, byTestId('compose-previewed'));
    await expectHarmless(page);
    await page.close();
  }, 120_000);

  it('in options: its name, and what it answers instead, in a sentence', async () => {
    const before = takenBelow(process.pid)?.residentMb ?? 0;
    const sync = (): Promise<unknown> =>
      driver.evaluateInExtension(
        (communityId) => chrome.runtime.sendMessage({ type: 'own/sync', communityId }),
        communityIdOf(forum.url),
      );
    let most = { mb: 0, while: '' };
    const watch = setInterval(() => {
      const mb = Math.round((takenBelow(process.pid)?.residentMb ?? 0) - before);
      if (mb > most.mb) most = { mb, while: now };
    }, 200);
    let now = '';
    for (const name of INSTEAD) {
      [instead, now] = [answers.quick[name] ?? null, name];
      expect(instead, name).not.toBe(null);
      expect(await sync(), name).toMatchObject({
        ok: false,
        problem: expect.stringMatching(sentenceFor(name)),
      });
    }
    clearInterval(watch);
    expect(most.mb, most.while).toBeLessThan(MOST_MB);
    instead = answers.quick['a gigabyte that is not announced'] ?? null;
    const page = await open('options.html');
    await waitForElement(page, byTestId('options-community'));
    await focusOn(page, byTestId('options-sync'));
    await page.press('Enter');
    await waitFor('the sentence', async () => {
      const shown = await textOf(page);
      if (shown.includes('more than 8 MB for one page')) return true;
      throw new Error(`the page says: ${shown.slice(0, 3_000)}`);
    });
    await expectHarmless(page);
    await page.close();
    instead = null;
    // What was read before is still there.
    const [topic] = hostile.topics;
    const tab = await driver.openPage(pageFor(topic ?? { error: '' }));
    await waitFor('the card', () => cardOf(tab).exists());
    await tab.close();
  }, 240_000);

  it('nobody else was asked for anything', () => {
    const elsewhere = driver.network?.log.filter(
      ({ url }) => !url.startsWith(forum.url) && !url.startsWith(site.url),
    );
    expect(elsewhere).toEqual([]);
    expect(outsideAsked).toEqual([]);
    expect(driver.network?.log.some(({ url }) => url.startsWith(forum.url))).toBe(true);
  });
});
