import {
  MAX_REPORTS,
  MAX_REPORTS_PER_SECOND,
  MAX_REPORT_TEXT,
  TAP_HELLO,
  isUntouched,
  type Report,
} from './tap-protocol.ts';
import { tapRequests } from './tap-requests.ts';

/** The page's window, as far as the tap needs it. */
export type TappedWindow = Window & typeof globalThis;

/** What the taps of single things share; everything in here stands on built-ins taken before the page ran. */
export interface Tap {
  window: TappedWindow;
  apply: typeof Reflect.apply;
  report(...parts: Report): void;
  /** Nothing that goes wrong in `work` may reach the page. */
  quietly(work: () => void): void;
  /** Listens as the page could not undo. */
  hear<E extends Event>(
    target: object,
    type: string,
    onEvent: (event: E) => void,
    options?: AddEventListenerOptions,
  ): void;
  /** Puts a proxy in a method's place; `after` sees arguments and result, and may hand back another result. */
  after<T extends object>(
    owner: T,
    name: keyof T,
    after: (args: unknown[], result: unknown, self: unknown) => unknown,
  ): void;
  /** Calls back with each object that the page makes of one of its window's classes. */
  made(name: 'Worker' | 'WebSocket', onMade: (made: object, address: string) => void): void;
}

interface ErrorLike {
  name?: unknown;
  message: string;
  cause?: unknown;
  errors?: unknown[];
}

const isErrorLike = (value: unknown): value is ErrorLike =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';
const cut = (text: unknown): string => `${text as string}`.slice(0, MAX_REPORT_TEXT);
const nameOf = ({ name }: ErrorLike): string => (typeof name === 'string' ? name : '');
const textOf = (value: unknown): string => {
  if (!isErrorLike(value)) return typeof value === 'string' ? cut(value) : '';
  const name = nameOf(value);
  return cut(name === '' ? value.message : `${name}: ${value.message}`);
};

/** The errors under an error: its cause, the cause's cause, and the first that an AggregateError holds. */
function causesOf(error: ErrorLike): string {
  let causes = '';
  let next: unknown = error;
  for (let depth = 0; depth < 3 && isErrorLike(next); depth += 1) {
    next = next.cause ?? next.errors?.[0];
    const text = textOf(next);
    if (text !== '') causes += `${text}\n`;
  }
  return cut(causes);
}

/** `console.error('Warning: %s …', x)`: the arguments stand where the format says. */
function formatted(args: readonly unknown[]): string {
  let text = textOf(args[0]);
  for (let i = 1; i < args.length; i += 1) {
    const said = textOf(args[i]);
    if (/%[sdifoOc]/.test(text)) text = text.replace(/%[sdifoOc]/, () => said);
    else if (said !== '') text += ` ${said}`;
  }
  return cut(text);
}

/**
 * Listens to the page from inside its own world: uncaught errors (workers' too), unhandled rejections,
 * `console.error` and `console.assert`, failed requests, scripts and style sheets, what the page's own security
 * policy refused. The page keeps its values, errors and order of events; a fault in here is swallowed, because it
 * would surface as the page's own. What the page may replace later is taken at the start.
 */
export function tapConsole(window: TappedWindow): void {
  const { document, JSON, CustomEvent, Date, Proxy } = window;
  const { apply, construct } = window.Reflect;
  const stringify = JSON.stringify;
  const now = Date.now;
  const dispatch = document.dispatchEvent;
  const listen = window.EventTarget.prototype.addEventListener;

  const send = (name: string, detail: string | null): boolean =>
    apply(dispatch, document, [new CustomEvent(name, { detail, cancelable: true })]);

  let channel = '';
  let past: string[] = [];
  let count = 0;
  let second = 0;
  let inSecond = 0;
  const quietly = (work: () => void): void => {
    try {
      work();
    } catch {
      // The page goes on as if nobody listened; there is nobody to tell.
      count += 1;
    }
  };

  const tap: Tap = {
    window,
    apply,
    quietly,
    report(...parts) {
      const at = Math.floor(now() / 1_000);
      inSecond = at === second ? inSecond + 1 : 1;
      second = at;
      if (count >= MAX_REPORTS || inSecond > MAX_REPORTS_PER_SECOND) return;
      count += 1;
      const detail = stringify(parts);
      if (channel !== '') send(channel, detail);
      else if (past.length < 20) past[past.length] = detail;
    },
    hear: (target, type, onEvent, options) =>
      apply(listen, target, [type, (event: never) => quietly(() => onEvent(event)), options]),
    after: (owner, name, after) =>
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
      }),
    made: (name, onMade) =>
      quietly(() => {
        const classes = window as unknown as Record<string, new (...args: unknown[]) => object>;
        const original = classes[name];
        if (!original) return;
        const proxy = new Proxy(original, {
          construct(target, args: unknown[], maker) {
            const made: object = construct(target, args, maker === proxy ? target : maker);
            quietly(() => onMade(made, String(args[0])));
            return made;
          },
        });
        classes[name] = proxy;
        // Pages compare `socket.constructor` with their class.
        Object.assign(original.prototype, { constructor: proxy });
      }),
  };
  const { report, hear } = tap;

  // Spot and tap meet before anything of the page runs, whichever of them is there first.
  hear(document, TAP_HELLO, (event: CustomEvent<unknown>) => {
    if (channel !== '' || typeof event.detail !== 'string' || !isUntouched(document)) return;
    channel = event.detail;
    for (let i = 0; i < past.length; i += 1) send(channel, past[i] ?? '');
    past = [];
  });
  send(TAP_HELLO, null);

  const reportError = (kind: 'uncaught' | 'rejection', error: unknown, fallback: string): void => {
    if (isErrorLike(error)) report(kind, cut(error.message), nameOf(error), 0, '', causesOf(error));
    else report(kind, textOf(error) || cut(fallback));
  };
  const onError = (event: ErrorEvent): void => {
    if (event.message) reportError('uncaught', event.error, event.message);
  };
  hear(window, 'error', onError);
  hear(window, 'unhandledrejection', (event: PromiseRejectionEvent) =>
    reportError('rejection', event.reason, ''),
  );
  tap.made('Worker', (worker) => hear(worker, 'error', onError));

  tap.after(window.console, 'error', (args, result) => {
    const [first] = args;
    if (isErrorLike(first)) report('console', cut(first.message), nameOf(first), 0, '', causesOf(first));
    else {
      const text = formatted(args);
      if (text.trim()) report('console', text);
    }
    return result;
  });
  tap.after(window.console, 'assert', ([condition, ...args], result) => {
    if (!condition) report('console', `Assertion failed: ${formatted(args) || 'console.assert'}`);
    return result;
  });

  tapRequests(tap);
}
