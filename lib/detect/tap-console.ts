import {
  MAX_REPORTS,
  MAX_REPORTS_PER_SECOND,
  MAX_REPORT_TEXT,
  TAP_READY,
  TAP_REPORT,
} from './tap-protocol.ts';

/** The page's window, as far as the tap needs it. */
export type TappedWindow = Window & typeof globalThis;

type Report = [kind: string, text: string, name?: string, status?: number, request?: string];

/**
 * Listens to the page from inside its own world: uncaught errors, unhandled rejections, `console.error`, failed
 * requests. The page keeps its values, errors and order of events; a fault in here is swallowed, because it
 * would surface as the page's own. What the page may replace later is taken at the start.
 */
export function tapConsole(window: TappedWindow): void {
  const { document, JSON, CustomEvent, Error, Promise, Date, XMLHttpRequest, Proxy } = window;
  const { apply } = window.Reflect;
  const stringify = JSON.stringify;
  const now = Date.now;
  const dispatch = document.dispatchEvent;
  const listen = window.EventTarget.prototype.addEventListener;
  const then = Promise.prototype.then;

  const send = (name: string, detail: string | null): boolean =>
    apply(dispatch, document, [new CustomEvent(name, { detail, cancelable: true })]);
  // A tap is here already: it says so by cancelling.
  if (!send(TAP_READY, null)) return;

  const past: string[] = [];
  let count = 0;
  let second = 0;
  let inSecond = 0;
  const report = (...parts: Report): void => {
    const at = Math.floor(now() / 1_000);
    inSecond = at === second ? inSecond + 1 : 1;
    second = at;
    if (count >= MAX_REPORTS || inSecond > MAX_REPORTS_PER_SECOND) return;
    count += 1;
    const detail = stringify(parts);
    if (past.length < 20) past[past.length] = detail;
    send(TAP_REPORT, detail);
  };
  /** Nothing that goes wrong in here may reach the page. */
  const quietly = (work: () => void): void => {
    try {
      work();
    } catch {
      // The page goes on as if nobody listened; there is nobody to tell.
      count += 1;
    }
  };

  const textOf = (value: unknown): string =>
    (typeof value === 'string'
      ? value
      : value instanceof Error
        ? `${value.name}: ${value.message}`
        : ''
    ).slice(0, MAX_REPORT_TEXT);
  const reportError = (kind: string, error: unknown, fallback: string): void => {
    if (error instanceof Error) report(kind, `${error.message}`.slice(0, MAX_REPORT_TEXT), `${error.name}`);
    else report(kind, textOf(error) || fallback.slice(0, MAX_REPORT_TEXT));
  };

  apply(listen, document, [
    TAP_READY,
    (event: Event) => {
      event.preventDefault();
      quietly(() => past.forEach((detail) => send(TAP_REPORT, detail)));
    },
  ]);
  apply(listen, window, [
    'error',
    (event: ErrorEvent) =>
      quietly(() => event.message && reportError('uncaught', event.error, event.message)),
  ]);
  apply(listen, window, [
    'unhandledrejection',
    (event: PromiseRejectionEvent) => quietly(() => reportError('rejection', event.reason, '')),
  ]);

  /** Puts a proxy in a method's place; `after` sees arguments and result, and may hand back another result. */
  const tap = <T extends object>(
    owner: T,
    name: keyof T,
    after: (args: unknown[], result: unknown, self: unknown) => unknown,
  ): void =>
    quietly(() => {
      const method = owner[name];
      if (typeof method !== 'function') return;
      owner[name] = new Proxy(method, {
        apply(target, self: unknown, args: unknown[]) {
          const result: unknown = apply(target, self, args);
          let shown = result;
          quietly(() => {
            shown = after(args, result, self);
          });
          return shown;
        },
      });
    });

  tap(window.console, 'error', (args, result) => {
    const [first, ...rest] = args;
    // `console.error('Warning: %s …', x)`: the arguments stand where the format says.
    let text = textOf(first);
    for (const value of rest) {
      const said = textOf(value);
      if (/%[sdifoOc]/.test(text)) text = text.replace(/%[sdifoOc]/, () => said);
      else if (said) text += ` ${said}`;
    }
    if (first instanceof Error) report('console', first.message.slice(0, MAX_REPORT_TEXT), first.name);
    else if (text.trim()) report('console', text.slice(0, MAX_REPORT_TEXT));
    return result;
  });

  const reportRequest = (status: number, method: string, address: string): void => {
    // Addresses lose their query here already: it may hold what a person typed.
    const request = `${method.toUpperCase()} ${address.replace(/[?#][^]*/, '')}`.slice(0, MAX_REPORT_TEXT);
    report(
      'request',
      status === 0 ? 'Failed to fetch' : `Request failed with status code ${status}`,
      '',
      status,
      request,
    );
  };

  tap(window, 'fetch', (args, result) => {
    if (!(result instanceof Promise)) return result;
    const [input, init] = args as [unknown, { method?: string } | undefined];
    const isRequest = input instanceof window.Request;
    const method = init?.method ?? (isRequest ? input.method : 'GET');
    const address = isRequest ? input.url : String(input);
    // The page gets the promise that follows: one watched beside it would count as handled, and the page's own
    // `unhandledrejection` would stay silent.
    return apply(then, result, [
      (response: Response) => {
        quietly(() => response.status >= 400 && reportRequest(response.status, method, address));
        return response;
      },
      (reason: unknown) => {
        quietly(
          () => reason instanceof Error && reason.name !== 'AbortError' && reportRequest(0, method, address),
        );
        throw reason;
      },
    ]);
  });

  const opened = new window.WeakMap<object, [method: string, address: string]>();
  tap(XMLHttpRequest.prototype, 'open', (args, result, self) => {
    const [method, address] = args;
    opened.set(self as object, [String(method), String(address)]);
    return result;
  });
  tap(XMLHttpRequest.prototype, 'send', (_args, result, self) => {
    const request = self as XMLHttpRequest;
    const ended = (): void =>
      quietly(() => {
        const [method, address] = opened.get(request) ?? ['GET', ''];
        if (request.status === 0 || request.status >= 400) reportRequest(request.status, method, address);
      });
    apply(listen, request, ['load', ended, { once: true }]);
    apply(listen, request, ['error', ended, { once: true }]);
    return result;
  });
}
