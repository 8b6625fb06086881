import { afterEach, expect, it, vi } from 'vitest';

vi.mock('../platform/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://peerside${path}` } },
}));
const logProblem = vi.hoisted(() => vi.fn<(what: string, work: Promise<unknown>) => void>());
vi.mock('../platform/log.ts', () => ({ logProblem }));
const { keptProductNames } = await import('./kept-product-names.ts');

afterEach(() => {
  vi.unstubAllGlobals();
  logProblem.mockClear();
});
const serving = (answer: () => Promise<Response>) => {
  const fetch = vi.fn<(url: string) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

it('is read once, from the extension itself, when it is first needed', async () => {
  const fetch = serving(async () => new Response('Nimbus|Nimbus CRM\n'));
  const names = keptProductNames();
  expect(fetch).not.toHaveBeenCalled();
  const both = await Promise.all([names(), names()]);
  expect(both.map((known) => known.find('nimbus crm')?.title)).toEqual(['Nimbus', 'Nimbus']);
  expect(fetch.mock.calls).toEqual([['chrome-extension://peerside/products/names.txt']]);
});

it('a dictionary that cannot be read knows nothing, is logged, and is read again by the next page', async () => {
  serving(async () => {
    throw new TypeError('gone');
  });
  const names = keptProductNames();
  expect((await names()).find('nimbus')).toBeUndefined();
  expect(logProblem).toHaveBeenCalledOnce();
  serving(async () => new Response('Nimbus\n'));
  expect((await names()).find('nimbus')?.title).toBe('Nimbus');
});
