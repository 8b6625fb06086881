import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListedError } from '../../components/devtools/listed-error.ts';
import type { Devtools } from '../../lib/platform/devtools.ts';
import { watchRequests } from './watch-requests.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const entry = (path: string, body?: string) => ({
  startedDateTime: '2026-03-01T10:00:00.000Z',
  request: { method: 'GET', url: `https://shop.example${path}` },
  response: { status: 500, content: { mimeType: 'text/plain', size: 30 } },
  getContent: (done: (body: unknown) => void) => body !== undefined && done(body),
});

/** DevTools' network as far as it is listened to. */
function network(archive: object[]) {
  const listeners = new Set<(entry: unknown) => void>();
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const api: Devtools['network'] = {
    onRequestFinished: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
    onNavigated: event,
    getHAR: vi.fn<Devtools['network']['getHAR']>((done) => done({ entries: archive })),
  };
  return { api, listeners, finish: (one: object) => listeners.forEach((listener) => listener(one)) };
}
const watch = (api: Devtools['network'], isShown = true) => {
  const told: string[] = [];
  const words: string[] = [];
  const stop = watchRequests(
    api,
    {
      onErrors: (errors: ListedError[]) => told.push(...errors.map(({ request }) => request?.address ?? '')),
      onWords: (_key, { text }) => words.push(text),
    },
    () => isShown,
  );
  return { told, words, stop };
};

it('tells each request once: from the archive, as it finishes, and what only a later archive holds', async () => {
  const archive = [entry('/a')];
  const { api, finish } = network(archive);
  const { told } = watch(api);
  finish(entry('/a'));
  finish(entry('/b'));
  archive.push(entry('/b'), entry('/unread'));
  await vi.advanceTimersByTimeAsync(2_100);
  expect(told).toEqual(['https://shop.example/a', 'https://shop.example/b', 'https://shop.example/unread']);
});

it('reads the archive again only where that is cheap and somebody looks', async () => {
  const unseen = network([entry('/a')]);
  watch(unseen.api, false);
  const { getContent: _, ...bare } = entry('/a');
  const withBodies = network([bare]);
  watch(withBodies.api);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(unseen.api.getHAR).toHaveBeenCalledTimes(1);
  expect(withBodies.api.getHAR).toHaveBeenCalledTimes(1);
});

it('tells what a body says, and does not wait for ever for one', async () => {
  const { api, finish } = network([]);
  const { told, words } = watch(api);
  finish(entry('/silent'));
  finish(entry('/says', 'TypeError: oven is null'));
  await vi.advanceTimersByTimeAsync(2_500);
  expect(told).toHaveLength(2);
  expect(words).toEqual(['TypeError: oven is null']);
});

it('hears nothing after it was stopped', () => {
  const { api, listeners } = network([]);
  watch(api).stop();
  expect(listeners.size).toBe(0);
});
