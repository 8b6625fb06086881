import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPanel, watchPanelRequests } from './panel-request.ts';

beforeEach(() => fakeBrowser.reset());

it('reaches a panel that is open, in its own window only', async () => {
  const here: string[] = [];
  const there: string[] = [];
  watchPanelRequests(1, (id) => here.push(id));
  watchPanelRequests(2, (id) => there.push(id));
  await askPanel(1, 'starter/a');
  await vi.waitFor(() => expect(here).toEqual(['starter/a']));
  expect(there).toEqual([]);
});
it('waits for a panel that is still opening, and is taken once', async () => {
  await askPanel(1, 'starter/a');
  const first: string[] = [];
  watchPanelRequests(1, (id) => first.push(id));
  await vi.waitFor(() => expect(first).toEqual(['starter/a']));
  const second: string[] = [];
  watchPanelRequests(1, (id) => second.push(id));
  await askPanel(1, 'starter/b');
  await vi.waitFor(() => expect(second).toEqual(['starter/b']));
});
it('asks again for the same question', async () => {
  const seen: string[] = [];
  watchPanelRequests(1, (id) => seen.push(id));
  await askPanel(1, 'starter/a');
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await askPanel(1, 'starter/a');
  await vi.waitFor(() => expect(seen).toHaveLength(2));
});
