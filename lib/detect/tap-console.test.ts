// @vitest-environment happy-dom
import { Window } from 'happy-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tapConsole, type TappedWindow } from './tap-console.ts';
import { MAX_REPORTS_PER_SECOND, TAP_READY, TAP_REPORT, parseTapped } from './tap-protocol.ts';
import type { TappedEvent } from './world.ts';

let page: TappedWindow;
let reports: TappedEvent[];
const printed = vi.fn<typeof console.error>();

beforeEach(() => {
  page = new Window({ url: 'https://app.example/' }) as unknown as TappedWindow;
  // The page's own built-ins are this realm's, as they are in a browser.
  Object.assign(page, { JSON, Promise, Date, Proxy, Reflect, Error, WeakMap });
  reports = [];
  printed.mockReset();
  page.console.error = printed;
  page.document.addEventListener(TAP_REPORT, (event) => {
    const report = parseTapped((event as CustomEvent).detail);
    if (report) reports.push(report);
  });
});

describe('reports', () => {
  it('console.error, and prints it as before', () => {
    tapConsole(page);
    page.console.error('Could not load %s', 'inbox', new TypeError('no answer'));
    expect(reports).toEqual([{ kind: 'console', text: 'Could not load inbox TypeError: no answer' }]);
    expect(printed).toHaveBeenCalledWith('Could not load %s', 'inbox', expect.any(TypeError));
  });

  it('an Error given to console.error with its name', () => {
    tapConsole(page);
    page.console.error(new RangeError('too deep'));
    expect(reports).toEqual([{ kind: 'console', text: 'too deep', name: 'RangeError' }]);
  });

  it('uncaught errors and unhandled rejections', () => {
    tapConsole(page);
    const error = new TypeError('x is not a function');
    page.dispatchEvent(Object.assign(new page.Event('error'), { error, message: 'Uncaught TypeError: x' }));
    page.dispatchEvent(Object.assign(new page.Event('unhandledrejection'), { reason: 'no luck' }));
    expect(reports).toEqual([
      { kind: 'uncaught', text: 'x is not a function', name: 'TypeError' },
      { kind: 'rejection', text: 'no luck' },
    ]);
  });

  it('failed requests, without what stands behind the question mark', async () => {
    page.fetch = () => Promise.resolve({ status: 502 } as Response);
    tapConsole(page);
    await page.fetch('/api/orders?mail=ann@x.example', { method: 'post' });
    expect(reports).toEqual([
      {
        kind: 'request',
        text: 'Request failed with status code 502',
        status: 502,
        request: 'POST /api/orders',
      },
    ]);
  });

  it('what came before anybody listened, once asked', () => {
    tapConsole(page);
    page.console.error('early');
    reports.length = 0;
    page.document.dispatchEvent(new page.CustomEvent(TAP_READY, { cancelable: true }));
    expect(reports).toEqual([{ kind: 'console', text: 'early' }]);
  });
});

describe('the page sees no difference', () => {
  it('fetch resolves to the same response and rejects with the same reason', async () => {
    const response = { status: 500 } as Response;
    const reason = new TypeError('Failed to fetch');
    page.fetch = (input) => (input === '/a' ? Promise.resolve(response) : Promise.reject(reason));
    tapConsole(page);
    await expect(page.fetch('/a')).resolves.toBe(response);
    await expect(page.fetch('/b')).rejects.toBe(reason);
    expect(reports.map(({ status }) => status)).toEqual([500, 0]);
  });

  it('names, lengths and property descriptors stay', () => {
    const before = [page.fetch.name, page.fetch.length, Object.keys(page.console).length];
    tapConsole(page);
    expect([page.fetch.name, page.fetch.length, Object.keys(page.console).length]).toEqual(before);
  });

  it('a page that has broken its own built-ins is no worse off', () => {
    tapConsole(page);
    const stringify = JSON.stringify;
    try {
      JSON.stringify = () => {
        throw new Error('broken');
      };
      expect(() => page.console.error('still fine')).not.toThrow();
    } finally {
      JSON.stringify = stringify;
    }
    expect(printed).toHaveBeenCalledWith('still fine');
    expect(reports).toHaveLength(1);
  });

  it('a hostile argument does not throw', () => {
    tapConsole(page);
    const hostile = new Error('x');
    Object.defineProperty(hostile, 'message', {
      get() {
        throw new Error('trap');
      },
    });
    expect(() => page.console.error(hostile)).not.toThrow();
    expect(printed).toHaveBeenCalledWith(hostile);
  });
});

it('a flood is cut to a few reports a second', () => {
  tapConsole(page);
  for (let i = 0; i < 10_000; i += 1) page.console.error(`flood ${i}`);
  expect(reports.length).toBeLessThanOrEqual(2 * MAX_REPORTS_PER_SECOND);
  expect(printed).toHaveBeenCalledTimes(10_000);
});

it('installed twice it reports once', () => {
  tapConsole(page);
  tapConsole(page);
  page.console.error('once');
  expect(reports).toHaveLength(1);
});
