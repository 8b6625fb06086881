import { beforeEach, describe, expect, it } from 'vitest';
import { discourse } from '../forums/discourse-software.ts';
import { Account } from '../model/account.ts';
import { boundFetch } from './bound-fetch.ts';

const account = Account.parse({
  origin: 'https://quay.example',
  kind: 'discourse',
  way: 'user-key',
  token: 'canary-1f4e',
  userId: '6',
  userName: 'noor',
  clientId: 'here',
  expiresAt: null,
  connectedAt: '2026-11-22T08:00:00.000Z',
});

let calls: { url: string; init: RequestInit }[];
const record: typeof fetch = (input, init = {}) => {
  calls.push({ url: String(input), init });
  return Promise.resolve(new Response('{}'));
};
beforeEach(() => {
  calls = [];
});

describe('a key', () => {
  it('travels in a header to its own forum, without cookies and without redirects', async () => {
    await boundFetch(
      account,
      discourse,
      record,
    )('https://quay.example/posts.json', {
      method: 'POST',
      credentials: 'include',
      redirect: 'follow',
      headers: { 'User-Api-Key': 'another', Accept: 'x' },
    });
    expect(calls[0]?.init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error' });
    const headers = new Headers(calls[0]?.init.headers);
    expect(Object.fromEntries(headers)).toEqual({
      accept: 'x',
      'user-api-key': 'canary-1f4e',
      'user-api-client-id': 'here',
    });
    expect(calls[0]?.url).not.toContain('canary');
  });

  it.each([
    'https://evil.example/posts.json',
    'http://quay.example/posts.json',
    'https://quay.example:8443/posts.json',
    'https://quay.example@evil.example/',
    'https://someone:secret@quay.example/',
    'https://quay.example.evil.example/',
    'https://sub.quay.example/',
    'https://QUAY.example.:443/',
  ])('does not travel to %s', async (url) => {
    await expect(boundFetch(account, discourse, record)(url)).rejects.toThrow(/is not sent to/);
    expect(calls).toEqual([]);
  });

  it('does not travel in a request whose headers are out of sight', async () => {
    const request = new Request('https://quay.example/');
    await expect(boundFetch(account, discourse, record)(request)).rejects.toThrow(/Request/);
    expect(calls).toEqual([]);
  });

  it('is said by no error', async () => {
    const error: unknown = await boundFetch(
      account,
      discourse,
      record,
    )('https://evil.example/').catch((caught: unknown) => caught);
    expect(String(error)).not.toContain('canary');
  });

  it('goes to the software’s own address where that is another', async () => {
    const software = { ...discourse, apiOrigin: () => 'https://api.quay.example' };
    await boundFetch(account, software, record)('https://api.quay.example/x');
    await expect(boundFetch(account, software, record)('https://quay.example/x')).rejects.toThrow(
      /is not sent to/,
    );
    expect(calls.map(({ url }) => url)).toEqual(['https://api.quay.example/x']);
  });

  it('may be another for one address: what ends a session is what renews it', async () => {
    const software: Parameters<typeof boundFetch>[1] = {
      keyHeaders: ({ token, refreshToken }, { pathname }) => ({
        Authorization: String(pathname === '/end' ? refreshToken : token),
      }),
    };
    const renewed = { ...account, refreshToken: 'canary-2a7b' };
    await boundFetch(renewed, software, record)('https://quay.example/x');
    await boundFetch(renewed, software, record)('https://quay.example/end?x');
    await expect(boundFetch(renewed, software, record)('https://evil.example/end')).rejects.toThrow(
      /is not sent to/,
    );
    expect(calls.map(({ init }) => new Headers(init.headers).get('Authorization'))).toEqual([
      'canary-1f4e',
      'canary-2a7b',
    ]);
  });

  it('is not needed where the browser is signed in: its cookies go along', async () => {
    const session = { ...account, way: 'session' as const, token: null };
    await boundFetch(session, discourse, record)('https://quay.example/x');
    expect(calls[0]?.init.credentials).toBe('include');
    expect(new Headers(calls[0]?.init.headers).has('User-Api-Key')).toBe(false);
  });
});
