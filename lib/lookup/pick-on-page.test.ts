import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPicking } from '../messages/picking.ts';
import { browser } from '../platform/browser.ts';
import { openOwnStore } from '../store/own-store.ts';
import type { Asked } from '../model/asked.ts';
import { NO_NAMES } from '../products/product-names.ts';
import { picked, pickStart, startPicking } from './pick-on-page.ts';

/** The browser's API is a fake here; the real panels are in the browser tests. */
const asked: Asked = {
  kind: 'text',
  from: 'pick',
  text: 'E4411 of ada@kiln.example',
  host: 'kiln.example',
  products: [],
};
const names = async () => NO_NAMES;
const from = { windowId: 1, tabId: 7 };
const waiting = async (): Promise<unknown> => (await fakeBrowser.storage.session.get('panel:1'))['panel:1'];

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([]);
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockResolvedValue();
});
afterEach(() => vi.restoreAllMocks());

it('what was picked waits for the panel, redacted', async () => {
  expect(await startPicking(7)).toBe(true);
  expect(
    await pickStart(
      7,
      openOwnStore(() => (work) => work()),
    ),
  ).toEqual({ theme: 'system' });
  await picked(from, asked, names);
  expect(await waiting()).toEqual({
    kind: 'asked',
    asked: { ...asked, text: 'E4411 of <mail>' },
  });
});
it('counts once, and only where a person was pointing', async () => {
  expect(
    await pickStart(
      7,
      openOwnStore(() => (work) => work()),
    ),
  ).toBeNull();
  await picked(from, asked, names);
  expect(await waiting()).toBeUndefined();
  await startPicking(7);
  await picked({ windowId: 1, tabId: 8 }, asked, names);
  expect(await waiting()).toBeUndefined();
});
it('a page that keeps scripts out is told of, and nobody is pointing there', async () => {
  vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access'));
  expect(await startPicking(7)).toBe(false);
  expect(await isPicking(7)).toBe(false);
});
it('where no panel opens, the same page opens in a tab', async () => {
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockRejectedValue(new Error('no gesture'));
  await startPicking(7);
  await picked(from, asked, names);
  expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContainEqual(
    expect.stringContaining('/sidepanel.html?tab=7'),
  );
});
