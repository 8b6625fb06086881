import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeTabState } from '../messages/tab-state.ts';
import { MAX_ERROR_TEXT } from '../model/limits.ts';
import type { PageSignal } from '../model/signal.ts';
import { withFailures } from './failures.ts';
import { answeredLoad, failedLoad, failedRequest } from './page-loads.ts';
import { headOf, keepHead, newestHead, readHead } from './response-heads.ts';

const reported: { from: { tabId: number }; signal: PageSignal }[] = [];
/** Remembers what is reported as the desk does: in the tab's state. */
const desk = {
  async report(from: { tabId: number; frameId: number; documentUrl: string | null }, signal: PageSignal) {
    reported.push({ from, signal });
    await writeTabState({
      tabId: from.tabId,
      documentUrl: null,
      signal,
      hits: [],
      knownProducts: [],
      productQuestions: [],
      cardErrorId: null,
      problem: null,
      at: '2026-11-21T10:00:00.000Z',
    });
  },
  async refresh(tabId: number) {
    refreshed.push(tabId);
  },
};
const refreshed: number[] = [];
beforeEach(() => {
  refreshed.length = 0;
  fakeBrowser.reset();
  reported.length = 0;
});

const URL_SAID = 'https://shop.example.com/orders?mail=ann@x.example';
const answer = (statusCode: number, url = URL_SAID) => ({
  tabId: 7,
  frameId: 0,
  url,
  statusCode,
  responseHeaders: [],
});
const failure = (error: string, url = URL_SAID) => ({ tabId: 7, frameId: 0, url, error });
const EMPTY = 'net::ERR_HTTP_RESPONSE_CODE_FAILURE';
const first = () => reported.at(-1)?.signal.errors[0];

describe('a page that could not load', () => {
  it('is reported with the browser’s name for it, and without what stands behind the question mark', async () => {
    await failedLoad(failure('net::ERR_CONNECTION_REFUSED'), desk);
    expect(reported).toMatchObject([
      {
        from: { tabId: 7, documentUrl: null },
        signal: {
          url: 'https://shop.example.com/orders',
          status: null,
          errors: [{ kind: 'network', text: 'ERR_CONNECTION_REFUSED', codes: ['ERR_CONNECTION_REFUSED'] }],
        },
      },
    ]);
  });

  it('with an error status and no body shows that status', async () => {
    await answeredLoad(answer(502), desk);
    await failedLoad(failure(EMPTY), desk);
    expect(reported).toHaveLength(1);
    expect(reported[0]?.signal.status).toBe(502);
    expect(first()).toMatchObject({
      text: 'HTTP ERROR 502',
      codes: ['HTTP 502', 'ERR_HTTP_RESPONSE_CODE_FAILURE'],
    });
  });

  it('shows it too where the failure is told before the status', async () => {
    await failedLoad(failure(EMPTY), desk);
    expect(first()?.text).toBe('ERR_HTTP_RESPONSE_CODE_FAILURE');
    await answeredLoad(answer(404), desk);
    expect(first()).toMatchObject({
      text: 'HTTP ERROR 404',
      codes: ['HTTP 404', 'ERR_HTTP_RESPONSE_CODE_FAILURE'],
    });
  });

  it('is not given the status of another page, nor an error another’s status', async () => {
    await answeredLoad(answer(404, 'https://shop.example.com/'), desk);
    await failedLoad(failure(EMPTY), desk);
    expect(first()?.text).toBe('ERR_HTTP_RESPONSE_CODE_FAILURE');
    await answeredLoad(answer(500), desk);
    await failedLoad(failure('net::ERR_CONNECTION_RESET'), desk);
    expect(first()?.codes).toEqual(['ERR_CONNECTION_RESET']);
  });

  it.each([
    ['merely stopped', failure('net::ERR_ABORTED')],
    ['outside the web', failure('net::ERR_FILE_NOT_FOUND', 'file:///srv/missing.html')],
    ['without a name', { tabId: 7, frameId: 0, url: URL_SAID }],
  ])('%s is not reported', async (_name, details) => {
    await failedLoad(details, desk);
    expect(reported).toEqual([]);
  });

  it('an answer by itself is not reported', async () => {
    await answeredLoad(answer(500), desk);
    await answeredLoad({ ...answer(500), tabId: -1 }, desk);
    expect(reported).toEqual([]);
  });
});

describe('what fails in a page', () => {
  const frame = (url: string, error: string) => ({ tabId: 7, frameId: 3, url, error });
  const failures = async () => (await newestHead(7))?.failures ?? [];

  it('a frame whose document refuses to be framed says by which rule', async () => {
    await answeredLoad(answer(200), desk);
    const wiki = 'https://wiki.example.org/start?user=ann';
    const heads: [string, string][] = [
      ['X-Frame-Options', 'DENY'],
      ['Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'"],
    ];
    for (const [name, value] of heads) {
      await answeredLoad({ ...answer(200, wiki), frameId: 3, responseHeaders: [{ name, value }] }, desk);
      await failedLoad(frame(wiki, 'net::ERR_BLOCKED_BY_RESPONSE'), desk);
    }
    await failedLoad(frame('https://map.example.org/', `Error code ${0x805a0000 + 96}`), desk);
    expect((await failures()).map(({ text }) => text)).toEqual([
      "Refused to display 'https://wiki.example.org/' in a frame because it set 'X-Frame-Options' to 'deny'.",
      `Framing 'https://wiki.example.org/' violates the following Content Security Policy directive: "frame-ancestors 'none'". The request has been blocked.`,
      "Refused to display 'https://map.example.org/' in a frame.",
    ]);
    expect(refreshed).toEqual([7, 7, 7]);
    expect(JSON.stringify(await failures())).not.toContain('ann');
  });

  it('an address as long as may be is cut, and does not make the tab’s row unreadable', async () => {
    await answeredLoad(answer(200), desk);
    const url = `https://wiki.example.org/${'a'.repeat(3_000)}`;
    await failedLoad(frame(url, 'net::ERR_NAME_NOT_RESOLVED'), desk);
    const [kept] = await failures();
    expect(kept?.lines[0]).toHaveLength(MAX_ERROR_TEXT);
  });

  it('a frame that could not load has the browser’s name for it', async () => {
    await answeredLoad(answer(200), desk);
    await failedLoad(frame('https://ads.example.org/x', 'net::ERR_NAME_NOT_RESOLVED'), desk);
    await failedLoad(frame('https://ads.example.org/y', 'net::ERR_BLOCKED_BY_CLIENT'), desk);
    expect(await failures()).toMatchObject([
      { kind: 'http', text: 'ERR_NAME_NOT_RESOLVED', lines: ['Frame https://ads.example.org/x'] },
    ]);
  });

  it('a request to another origin that only CORS can have kept back', async () => {
    await answeredLoad(answer(200), desk);
    const request = {
      tabId: 7,
      url: 'https://api.example.org/items?q=1',
      method: 'GET',
      error: 'net::ERR_FAILED',
      initiator: 'https://shop.example.com',
    };
    await failedRequest({ ...request, error: 'net::ERR_CONNECTION_REFUSED' }, desk);
    await failedRequest({ ...request, initiator: 'https://api.example.org' }, desk);
    await failedRequest({ ...request, error: 'NS_ERROR_FAILURE' }, desk);
    expect(await failures()).toEqual([]);
    await failedRequest(request, desk);
    await failedRequest(request, desk);
    expect((await failures()).map(({ text }) => text)).toEqual([
      "Access to fetch at 'https://api.example.org/items' from origin 'https://shop.example.com' has been blocked by CORS policy",
    ]);
    expect(refreshed).toEqual([7]);
    for (let i = 0; i < 100; i += 1)
      await failedRequest({ ...request, url: `https://api.example.org/${i}` }, desk);
    expect(await failures()).toHaveLength(10);
    expect(refreshed).toHaveLength(10);
  });

  it('belongs to its document: gone with the next one, even at the same address', async () => {
    await answeredLoad(answer(200), desk);
    await failedLoad(frame('https://ads.example.org/x', 'net::ERR_NAME_NOT_RESOLVED'), desk);
    await answeredLoad(answer(200), desk);
    expect(await failures()).toEqual([]);
  });

  it('beside what the page itself told, one request counts once', () => {
    const of = (id: string, lines: string[], codes: string[] = []) =>
      ({ id, text: id, lines, kind: 'http', codes, confidence: 0.2 }) as const;
    const signal: PageSignal = {
      url: 'https://shop.example.com/orders',
      host: 'shop.example.com',
      title: '',
      lang: '',
      status: 200,
      errors: [of('a', ['GET https://api.example.org/items']), of('b', ['GET /own'], ['HTTP 500'])],
      products: [],
      context: [],
    };
    const told = [of('load-1', ['GET https://api.example.org/items'])];
    const merged = withFailures(signal, told);
    expect(merged.errors.map(({ id }) => id)).toEqual(['b', 'load-1']);
    expect(withFailures(merged, told)).toEqual(merged);
    expect(withFailures(signal, [])).toBe(signal);
  });
});

describe('the head of a response', () => {
  it('keeps the headers that name a product, cut, and no other', () => {
    const head = headOf({
      url: URL_SAID,
      statusCode: 200,
      responseHeaders: [
        { name: 'Server', value: 'nginx/1.22.1' },
        { name: 'Set-Cookie', value: 'session=secret' },
        { name: 'Via', value: '1.1 varnish' },
        { name: 'via', value: `1.1 ${'x'.repeat(1_000)}` },
        { name: 'X-Powered-By' },
        { name: 'X-Varnish', value: '4442587 3' },
        { name: '__proto__', value: 'x' },
      ],
    });
    expect(Object.keys(head.headers)).toEqual(['server', 'via', 'x-powered-by', 'x-varnish']);
    expect(head.headers['server']).toBe('nginx/1.22.1');
    expect(head.headers['via']).toHaveLength(200);
    expect(JSON.stringify(head)).not.toMatch(/secret|ann@|4442587/);
  });

  it('is read for its own document only, and not where somebody else wrote the row', async () => {
    const head = headOf({ url: URL_SAID, statusCode: 200 });
    void keepHead(3, head);
    expect(await readHead(3, 'https://shop.example.com/orders')).toEqual(head);
    expect(await readHead(3, 'https://shop.example.com/')).toBeNull();
    expect(await readHead(4, 'https://shop.example.com/orders')).toBeNull();
    await fakeBrowser.storage.session.set({ 'head:3': { url: head.url, status: '200' } });
    expect(await readHead(3, head.url)).toBeNull();
  });
});
