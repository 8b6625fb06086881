/** What a community manager sees of a year of their community, from its pack alone. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDayPost } from '../../lib/model/day-post.ts';
import { TRIAGE_TAG } from '../../lib/model/triage.ts';
import { startCommunity, type RunningCommunity } from '../demo/community/start-community.ts';
import { demoFolder } from './demo-folder.ts';
import { axePage } from './drivers/axe.ts';
import type { BrowserDriver, PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { installPackFrom } from './install-pack.ts';
import { byTestId, clickOn, textsOf, waitForElement } from './page-acts.ts';
import { launchPeerside } from './peerside.ts';

/** An hour ago: everything of the community's year is within the last 365 days. */
const UNTIL = Date.now() - 3_600_000;
const SIZE = { seed: 3, members: 200, posts: 1_500, until: UNTIL };
const POPUP_WIDTH = 360;

describeBrowsers('insights', (kind) => {
  const folder = demoFolder();
  let community: RunningCommunity;
  let driver: BrowserDriver;
  let page: PageHandle;
  beforeAll(async () => {
    [community, driver] = await Promise.all([startCommunity(folder.path, SIZE), launchPeerside(kind)]);
    await installPackFrom(driver, community.packAddress);
    page = await open();
  });
  afterAll(async () => {
    await driver?.close();
    await community?.stop();
    folder.remove();
  });

  const open = async (): Promise<PageHandle> => {
    const opened = await driver.openExtensionPage(
      `community.html#/insights/${encodeURIComponent(community.id)}`,
    );
    await waitForElement(opened, byTestId('insights'));
    return opened;
  };
  const figure = async (name: string): Promise<string> =>
    (await textsOf(page, `${byTestId(`insights-${name}`)} dd`))[0] ?? '';
  const numberOf = async (name: string): Promise<number> => Number((await figure(name)).replaceAll(',', ''));
  const sum = async (): Promise<number> =>
    Number((await textsOf(page, byTestId('savings-sum')))[0]?.replace(/[^\d.]/g, ''));

  it('the figures are those of the forum', async () => {
    const { topics, posts } = community.data;
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
    page = await open();
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
    const pictures = `test/results/screens/${kind}`;
    mkdirSync(pictures, { recursive: true });
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      for (const width of [1_000, POPUP_WIDTH]) {
        await page.setViewport(width, 2_600);
        expect(await axePage(page), `${scheme} ${width}`).toEqual([]);
        await page.screenshot(`${pictures}/insights-${width}-${scheme}.png`);
      }
    }
  });
});
