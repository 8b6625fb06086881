import { describe, expect, it } from 'vitest';
import { readHarEntry } from './har-error.ts';

const entry = (response: object, request: object = {}) => ({
  startedDateTime: '2026-03-01T10:00:00.250Z',
  request: { method: 'post', url: 'https://shop.example/api/orders?mail=a@b.example#top', ...request },
  response: { status: 500, content: { mimeType: 'application/json', size: 40 }, ...response },
  headers: [{ name: 'cookie', value: 'secret' }],
});

describe('readHarEntry', () => {
  it('reads a refused request, without its query', () => {
    expect(readHarEntry(entry({}), false)).toEqual({
      error: {
        key: 'POST https://shop.example/api/orders Request failed with status code 500',
        kind: 'network',
        at: Date.UTC(2026, 2, 1, 10, 0, 0, 250),
        count: 1,
        text: 'Request failed with status code 500',
        lines: [],
        codes: ['HTTP 500'],
        request: { method: 'POST', address: 'https://shop.example/api/orders' },
        by: 'devtools',
      },
      hasWords: true,
      body: null,
      mimeType: 'application/json',
    });
  });

  it.each([
    [{ status: 200 }],
    [{ status: 304 }],
    [{ status: 0, _error: 'net::ERR_ABORTED' }],
    [{ status: 0, _error: 'net::ERR_BLOCKED_BY_CLIENT' }],
  ])('%o is no error', (response) => expect(readHarEntry(entry(response), true)).toBeNull());

  it.each(['data:text/plain,x', 'chrome-extension://abc/x.js', 'blob:https://shop.example/1', 'nonsense'])(
    'what is no address of the web is left out: %s',
    (url) => expect(readHarEntry(entry({}, { url }), true)).toBeNull(),
  );

  it.each([
    ['net::ERR_CONNECTION_REFUSED', 'ERR_CONNECTION_REFUSED', ['ERR_CONNECTION_REFUSED']],
    ['blocked for a reason of its own', 'blocked for a reason of its own', []],
  ])('a request without an answer says why: %s', (_error, text, codes) => {
    const read = readHarEntry(entry({ status: 0, _error }), false);
    expect(read?.error).toMatchObject({ text, codes });
    expect(read?.hasWords).toBe(false);
  });

  it('one that is still under way is no error', () => {
    expect(readHarEntry(entry({ status: 0, _error: null }), false)).toBeNull();
    expect(readHarEntry(entry({ status: 0 }), false)).toBeNull();
    expect(readHarEntry(entry({ status: 0 }), true)?.error.text).toBe('Failed to fetch');
  });

  it('takes the body that the archive holds, of texts alone', () => {
    const read = (content: object) => {
      const found = readHarEntry(entry({ content }), false);
      return [found?.hasWords, found?.body];
    };
    expect(read({ mimeType: 'text/html; charset=utf-8', text: '<h1>No</h1>' })).toEqual([
      true,
      '<h1>No</h1>',
    ]);
    expect(read({ mimeType: 'application/problem+json', text: '{}' })).toEqual([true, '{}']);
    expect(read({ mimeType: 'application/json', text: 'e30=', encoding: 'base64' })).toEqual([true, null]);
    expect(read({ mimeType: 'image/png', text: 'x' })).toEqual([false, null]);
    expect(read({ mimeType: 'application/json', size: 5_000_000 })).toEqual([false, null]);
  });

  it.each([
    null,
    7,
    'x',
    {},
    { request: {}, response: {} },
    entry({ status: 'x' }),
    { ...entry({}), startedDateTime: 'x' },
  ])('what is no entry is none: %o', (raw) => expect(readHarEntry(raw, true)).toBeNull());
});
