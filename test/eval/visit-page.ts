/** Opens one corpus page in the browser and waits for what the extension makes of it. */
import { setTimeout } from 'node:timers/promises';
import { type TabState, tabStateKey } from '../../lib/messages/messages.ts';
import { redactUrl } from '../../lib/redact/redact-signal.ts';
import type { BrowserDriver, PageHandle } from '../e2e/drivers/driver.ts';
import { tabStateOf } from '../e2e/peerside.ts';
import type { CorpusPage } from './corpus.ts';
import type { Failures } from './failing-servers.ts';
import { type PageServer, pathOf } from './page-server.ts';
import { planReplay } from './replay-console.ts';

export interface EvalWorld {
  driver: BrowserDriver;
  server: PageServer;
  failures: Failures;
}

export interface Visit {
  /** Null when the extension said nothing of the page. */
  state: TabState | null;
  /** From the page's `load` to the report that decided; null where no page loaded. */
  ms: number | null;
  /** How the page came about; `event`: its failed load was told to the extension without happening. */
  way: 'page' | 'failed-load' | 'event' | 'none';
  replayed: number;
  /** Console entries that did not happen again. */
  left: string[];
  /** What went wrong with the visit itself, '' if nothing. */
  trouble: string;
}

/** A page that loads for ever is read as far as it came. */
const LOAD_MS = 12_000;
/** How long the extension may take to say anything. */
const REPORT_MS = 6_000;
/** A state that changes for ever is taken as it stands then. */
const SETTLE_MS = 10_000;
/** Unchanged for this long, a state is final: the page script waits 250 ms after each change. */
const QUIET_MS = 500;
/** The same where console events are still to come after `load`. */
const QUIET_AFTER_REPLAY_MS = 900;
const POLL_MS = 60;
/** A tab that does not even close has been lost to its page. */
const CLOSE_MS = 5_000;

/** Which load fails, and how: for pages of the browser itself. */
interface FailedLoad {
  url: string;
  /** Chromium's name, `ERR_…`; '' where the corpus names none. */
  code: string;
}

function failedLoadOf({ url, label, console }: CorpusPage): FailedLoad | null {
  if (!url.startsWith('chrome-error:')) return null;
  const failed = (console ?? []).find(({ src }) => src === 'requestfailed')?.text ?? '';
  const [, address = 'http://127.0.0.1/', code = ''] = /^[A-Z]+ (\S+) net::(ERR_\w+)$/.exec(failed) ?? [];
  return { url: address, code: code || (/^ERR_\w+$/.exec(label.code ?? '')?.[0] ?? '') };
}

/**
 * Never throws for what a page does: a visit that went wrong says so in `trouble`, and its tab should not be used
 * again.
 */
export async function visitPage(page: CorpusPage, tab: PageHandle, world: EvalWorld): Promise<Visit> {
  const load = failedLoadOf(page);
  // What is known of the page before would else pass for this one's.
  await world.driver.evaluateInExtension((key) => chrome.storage.session.remove(key), tabStateKey(tab.tabId));
  return load ? visitFailedLoad(page, load, tab, world) : visitDocument(page, tab, world);
}

/** Closes a tab, whatever its page has done to it. */
export const closeTab = (tab: PageHandle): Promise<void> => within(CLOSE_MS, tab.close(), undefined);

async function visitDocument(page: CorpusPage, tab: PageHandle, world: EvalWorld): Promise<Visit> {
  const replay = planReplay(page, { origin: world.server.origin, failures: world.failures });
  const url = world.server.show(page, replay);
  const trouble = await go(tab, url);
  const quiet = replay.head === '' ? QUIET_MS : QUIET_AFTER_REPLAY_MS;
  const { state, foundAt } = await settled(world.driver, tab.tabId, url, quiet);
  const loadedAt = await within(
    CLOSE_MS,
    tab.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return entry && entry.loadEventEnd > 0 ? performance.timeOrigin + entry.loadEventEnd : null;
    }),
    null,
  );
  return {
    state,
    ms: loadedAt === null || foundAt === null ? null : Math.max(0, Math.round(foundAt - loadedAt)),
    way: 'page',
    replayed: replay.replayed,
    left: replay.left,
    trouble: trouble || (state === null ? 'the extension reported nothing' : ''),
  };
}

async function visitFailedLoad(
  page: CorpusPage,
  { url, code }: FailedLoad,
  tab: PageHandle,
  { driver, failures }: EvalWorld,
): Promise<Visit> {
  const visit = { ms: null, replayed: 0, left: [], trouble: '' };
  // A load that cannot be done over HTTP is tried as it is.
  const isWeb = /^https?:/.test(url);
  const address = isWeb ? failures.addressFor(code, pathOf(url), page.status) : url;
  if (address !== null) {
    // That it fails is what it is loaded for, and drivers word that in many ways.
    await go(tab, address);
    const { state } = await settled(driver, tab.tabId, address, QUIET_MS);
    return { ...visit, state, way: 'failed-load' };
  }
  if (!(await driver.deliverFailedLoad(tab.tabId, url, `net::${code}`))) {
    return { ...visit, state: null, way: 'none', trouble: `${code} cannot be brought about here` };
  }
  const { state } = await settled(driver, tab.tabId, url, QUIET_MS);
  return { ...visit, state, way: 'event' };
}

/** '' when the page loaded (or failed as it should), else what kept it. */
async function go(tab: PageHandle, url: string): Promise<string> {
  const loaded = tab.navigate(url).then(
    () => '',
    (error: unknown) => `loading failed: ${String(error).slice(0, 120)}`,
  );
  return within(LOAD_MS, loaded, `still loading after ${LOAD_MS / 1000} s`);
}

/** The tab's state once it stands still, and the time (ms since 1970) of the first report with its verdict. */
async function settled(
  driver: BrowserDriver,
  tabId: number,
  url: string,
  quietMs: number,
): Promise<{ state: TabState | null; foundAt: number | null }> {
  const start = performance.now();
  let state: TabState | null = null;
  let last = '';
  let lastChange = start;
  let foundAt: number | null = null;
  let verdict = -1;
  // The page before may have had its last word after its state was removed.
  const here = redactUrl(url);
  const ask = async (): Promise<TabState | null> => {
    const told = await tabStateOf(driver, tabId);
    return told?.signal?.url === here ? told : null;
  };
  for (;;) {
    const now: TabState | null = await within(CLOSE_MS, ask(), state);
    const seen = JSON.stringify(now?.signal ?? null);
    if (seen !== last) {
      last = seen;
      lastChange = performance.now();
      const surest = surestOf(now);
      if (now && surest !== verdict) foundAt = Date.parse(now.at);
      verdict = surest;
    }
    state = now;
    const waited = performance.now() - start;
    const stands = performance.now() - lastChange;
    if (state ? stands >= quietMs || waited > SETTLE_MS : waited > REPORT_MS) return { state, foundAt };
    await setTimeout(POLL_MS);
  }
}

/** Confidence of the most certain error of a state, 0 without one. */
export const surestOf = (state: TabState | null): number =>
  Math.max(0, ...(state?.signal?.errors ?? []).map(({ confidence }) => confidence));

/** The promise's value, or `instead` when it takes too long; its later failure is nobody's any more. */
async function within<T>(ms: number, promise: Promise<T>, instead: T): Promise<T> {
  const timer = new AbortController();
  const late = setTimeout(ms, instead, { signal: timer.signal }).catch(() => instead);
  const safe = promise.catch(() => instead);
  const value = await Promise.race([safe, late]);
  timer.abort();
  return value;
}
