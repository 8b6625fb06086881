import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from '../messages/messages.ts';
import { writeTabState } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { stopReading } from './stop-reading.ts';

/** Permissions and messages to pages are the browser's: here only what was asked and told counts. */
let told: unknown[];
let forgotten: number[];
let granted: string[];
const desk = { forget: async (tabId: number) => void forgotten.push(tabId) };
const openTab = (tabId: number, documentUrl: string | null): Promise<void> => {
  const state: TabState = {
    tabId,
    documentUrl,
    signal: null,
    hits: [],
    knownProducts: [],
    productQuestions: [],
    cardErrorId: null,
    problem: null,
    at: '2026-11-21T10:00:00.000Z',
  };
  return writeTabState(state);
};

beforeEach(async () => {
  fakeBrowser.reset();
  told = [];
  forgotten = [];
  granted = [];
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => granted.includes(origin)),
  );
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([]);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (tabId, message, options) => {
    told.push([tabId, message, options]);
  });
  await openTab(1, 'https://shop.example/orders');
  await openTab(2, 'https://mail.example/inbox');
  await openTab(3, null);
});

it('the tabs of a site that was taken back stop, with their frames, and are forgotten', async () => {
  await stopReading(['https://shop.example/*'], desk);
  expect(told).toEqual([[1, { type: 'to-page/stop' }, undefined]]);
  expect(forgotten).toEqual([1]);
});

it('with all sites taken back, those that are allowed by themselves are read on', async () => {
  granted = ['https://mail.example/*'];
  await stopReading(['http://*/*', 'https://*/*'], desk);
  expect(forgotten).toEqual([1]);
});

it('a tab that was read on a click alone is not stopped by what happens to other sites', async () => {
  await stopReading(['https://other.example/*'], desk);
  await stopReading([], desk);
  expect(told).toEqual([]);
  expect(forgotten).toEqual([]);
});

it('a tab whose page has no script any more is forgotten all the same', async () => {
  vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(new Error('Could not establish connection.'));
  await stopReading(['https://shop.example/*'], desk);
  expect(forgotten).toEqual([1]);
});

it('a frame of such a site on a page that is still read stops, and the page is read again', async () => {
  granted = ['https://mail.example/*'];
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 2 } as never]);
  vi.spyOn(browser.webNavigation, 'getAllFrames').mockResolvedValue([
    { frameId: 0, url: 'https://mail.example/inbox' },
    { frameId: 7, url: 'https://ads.example/box' },
    { frameId: 8, url: 'https://mail.example/part' },
    { frameId: 9, url: 'about:blank' },
  ] as never);
  await stopReading(['https://ads.example/*'], desk);
  expect(told).toEqual([
    [2, { type: 'to-page/stop' }, { frameId: 7 }],
    [2, { type: 'to-page/recheck' }, { frameId: 0 }],
  ]);
  expect(forgotten).toEqual([]);
});
