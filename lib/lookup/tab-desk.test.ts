import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTabState } from '../messages/tab-state.ts';
import type { PageSignal } from '../model/signal.ts';
import { packagedStarter } from '../../test/fixtures/packaged-starter.ts';
import { browser } from '../platform/browser.ts';
import { openIndexStore } from '../store/index-store.ts';
import { openOwnStore } from '../store/own-store.ts';
import { keepIndex } from './kept-index.ts';
import { openReadySegments } from './ready-segments.ts';
import { failedLoad } from './page-loads.ts';
import { headOf, keepHead, readHead } from './response-heads.ts';
import { openTabDesk } from './tab-desk.ts';

/** Toolbar, messages to pages and injection are the browser's: here only who was told what counts. */
const told: string[] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  told.length = 0;
  vi.stubGlobal('fetch', await packagedStarter());
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'] as const)
    vi.spyOn(browser.action, name).mockResolvedValue(undefined);
  vi.spyOn(browser.action, 'getTitle').mockResolvedValue('Peerside');
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (_tab, message: unknown) => {
    told.push((message as { type: string }).type);
  });
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => {
    told.push('card injected');
    return [];
  });
});
afterEach(() => vi.unstubAllGlobals());

const signal: PageSignal = {
  url: 'https://shop.example.com/orders',
  host: 'shop.example.com',
  title: 'Orders',
  lang: 'en',
  status: 500,
  errors: [
    {
      id: 'e1',
      text: "ERROR 1045 (28000): Access denied for user 'shop'@'localhost' (using password: YES)",
      lines: [],
      kind: 'visible',
      codes: ['ERROR 1045'],
      confidence: 0.95,
    },
  ],
  products: [],
  context: [],
};

it('a site that is muted elsewhere loses its card at once, and gets it back', async () => {
  const own = await openOwnStore(() => (work) => work());
  await own.changeSettings({ mutedHosts: [] });
  const desk = openTabDesk(Promise.resolve(own), keepIndex(), () => Date.parse('2026-11-21T10:00:00Z'));
  await desk.report({ tabId: 1, frameId: 0, documentUrl: signal.url }, signal);
  await own.changeSettings({ mutedHosts: ['shop.example.com'] });
  await desk.refresh(1);
  expect((await readTabState(1))?.cardErrorId).toBeNull();
  await own.changeSettings({ mutedHosts: [] });
  await desk.refresh(1);
  expect(told).toEqual(['card injected', 'to-page/hide-card', 'card injected']);
  expect(await desk.cardContent(1, signal.url)).toMatchObject({ error: { id: 'e1' } });
  expect(await desk.cardContent(1, 'https://shop.example.com/other')).toBeNull();
});

it('a fix that is shown is counted, once for a page however often that is looked at', async () => {
  const own = await openOwnStore(() => (work) => work());
  const desk = openTabDesk(Promise.resolve(own), keepIndex(), () => Date.parse('2026-11-21T10:00:00Z'));
  const counted = async () => (await own.readLookUps()).map(({ days }) => days);
  const before = (await counted())[0]?.['2026-11-21'] ?? 0;
  await desk.report({ tabId: 3, frameId: 0, documentUrl: signal.url }, { ...signal, errors: [] });
  expect((await counted())[0]?.['2026-11-21'] ?? 0).toBe(before);
  for (let times = 0; times < 2; times++) {
    await desk.report({ tabId: 3, frameId: 0, documentUrl: signal.url }, signal);
    await desk.refresh(3);
  }
  expect(await counted()).toEqual([{ '2026-11-21': before + 1 }]);
  const other = 'https://shop.example.com/other';
  await desk.report({ tabId: 3, frameId: 0, documentUrl: other }, { ...signal, url: other });
  expect(await counted()).toEqual([{ '2026-11-21': before + 2 }]);
});

it('what the browser alone knows joins the page: status, server, failed frames; for its own document only', async () => {
  const own = await openOwnStore(() => (work) => work());
  const desk = openTabDesk(Promise.resolve(own), keepIndex(), () => Date.parse('2026-11-21T10:00:00Z'));
  const server = [{ name: 'Server', value: 'nginx/1.24.0' }];
  const known = async (url: string, status: number | null = null): Promise<PageSignal | null | undefined> => {
    await desk.report({ tabId: 6, frameId: 0, documentUrl: url }, { ...signal, url, status, errors: [] });
    return (await readTabState(6))?.signal;
  };
  await keepHead(6, headOf({ url: signal.url, statusCode: 502, responseHeaders: server }));
  await failedLoad(
    { tabId: 6, frameId: 2, url: 'https://map.example.org/', error: 'net::ERR_TIMED_OUT' },
    desk,
  );
  expect(await known(signal.url)).toMatchObject({
    status: 502,
    products: [{ name: 'nginx', version: '1.24.0' }],
    errors: [{ kind: 'http', text: 'ERR_TIMED_OUT' }],
  });
  expect(await known('https://shop.example.com/other')).toMatchObject({
    products: [],
    errors: [],
    status: null,
  });
  // A page that works is not about its server.
  await keepHead(6, headOf({ url: signal.url, statusCode: 200, responseHeaders: server }));
  expect(await known(signal.url)).toMatchObject({ status: 200, products: [], errors: [] });
  await desk.forget(6);
  expect(await readHead(6, signal.url)).toBeNull();
});

it('a tab that was never read stays so', async () => {
  const own = await openOwnStore(() => (work) => work());
  const desk = openTabDesk(Promise.resolve(own), keepIndex(), () => 0);
  await desk.refresh(9);
  expect(await readTabState(9)).toBeNull();
  expect(told).toEqual([]);
});

it('errors of a frame that is gone go with the next report of the page, those of a frame that lives stay', async () => {
  const own = await openOwnStore(() => (work) => work());
  const desk = openTabDesk(Promise.resolve(own), keepIndex(), () => Date.parse('2026-11-21T10:00:00Z'));
  const asked: unknown[] = [];
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (tabId, message, options) => {
    if (options?.frameId === 0) return;
    asked.push([tabId, message, options?.frameId]);
    if (options?.frameId === 3) throw new Error('Could not establish connection.');
  });
  const idsAfter = async (frameId: number, errors = signal.errors): Promise<string[] | undefined> => {
    await desk.report({ tabId: 1, frameId, documentUrl: signal.url }, { ...signal, errors });
    return (await readTabState(1))?.signal?.errors.map(({ id }) => id);
  };
  await idsAfter(0);
  await idsAfter(3);
  expect(await idsAfter(4)).toEqual(['e1', 'f3:e1', 'f4:e1']);
  expect(asked).toEqual([]);
  expect(await idsAfter(0)).toEqual(['e1', 'f4:e1']);
  expect(asked).toEqual([3, 4].map((frameId) => [1, { type: 'to-page/recheck' }, frameId]));
  // What the living frame answers is the last word on it.
  expect(await idsAfter(4, [])).toEqual(['e1']);
});

it('a frame that has and had no errors leads to no look-up', async () => {
  const own = await openOwnStore(() => (work) => work());
  const desk = openTabDesk(Promise.resolve(own), keepIndex(), () => 0);
  await desk.report({ tabId: 2, frameId: 5, documentUrl: null }, { ...signal, errors: [] });
  expect(await readTabState(2)).toBeNull();
});

it('many look-ups open the index once', async () => {
  const opened = await openReadySegments();
  if (!opened.ok) throw new Error(opened.problem);
  const read = vi.spyOn(opened.value, 'readActive');
  const own = await openOwnStore(() => (work) => work());
  const desk = openTabDesk(
    Promise.resolve(own),
    keepIndex(openIndexStore, async () => opened),
    () => 0,
  );
  for (const tabId of [11, 12, 13]) await desk.report({ tabId, frameId: 0, documentUrl: signal.url }, signal);
  expect((await readTabState(13))?.hits.length).toBeGreaterThan(0);
  expect(read).toHaveBeenCalledTimes(1);
});

it('the index of a cold start opens before settings have been read', async () => {
  const own = await openOwnStore(() => (work) => work());
  // Settings come only once the index is open: waiting for them first would never end.
  const openOwn = Promise.withResolvers<typeof own>();
  const desk = openTabDesk(
    openOwn.promise,
    keepIndex(openIndexStore, async () => {
      const opened = await openReadySegments();
      openOwn.resolve(own);
      return opened;
    }),
    () => Date.parse('2026-11-21T10:00:00Z'),
  );
  await desk.report({ tabId: 21, frameId: 0, documentUrl: signal.url }, signal);
  expect((await readTabState(21))?.hits.length).toBeGreaterThan(0);
});

it('a page that was left for one that could not load does not take its place by a late report', async () => {
  const own = await openOwnStore(() => (work) => work());
  const desk = openTabDesk(Promise.resolve(own), keepIndex(), () => Date.parse('2026-11-21T10:00:00Z'));
  const dead = 'http://dead.example.com/';
  const failed = {
    ...signal,
    url: dead,
    errors: signal.errors.map((one) => ({ ...one, kind: 'network' as const })),
  };
  const urlAfter = async (isThere: boolean): Promise<string | undefined> => {
    await desk.report({ tabId: 21, frameId: 0, documentUrl: null }, failed);
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => {
      if (!isThere) throw new Error('Could not establish connection.');
    });
    await desk.report({ tabId: 21, frameId: 0, documentUrl: signal.url }, signal);
    return (await readTabState(21))?.signal?.url;
  };
  expect(await urlAfter(false)).toBe(dead);
  expect(await urlAfter(true)).toBe(signal.url);
});
