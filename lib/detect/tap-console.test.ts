// @vitest-environment happy-dom
import { Window } from 'happy-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tapConsole, type TappedWindow } from './tap-console.ts';
import { hearTap } from './hear-tap.ts';
import { MAX_REPORTS_PER_SECOND, TAP_HELLO } from './tap-protocol.ts';
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
  page.console.assert = () => undefined;
  // As at the start of a document: spot is there, nothing of the page is.
  page.document.body.remove();
  hearTap(page.document, 'a-channel', (report) => reports.push(report));
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

  it('errors under an error: causes of causes, the first of a bundle, things that only look like errors', () => {
    tapConsole(page);
    page.console.error(
      new Error('a', { cause: new RangeError('b', { cause: { name: 'Odd', message: 'c' } }) }),
    );
    page.console.error(new AggregateError([new TypeError('first'), new TypeError('second')], 'all failed'));
    page.console.error('Saving:', { name: 'HttpError', message: 'no answer', status: 0 }, { other: 1 });
    expect(reports).toEqual([
      { kind: 'console', text: 'a', name: 'Error', causes: ['RangeError: b', 'Odd: c'] },
      { kind: 'console', text: 'all failed', name: 'AggregateError', causes: ['TypeError: first'] },
      { kind: 'console', text: 'Saving: HttpError: no answer' },
    ]);
  });

  it('an error that is its own cause', () => {
    tapConsole(page);
    const error = new Error('round');
    error.cause = error;
    page.console.error(error);
    expect(reports[0]?.causes).toHaveLength(3);
  });

  it('console.assert, where it fails', () => {
    const assert = vi.fn<typeof console.assert>();
    page.console.assert = assert;
    tapConsole(page);
    page.console.assert(true, 'fine');
    page.console.assert(false, 'week %s is empty', 47);
    page.console.assert(0);
    expect(reports.map(({ text }) => text)).toEqual([
      'Assertion failed: week  is empty',
      'Assertion failed: console.assert',
    ]);
    expect(assert).toHaveBeenCalledTimes(3);
  });

  it('a fetch without an answer in the browser’s own words, but not one that was stopped', async () => {
    const reasons = [new TypeError('Failed to fetch'), new DOMException('stopped', 'AbortError')];
    page.fetch = () => Promise.reject(reasons.shift());
    tapConsole(page);
    await expect(page.fetch('https://api.example/a')).rejects.toThrow('Failed to fetch');
    await expect(page.fetch('https://api.example/b')).rejects.toThrow('stopped');
    expect(reports).toEqual([
      { kind: 'request', text: 'TypeError: Failed to fetch', request: 'GET https://api.example/a' },
    ]);
  });

  it('scripts and style sheets that did not load, not pictures', () => {
    tapConsole(page);
    const { document } = page;
    document.documentElement.append(document.createElement('body'));
    const broken = (tag: string, attributes: Record<string, string>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      element.dispatchEvent(new page.Event('error'));
    };
    broken('link', { rel: 'stylesheet', href: 'https://app.example/a.css?v=1' });
    broken('link', { rel: 'preload', href: 'https://app.example/b.css' });
    broken('img', { src: 'https://app.example/c.png' });
    // The simulated page tries to load them too, and fails a second time.
    const told = reports
      .filter(({ kind }) => kind === 'resource')
      .map(({ text, request }) => [text, request]);
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(one).toEqual(['link', 'https://app.example/a.css']);
  });

  it('what the page’s policy refused, with its rule; not what it only watches, nor what an extension tried', () => {
    tapConsole(page);
    const refuse = (more: Partial<SecurityPolicyViolationEvent>): boolean =>
      page.document.dispatchEvent(
        Object.assign(new page.Event('securitypolicyviolation'), {
          disposition: 'enforce',
          effectiveDirective: 'script-src-elem',
          blockedURI: 'https://cdn.example/a.js?user=ann',
          originalPolicy: "default-src 'self'; script-src 'self' https://static.example; img-src *",
          sourceFile: 'https://app.example/',
          ...more,
        }),
      );
    refuse({});
    refuse({ effectiveDirective: 'connect-src', blockedURI: 'https://api.example' });
    refuse({ disposition: 'report' });
    refuse({ sourceFile: 'moz-extension://abc/content.js' });
    expect(reports).toEqual([
      {
        kind: 'policy',
        text: "script-src 'self' https://static.example",
        name: 'script-src-elem',
        request: 'https://cdn.example/a.js',
      },
      { kind: 'policy', text: "default-src 'self'", name: 'connect-src', request: 'https://api.example' },
    ]);
  });

  it('errors of workers and sockets that the page makes', () => {
    const made: EventTarget[] = [];
    const fake = class extends page.EventTarget {
      address: string;
      constructor(address: string) {
        super();
        this.address = address;
        made.push(this);
      }
    };
    Object.assign(page, { Worker: class extends fake {}, WebSocket: class extends fake {} });
    tapConsole(page);
    const worker = new page.Worker('/w.js');
    const socket = new page.WebSocket('wss://app.example/live?token=1');
    expect(worker).toBeInstanceOf(page.Worker);
    expect(worker.constructor).toBe(page.Worker);
    expect(made).toEqual([worker, socket]);
    worker.dispatchEvent(Object.assign(new page.Event('error'), { message: 'Uncaught RangeError: deep' }));
    socket.dispatchEvent(new page.Event('error'));
    expect(reports).toEqual([
      { kind: 'uncaught', text: 'Uncaught RangeError: deep' },
      { kind: 'resource', text: 'websocket', request: 'wss://app.example/live' },
    ]);
  });
});

describe('the meeting of tap and spot', () => {
  it('works whichever comes first, and brings what was told before', () => {
    const other = new Window({ url: 'https://app.example/' }) as unknown as TappedWindow;
    Object.assign(other, { JSON, Promise, Date, Proxy, Reflect, Error, WeakMap });
    other.console.error = printed;
    other.document.body.remove();
    tapConsole(other);
    other.console.error('early');
    hearTap(other.document, 'another-channel', (report) => reports.push(report));
    other.console.error('late');
    expect(reports.map(({ text }) => text)).toEqual(['early', 'late']);
  });

  it('is over once the page runs: it finds neither, learns no channel and takes none over', () => {
    tapConsole(page);
    const { document } = page;
    document.documentElement.append(document.createElement('body'));
    const heard: unknown[] = [];
    for (const name of [TAP_HELLO, 'a-guess']) {
      document.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
    }
    const ask = (detail: unknown): boolean =>
      document.dispatchEvent(new page.CustomEvent(TAP_HELLO, { detail, cancelable: true }));
    expect(ask(null)).toBe(true);
    expect(ask('a-guess')).toBe(true);
    page.console.error('still heard');
    expect(heard).toEqual([null, 'a-guess']);
    expect(reports.map(({ text }) => text)).toEqual(['still heard']);
  });

  it('does not take place in a page that runs already', () => {
    const { document } = page;
    document.documentElement.append(document.createElement('body'));
    tapConsole(page);
    page.console.error('to nobody');
    expect(reports).toEqual([]);
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
    expect(reports.map(({ status }) => status)).toEqual([500, undefined]);
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

it('whoever knows the channel is believed no more than the bounds', () => {
  const forge = (detail: unknown): boolean =>
    page.document.dispatchEvent(new page.CustomEvent('a-channel', { detail }));
  forge('["console","forged"]');
  forge({ kind: 'console', text: 'forged' });
  forge('['.repeat(100_000));
  expect(reports).toEqual([{ kind: 'console', text: 'forged' }]);
});
