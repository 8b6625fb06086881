import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeTabState } from '../messages/tab-state.ts';
import type { PageSignal } from '../model/signal.ts';
import { answeredLoad, failedLoad } from './page-loads.ts';
import { headOf, keepHead, readHead } from './response-heads.ts';

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
};
beforeEach(() => {
  fakeBrowser.reset();
  reported.length = 0;
});

const URL_SAID = 'https://shop.example.com/orders?mail=ann@x.example';
const answer = (statusCode: number, url = URL_SAID) => ({ tabId: 7, url, statusCode, responseHeaders: [] });
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
    ['a frame', { ...failure('net::ERR_CONNECTION_REFUSED'), frameId: 3 }],
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
        { name: '__proto__', value: 'x' },
      ],
    });
    expect(Object.keys(head.headers)).toEqual(['server', 'via', 'x-powered-by']);
    expect(head.headers['server']).toBe('nginx/1.22.1');
    expect(head.headers['via']).toHaveLength(200);
    expect(JSON.stringify(head)).not.toMatch(/secret|ann@/);
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
