import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPanel, watchPanelRequests, type PanelRequest } from './panel-request.ts';

beforeEach(() => fakeBrowser.reset());

const question = (questionId: string): PanelRequest => ({ kind: 'question', questionId });

it('reaches a panel that is open, in its own window only', async () => {
  const here: PanelRequest[] = [];
  const there: PanelRequest[] = [];
  watchPanelRequests(1, (request) => here.push(request));
  watchPanelRequests(2, (request) => there.push(request));
  await askPanel(1, question('starter/a'));
  await vi.waitFor(() => expect(here).toEqual([question('starter/a')]));
  expect(there).toEqual([]);
});
it('waits for a panel that is still opening, and is taken once', async () => {
  await askPanel(1, question('starter/a'));
  const first: PanelRequest[] = [];
  watchPanelRequests(1, (request) => first.push(request));
  await vi.waitFor(() => expect(first).toEqual([question('starter/a')]));
  const second: PanelRequest[] = [];
  watchPanelRequests(1, (request) => second.push(request));
  await askPanel(1, question('starter/b'));
  await vi.waitFor(() => expect(second).toEqual([question('starter/b')]));
});
it('asks again for the same question', async () => {
  const seen: PanelRequest[] = [];
  watchPanelRequests(1, (request) => seen.push(request));
  await askPanel(1, question('starter/a'));
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await askPanel(1, question('starter/a'));
  await vi.waitFor(() => expect(seen).toHaveLength(2));
});
it('carries what was asked by hand, and nothing that is not in the vocabulary', async () => {
  const asked: PanelRequest = {
    kind: 'asked',
    asked: { kind: 'text', from: 'selection', text: 'E1', host: '', products: [] },
  };
  const seen: PanelRequest[] = [];
  watchPanelRequests(1, (request) => seen.push(request));
  await askPanel(1, asked);
  await vi.waitFor(() => expect(seen).toEqual([asked]));
  await fakeBrowser.storage.session.set({ 'panel:1': { kind: 'asked', asked: { kind: 'other' } } });
  await askPanel(1, question('starter/a'));
  await vi.waitFor(() => expect(seen).toHaveLength(2));
});
