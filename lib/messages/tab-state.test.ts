import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from './messages.ts';
import { readTabState, writeTabState } from './tab-state.ts';

const stateOf = (tabId: number): TabState => ({
  tabId,
  documentUrl: null,
  signal: null,
  hits: [],
  knownProducts: [],
  productQuestions: [],
  cardErrorId: null,
  problem: null,
  at: '2026-11-21T10:00:00.000Z',
});
beforeEach(() => fakeBrowser.reset());

it('a full session storage makes room by dropping other tabs, and nothing else', async () => {
  await writeTabState(stateOf(1));
  await fakeBrowser.storage.session.set({ 'panel:1': { questionId: 'a/1' } });
  const full = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  await writeTabState(stateOf(2));
  full.mockRestore();
  expect(await readTabState(1)).toBeNull();
  expect(await readTabState(2)).toEqual(stateOf(2));
  expect(await fakeBrowser.storage.session.get('panel:1')).toEqual({ 'panel:1': { questionId: 'a/1' } });
});
