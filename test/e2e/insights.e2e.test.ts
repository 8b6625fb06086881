/** What a community manager sees of a year of their community, from its pack alone. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDayPost } from '../../lib/model/day-post.ts';
import { TRIAGE_TAG } from '../../lib/model/triage.ts';
import { type DemoPack, publishDemo } from './demo-pack.ts';
import { axePage } from './drivers/axe.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { byTestId, clickOn, textsOf, waitForElement } from './page-acts.ts';
import { launchPeerside } from './peerside.ts';

/** An hour ago: everything of the community's year is within the last 365 days. */
const UNTIL = Date.now() - 3_600_000;
const PAGE = 'community.html#/insights/community.example';
const POPUP_WIDTH = 360;

describeBrowsers('insights', (kind) => {
  let pack: DemoPack;
  let driver: BrowserDriver;
  let page: PageHandle;
  beforeAll(async () => {
    [pack, driver] = await Promise.all([
      publishDemo({ members: 200, posts: 1_500 }, UNTIL),
      launchPeerside(kind),
    ]);
    const options = await driver.openExtensionPage('options.html');
    await clickOn(options, byTestId('packs-address'));
    await options.type(pack.address);
    await options.press('Enter');
    await waitForElement(options, byTestId('packs-row'));
    await options.close();
    page = await driver.openExtensionPage(PAGE);
    await waitForElement(page, byTestId('insights'));
  });
  afterAll(async () => {
    await driver?.close();
    pack?.stop();
  });

  const figure = async (name: string): Promise<string> =>
    (await textsOf(page, `${byTestId(`insights-${name}`)} dd`))[0] ?? '';
  const numberOf = async (name: string): Promise<number> => Number((await figure(name)).replaceAll(',', ''));
  const sum = async (): Promise<number> =>
    Number((await textsOf(page, byTestId('savings-sum')))[0]?.replace(/[^\d.]/g, ''));

  it('the figures are those of the forum', async () => {
    const { topics, posts } = pack.data;
    const asked = topics.filter(({ tags }) => !tags.includes(TRIAGE_TAG));
    const byTopic = Map.groupBy(posts, ({ topicId }) => topicId);
    const answered = asked.filter(({ id }) => {
      const [opening, ...replies] = byTopic.get(id) ?? [];
      return replies.some(({ userId }) => userId !== opening?.userId);
    });
    const worked = posts.reduce((all, { raw }) => all + (readDayPost(raw)?.worked.length ?? 0), 0);
    await clickOn(page, `label:has(${byTestId('insights-stretch-all')})`);
    await waitFor('all questions', async () => (await numberOf('asked')) === asked.length);
    expect(await numberOf('answered')).toBe(answered.length);
    expect(await numberOf('worked')).toBe(worked);
    expect(worked).toBeGreaterThan(10);
    const accepted = new Set(posts.filter((post) => post.accepted).map(({ topicId }) => topicId)).size;
    expect(await numberOf('solved')).toBeGreaterThanOrEqual(accepted);
    expect(await textsOf(page, `${byTestId('chart-solvers')} .standing-text`)).toEqual([
      expect.stringMatching(/the first 30 gave \d+% of the solutions/),
    ]);
  });

  it('a shorter time counts less', async () => {
    const all = await numberOf('asked');
    await clickOn(page, `label:has(${byTestId('insights-stretch-30')})`);
    await waitFor('fewer questions', async () => (await numberOf('asked')) < all);
    expect(await numberOf('asked')).toBeGreaterThan(0);
    await clickOn(page, `label:has(${byTestId('insights-stretch-365')})`);
    await waitFor('the year', async () => (await numberOf('asked')) > all / 2);
  });

  it('the sum follows what a case costs, and stays the next time', async () => {
    const cases = (await numberOf('solved')) + (await numberOf('worked'));
    expect(await sum()).toBe(Math.round(cases * 7.5));
    await clickOn(page, byTestId('savings-cost'));
    await page.press('Control+a');
    await page.type('20');
    await waitFor('the new sum', async () => (await sum()) === cases * 20);
    await page.close();
    page = await driver.openExtensionPage(PAGE);
    await waitForElement(page, byTestId('insights'));
    expect(await sum()).toBe(cases * 20);
  });

  it('charts are drawn and can be saved', async () => {
    for (const chart of ['months', 'speed', 'solvers', 'products']) {
      const bars = await page.evaluate(
        (wanted) =>
          document.querySelectorAll(`[data-testid="chart-${wanted}"] svg.recharts-surface path`).length,
        chart,
      );
      expect(bars, chart).toBeGreaterThan(0);
    }
    const said = async (): Promise<string> =>
      (await textsOf(page, `${byTestId('chart-months')} ${byTestId('chart-saved')}`))[0] ?? '';
    await clickOn(page, `${byTestId('chart-months')} ${byTestId('chart-csv')}`);
    await waitFor('the table', async () =>
      (await said()).startsWith('questions-by-month.csv is in your downloads (1 kB)'),
    );
    await clickOn(page, `${byTestId('chart-months')} ${byTestId('chart-png')}`);
    await waitFor('the picture', async () => /^questions-by-month\.png .*\(\d{2,} kB\)/.test(await said()));
  });

  it('axe finds nothing, in light and dark', async () => {
    const folder = `test/results/screens/${kind}`;
    mkdirSync(folder, { recursive: true });
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      for (const width of [1_000, POPUP_WIDTH]) {
        await page.setViewport(width, 2_600);
        expect(await axePage(page), `${scheme} ${width}`).toEqual([]);
        await page.screenshot(`${folder}/insights-${width}-${scheme}.png`);
      }
    }
  });
});
