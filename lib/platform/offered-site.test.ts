import { afterEach, expect, it, vi } from 'vitest';
import { browser } from './browser.ts';
import { mayOffer } from './offered-site.ts';

const granted = (...origins: string[]) =>
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins, permissions: [] });
afterEach(() => void vi.restoreAllMocks());

it('a public site may be offered, one’s own network never', async () => {
  granted('http://*/*', 'https://*/*', 'http://192.168.1.1/*', 'https://intranet.lan/*');
  expect(await mayOffer(new URL('https://forum.example.org/t/1'))).toBe(true);
  expect(await mayOffer(new URL('http://192.168.1.1/'))).toBe(false);
  expect(await mayOffer(new URL('https://intranet.lan/'))).toBe(false);
});
it('this machine may be offered where it was allowed by name, not with all sites', async () => {
  granted('http://*/*', 'https://*/*');
  expect(await mayOffer(new URL('http://127.0.0.1:4200/'))).toBe(false);
  granted('http://127.0.0.1/*');
  expect(await mayOffer(new URL('http://127.0.0.1:4200/'))).toBe(true);
  expect(await mayOffer(new URL('http://localhost:4200/'))).toBe(false);
});
