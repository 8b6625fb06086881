/**
 * Inputs that attack detection: the page keeps its rhythm, the report comes in time and says no more than it may, the
 * one real error is still found, and the background answers afterwards.
 */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TabState } from '../../lib/messages/messages.ts';
import { MAX_ERRORS } from '../../lib/model/limits.ts';
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts';
import { type Listening, serveHttp } from '../demo/loopback.ts';
import { DEMO_PAGES } from '../demo/pages.ts';
import { answerHostileInput, HOSTILE_INPUTS, hostileInputPath } from '../demo/site/hostile-inputs.ts';
import { type HostileInput, TOLD } from '../demo/site/hostile-inputs/input.ts';
import { answerSite } from '../demo/site/site.ts';
import { runFuzz } from '../eval/fuzz/run-fuzz.ts';
import { BROWSER_KINDS, type BrowserDriver, type BrowserKind, type PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { describeBrowsers } from './each-browser.ts';
import { launchPeerside, tabStateOf } from './peerside.ts';

/** A page that never stands still for longer, from its `load` on, keeps its rhythm. */
const SMOOTH_MS = 1_000;
/** Many inputs stand still by themselves: with us at most this many times as long as without us, and SMOOTH_MS. */
const FACTOR = 2;
/** Longest look at an input without us. */
const ALONE_MS = 3_000;
/** Time for the report, from the page's `load`. */
const REPORT_MS = 15_000;
/** What nobody reports is looked at for this long. */
const LOOK_MS = 600;
/** Letters of a whole report as JSON: twenty errors of two thousand letters with their lines would be more. */
const MAX_REPORT = 200_000;

/** The page's heart: how long it stood still between two beats. */
interface Beating {
  pageBeat?: { longest: number };
}
const startBeat = (): void => {
  const beat = { longest: 0 };
  let last = Date.now();
  (window as unknown as Beating).pageBeat = beat;
  setInterval(() => {
    const now = Date.now();
    if (now - last > beat.longest) beat.longest = now - last;
    last = now;
  }, 20);
};
const longestStill = (): number => (window as unknown as Beating).pageBeat?.longest ?? Infinity;

/** Under its other name the same site is shown without us. */
const keepOutOfLocalhost = async (): Promise<void> => {
  const scripts = await chrome.scripting.getRegisteredContentScripts();
  const excludeMatches = ['http://localhost/*'];
  await chrome.scripting.updateContentScripts(scripts.map(({ id }) => ({ id, excludeMatches })));
};

/** All take five minutes: `npm test` takes every third, others in each browser; `npm run test:soak` takes them all. */
const inputsOf = (kind: BrowserKind): readonly HostileInput[] =>
  process.env.PEERSIDE_WHOLE
    ? HOSTILE_INPUTS
    : HOSTILE_INPUTS.filter((_, place) => place % 3 === BROWSER_KINDS.indexOf(kind));

describeBrowsers('hostile input', (kind) => {
  let site: Listening;
  let driver: BrowserDriver;
  let tab: PageHandle;

  beforeAll(async () => {
    site = await serveHttp(0, [], answerHostileInput);
    driver = await launchPeerside(kind, { loopbackOnly: true });
    tab = await driver.openPage('about:blank');
    await driver.evaluateInExtension(keepOutOfLocalhost);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.stop();
  });

  const reportOn = async (input: HostileInput): Promise<TabState | null> => {
    const state = await tabStateOf(driver, tab.tabId);
    return state?.signal?.url.includes(hostileInputPath(input)) ? state : null;
  };
  /** The report with the real error in it; throws what it tells instead. */
  const reportThatTells = async (input: HostileInput): Promise<TabState | null> => {
    const state = await reportOn(input);
    const texts = state?.signal?.errors.map(({ text }) => text.slice(0, 80));
    if (texts?.some((text) => text.includes(TOLD))) return state;
    throw new Error(`told: ${JSON.stringify(texts)}`);
  };

  const expectBounded = ({ signal }: TabState): void => {
    const errors = signal?.errors ?? [];
    expect(errors.length).toBeLessThanOrEqual(MAX_ERRORS);
    expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length);
    expect(JSON.stringify(signal).length).toBeLessThan(MAX_REPORT);
  };
  const expectSilence = (state: TabState): void => {
    expect(state.cardErrorId).toBeNull();
    const seen = (state.signal?.errors ?? []).filter(
      ({ kind: of, confidence }) => of === 'visible' && confidence >= DEFAULT_SETTINGS.threshold,
    );
    expect(seen).toEqual([]);
  };

  const open = async (origin: string, input: HostileInput): Promise<void> => {
    await tab.navigate(origin + hostileInputPath(input));
    await tab.evaluate(startBeat);
  };
  /** How long the input stands still without us, looked at for so many milliseconds. */
  const stillAlone = async (input: HostileInput, ms: number): Promise<number> => {
    await open(site.url.replace('127.0.0.1', 'localhost'), input);
    await setTimeout(Math.min(ms, ALONE_MS));
    return tab.evaluate(longestStill);
  };

  it.each(inputsOf(kind))('$name: $what', async (input) => {
    await open(site.url, input);
    const start = performance.now();
    switch (input.outcome) {
      case 'found': {
        expectBounded(await waitFor('the real error', () => reportThatTells(input), REPORT_MS));
        break;
      }
      case 'silent': {
        await waitFor('a report', () => reportOn(input), REPORT_MS);
        await setTimeout(LOOK_MS);
        const state = await waitFor('the report', () => reportOn(input));
        expectBounded(state);
        expectSilence(state);
        break;
      }
      case 'bounded': {
        await setTimeout(LOOK_MS);
        const state = await reportOn(input);
        if (state) expectBounded(state);
      }
    }
    const still = await tab.evaluate(longestStill);
    if (still <= SMOOTH_MS) return;
    const alone = await stillAlone(input, performance.now() - start);
    expect(still).toBeLessThanOrEqual(alone * FACTOR + SMOOTH_MS);
  });

  it('two hundred damaged demo pages: none throws, every signal is whole', async () => {
    const pages = DEMO_PAGES.filter(({ on }) => on === 'site').map(({ path, status, shows }) => ({
      id: path,
      url: site.url + path,
      status,
      html: answerSite('GET', new URL(path, site.url)).body,
      console: shows === null ? [] : [shows],
    }));
    const { failures } = await runFuzz(driver, pages, { from: 0, count: 200, seed: 3 }, () => undefined);
    expect(failures).toEqual([]);
  });
});
