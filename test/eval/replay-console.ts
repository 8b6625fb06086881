/**
 * The corpus keeps what the console showed, but not the scripts that caused it. This plans how a page's entries
 * happen again as real events: errors are thrown, console calls are made, requests fail. Lines that the browser
 * writes by itself never pass through `console.error`, so they are not faked: their cause is brought about where
 * that can be done, and else they are left out and counted.
 */
import type { ConsoleEntry, CorpusPage } from './corpus.ts';
import type { Failures } from './failing-servers.ts';
import { type Answer, NONCE, type PageExtras, pathOf, scriptOf } from './page-server.ts';
import { type FailingRequest, happenAgain, type PlannedEvents } from './replayed-events.ts';

export interface Replay extends PageExtras {
  /** How many entries happen again. */
  replayed: number;
  /** Texts of the entries that do not. */
  left: string[];
}

/** Where failing requests go. */
export interface ReplayWorld {
  /** The page server's origin, on 127.0.0.1. */
  origin: string;
  failures: Failures;
}

/** Lines that come from the browser itself (Chromium's wording). */
const BY_BROWSER =
  /^(?:Failed to load resource:|Access to |Refused to |Mixed Content|Blocked |Unsafe |The resource |\[(?:DOM|Intervention|Deprecation|Report Only)\])|Content Security Policy|CORS policy|Permissions[- ]Policy/;

/** Plans the replay of a page's console. */
export function planReplay(page: CorpusPage, world: ReplayWorld): Replay {
  const events: PlannedEvents = { thrown: [], said: [], requests: [] };
  const answers = new Map<string, Answer>();
  const policies = new Map<string, string>();
  const left: string[] = [];
  let replayed = 0;

  const known = new Set<string>();
  const plan = (request: FailingRequest): true => {
    const key = `${request.method} ${request.original}`;
    if (!known.has(key)) events.requests.push(request);
    known.add(key);
    return true;
  };
  /** The same path on the page's own origin, or on another one where the page was of another. */
  const hereFor = (url: string): string =>
    URL.canParse(url) && URL.canParse(page.url) && new URL(url).origin === new URL(page.url).origin
      ? world.origin + pathOf(url)
      : world.origin.replace('127.0.0.1', 'localhost') + pathOf(url);

  const failWithStatus = (method: string, url: string, status: number): boolean => {
    // The document itself: the page server gives it that status.
    if (url === page.url) return true;
    answers.set(pathOf(url), {
      status,
      headers: { 'access-control-allow-origin': '*', 'content-type': 'text/plain' },
      body: '',
    });
    return plan({ method, url: hereFor(url), original: url, how: howFor(method, url) });
  };
  const failWithCode = (method: string, url: string, code: string): boolean => {
    if (known.has(`${method} ${url}`)) return true;
    if (code === 'ERR_BLOCKED_BY_RESPONSE') return refuseFrame(url);
    const address = world.failures.addressFor(code, pathOf(url));
    return address !== null && plan({ method, url: address, original: url, how: howFor(method, url) });
  };
  /** A frame that its server forbids (RFC 7034). */
  const refuseFrame = (url: string): boolean => {
    answers.set(pathOf(url), { status: 200, headers: { 'x-frame-options': 'DENY' }, body: '' });
    return plan({ method: 'GET', url: hereFor(url), original: url, how: 'frame' });
  };
  const violate = (text: string, directive: string): boolean => {
    const how = HOW_BLOCKED.find(([pattern]) => pattern.test(text))?.[1];
    if (how === undefined || /report[- ]only/i.test(text)) return false;
    const [name = ''] = directive.split(' ');
    // Our own script must run.
    policies.set(
      name,
      /^(?:script-src|default-src)/.test(name) ? `${directive} 'nonce-${NONCE}'` : directive,
    );
    const url = /'([a-z]+:[^']+)'/.exec(text)?.[1] ?? '';
    return plan({ method: 'GET', url: url && hereFor(url), original: url || text, how });
  };

  const happens = ({ src, level, text, url }: ConsoleEntry): boolean => {
    if (src === 'pageerror') return events.thrown.push(text) > 0;
    if (src === 'response') {
      const [, method = '', address = '', status] = /^([A-Z]+) (\S+) (\d{3})$/.exec(text) ?? [];
      return status !== undefined && failWithStatus(method, address, Number(status));
    }
    if (src === 'requestfailed') {
      const [, method = '', address = '', code] = /^([A-Z]+) (\S+) net::(ERR_\w+)$/.exec(text) ?? [];
      return code !== undefined && failWithCode(method, address, code);
    }
    if (src !== 'console') return false;
    if (!BY_BROWSER.test(text)) {
      return events.said.push({ level: level === 'warning' ? 'warn' : 'error', text }) > 0;
    }
    const status = /^Failed to load resource: .* status of (\d{3})/.exec(text)?.[1];
    if (status !== undefined && url) return failWithStatus('GET', url, Number(status));
    const code = /^Failed to load resource: net::(ERR_\w+)/.exec(text)?.[1];
    if (code !== undefined && url) return failWithCode('GET', url, code);
    const crossing = /^Access to \S+ at '([^']+)' from origin/.exec(text)?.[1];
    if (crossing !== undefined) {
      // An answer of another origin without the header that lets the page read it.
      answers.set(pathOf(crossing), { status: 200, headers: {}, body: '' });
      return plan({ method: 'GET', url: hereFor(crossing), original: crossing, how: 'fetch' });
    }
    const framed = /^Refused to display '([^']+)' in a frame/.exec(text)?.[1];
    // The line names the origin only; the failed request beside it has the whole address.
    if (framed !== undefined)
      return events.requests.some(({ how }) => how === 'frame') || refuseFrame(framed);
    const directive = /Content Security Policy directive: "([^"]+)"/.exec(text)?.[1];
    return directive !== undefined && violate(text, directive);
  };
  for (const entry of page.console ?? []) {
    if (happens(entry)) replayed += 1;
    else left.push(`${entry.src}: ${entry.text.slice(0, 120)}`);
  }

  const nothing = events.thrown.length + events.said.length + events.requests.length === 0;
  return {
    head: nothing ? '' : scriptOf(happenAgain, [events], NONCE),
    headers: policies.size === 0 ? {} : { 'content-security-policy': [...policies.values()].join('; ') },
    answers,
    replayed,
    left,
  };
}

const HOW_BLOCKED: readonly [RegExp, FailingRequest['how']][] = [
  [/inline script|inline event/i, 'inline-script'],
  [/inline style/i, 'inline-style'],
  [/stylesheet/i, 'style'],
  [/image/i, 'image'],
  [/connect/i, 'fetch'],
  [/\bfram/i, 'frame'],
  [/script/i, 'script'],
];

/** The corpus does not say what asked; an address mostly does. */
function howFor(method: string, url: string): FailingRequest['how'] {
  const ending = /\.(\w+)$/.exec(pathOf(url).replace(/\?.*/, ''))?.[1] ?? '';
  if (method !== 'GET') return 'fetch';
  if (/^(?:m?[jt]sx?|vue|svelte)$/.test(ending)) return 'script';
  if (/^(?:css|s[ac]ss|less)$/.test(ending)) return 'style';
  return /^(?:png|jpe?g|gif|svg|webp|avif|ico)$/.test(ending) ? 'image' : 'fetch';
}
