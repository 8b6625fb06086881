import { MAX_REPORT_TEXT } from './tap-protocol.ts';
import type { Tap } from './tap-console.ts';

/** Addresses lose their query here already: it may hold what a person typed. */
const bare = (address: unknown): string =>
  String(address)
    .replace(/[?#][^]*/, '')
    .slice(0, MAX_REPORT_TEXT);

/**
 * The part of the tap that hears of requests: `fetch` and XMLHttpRequest that failed or were answered with an error,
 * sockets, scripts and style sheets that did not load, and what the page's Content Security Policy refused. What
 * to call it is the reader's business, which is not there on every page.
 */
export function tapRequests({ window, apply, report, quietly, hear, after, made }: Tap): void {
  const { document, Promise, XMLHttpRequest, performance } = window;
  const then = Promise.prototype.then;
  const entriesOf = performance.getEntriesByName;

  const reportRequest = (status: number, method: string, address: unknown, text = 'Failed to fetch'): void =>
    report(
      'request',
      status === 0 ? text.slice(0, MAX_REPORT_TEXT) : `Request failed with status code ${status}`,
      '',
      status,
      `${method.toUpperCase()} ${bare(address)}`,
    );

  after(window, 'fetch', (args, result) => {
    if (!(result instanceof Promise)) return result;
    const [input, init] = args as [unknown, { method?: string } | undefined];
    const isRequest = input instanceof window.Request;
    const method = init?.method ?? (isRequest ? input.method : 'GET');
    const address = isRequest ? input.url : input;
    // The page gets the promise that follows: one watched beside it would count as handled, and the page's own
    // `unhandledrejection` would stay silent.
    return apply(then, result, [
      (response: Response) => {
        quietly(() => response.status >= 400 && reportRequest(response.status, method, address));
        return response;
      },
      (reason: Error) => {
        quietly(
          () =>
            reason.name !== 'AbortError' &&
            reportRequest(0, method, address, `${reason.name}: ${reason.message}`),
        );
        throw reason;
      },
    ]);
  });

  const opened = new window.WeakMap<object, [method: string, address: string]>();
  after(XMLHttpRequest.prototype, 'open', (args, result, self) => {
    const [method, address] = args;
    opened.set(self as object, [String(method), String(address)]);
    return result;
  });
  after(XMLHttpRequest.prototype, 'send', (_args, result, self) => {
    const request = self as XMLHttpRequest;
    const ended = (): void => {
      const [method, address] = opened.get(request) ?? ['GET', ''];
      if (request.status === 0 || request.status >= 400) reportRequest(request.status, method, address);
    };
    hear(request, 'load', ended, { once: true });
    hear(request, 'error', ended, { once: true });
    return result;
  });

  made('WebSocket', (socket, address) =>
    hear(socket, 'error', () => report('resource', 'websocket', '', 0, bare(address)), { once: true }),
  );

  // Errors of elements do not bubble; pictures and media are noise.
  hear(
    window,
    'error',
    ({ target }) => {
      const { tagName, rel, src, href } = target as HTMLLinkElement & HTMLScriptElement;
      const address = tagName === 'SCRIPT' ? src : tagName === 'LINK' && /stylesheet/i.test(rel) && href;
      if (!address) return;
      const timings = apply(entriesOf, performance, [address]) as { responseStatus?: number }[];
      const status = timings[timings.length - 1]?.responseStatus ?? 0;
      report('resource', tagName.toLowerCase(), '', status < 400 ? 0 : status, bare(address));
    },
    { capture: true },
  );

  hear(document, 'securitypolicyviolation', (event: SecurityPolicyViolationEvent) => {
    const { effectiveDirective, blockedURI, originalPolicy, sourceFile } = event;
    // A policy that only watches refuses nothing; and what an extension tried is not the page's trouble.
    if (event.disposition === 'report' || /-extension:/.test(`${blockedURI} ${sourceFile}`)) return;
    const named = originalPolicy.split(';').map((part) => part.trim());
    const family = effectiveDirective.replace(/-(?:elem|attr)$/, '');
    const rule =
      named.find((part) => part.startsWith(`${effectiveDirective} `)) ??
      named.find((part) => part.startsWith(`${family} `)) ??
      named.find((part) => part.startsWith('default-src '));
    report('policy', (rule ?? effectiveDirective).slice(0, 300), effectiveDirective, 0, bare(blockedURI));
  });
}
