import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeTabState } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { followMutes } from './muted-sites.ts';

type Script = { id: string; matches?: string[]; excludeMatches?: string[] };

/** What the browser keeps, and whether it knows ports as Chromium does. */
let registered: Script[];
let knowsPorts: boolean;
let told: unknown[];
let injected: number[];

beforeEach(async () => {
  fakeBrowser.reset();
  registered = [];
  knowsPorts = true;
  told = [];
  injected = [];
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: ['https://*/*', 'http://*/*'] });
  Object.assign(browser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        registered.filter(({ id }) => ids.includes(id)),
      unregisterContentScripts: async () => {
        registered = [];
      },
      registerContentScripts: async (scripts: Script[]) => {
        const patterns = scripts.flatMap(({ excludeMatches = [] }) => excludeMatches);
        if (!knowsPorts && patterns.some((pattern) => /:\d/.test(pattern)))
          throw new Error('Invalid pattern');
        registered = scripts;
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        injected.push(target.tabId);
      },
    },
  });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (tabId, message) => {
    told.push([tabId, message]);
  });
  const state = { signal: null, hits: [], knownProducts: [], productQuestions: [], cardErrorId: null };
  const at = '2026-11-21T10:00:00.000Z';
  await writeTabState({ ...state, tabId: 1, documentUrl: 'https://kiln.example/a', problem: null, at });
  await writeTabState({ ...state, tabId: 2, documentUrl: 'http://loom.example:8080/', problem: null, at });
});

const REST = { type: 'to-page/rest' };
const WAKE = { type: 'to-page/wake' };

it('nothing runs on a muted site, and what runs there already rests', async () => {
  await followMutes(['kiln.example']);
  const patterns = ['http://kiln.example:80/*', 'https://kiln.example:443/*'];
  expect(registered.map(({ excludeMatches }) => excludeMatches)).toEqual([patterns, patterns]);
  expect(told).toEqual([
    [1, REST],
    [2, WAKE],
  ]);
  expect(injected).toEqual([]);
});

it('no longer muted, the page that is open is read again', async () => {
  await followMutes(['kiln.example', 'loom.example:8080']);
  await followMutes(['loom.example:8080']);
  expect(injected).toEqual([1]);
  await followMutes([]);
  expect(injected).toEqual([1, 2]);
  expect(registered[0]).not.toHaveProperty('excludeMatches');
});

it('where the browser knows no ports, sites without one are left out and the others rest', async () => {
  knowsPorts = false;
  await followMutes(['kiln.example', 'loom.example:8080']);
  expect(registered[0]?.excludeMatches).toEqual(['http://kiln.example/*', 'https://kiln.example/*']);
  expect(told).toEqual([
    [1, REST],
    [2, REST],
  ]);
  await followMutes([]);
  expect(injected).toEqual([1]);
});
