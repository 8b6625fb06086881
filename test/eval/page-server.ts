/**
 * Shows corpus pages one at a time under a loopback address, as their own server would have: path and query,
 * status and content type are the page's. What the recorded page asks for beside itself is answered with
 * something empty of the right kind, unless the caller says how that request failed.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callSource } from '../e2e/drivers/call-source.ts';
import type { CorpusPage } from './corpus.ts';
import { hideAgain } from './hide-again.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** What is shown with a page beside its own DOM. */
export interface PageExtras {
  /** Markup at the start of the head; '' leaves the DOM as it was recorded. */
  head: string;
  /** Headers of the document. */
  headers: Record<string, string>;
  /** By path and query: requests to the page's origin that are answered in their own way. */
  answers: ReadonlyMap<string, Answer>;
}
export const NO_EXTRAS: PageExtras = { head: '', headers: {}, answers: new Map() };

export interface PageServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  /** Puts this page in the place of the one before; gives its address. */
  show(page: CorpusPage, extras?: PageExtras): string;
  stop(): Promise<void>;
}

/** One transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const empty = (type: string, body: string | Buffer = ''): Answer => ({
  status: 200,
  headers: { 'content-type': type },
  body,
});
/** By `Sec-Fetch-Dest`, which both browsers send to loopback; frames and `fetch` get an empty document. */
const EMPTY: Record<string, Answer> = {
  image: empty('image/gif', PIXEL),
  style: empty('text/css'),
  script: empty('text/javascript'),
  font: { status: 404, headers: {}, body: '' },
};
const EMPTY_DOCUMENT = empty('text/html; charset=utf-8', '<!doctype html><title></title>');

/** Statuses whose answers have no body, which the page evidently had; a redirect's answer is not the page's. */
const hasBody = (status: number): boolean =>
  status >= 200 && status !== 204 && !(status >= 300 && status < 400);

/** Starts the server on a free port. */
export async function servePages(): Promise<PageServer> {
  let place = '';
  let document: Answer = EMPTY_DOCUMENT;
  let answers: PageExtras['answers'] = new Map();

  const answerTo = (request: IncomingMessage): Answer => {
    const path = request.url ?? '/';
    const wanted = String(request.headers['sec-fetch-dest'] ?? 'document');
    if (wanted === 'document' && path === place) return document;
    return answers.get(path) ?? EMPTY[wanted] ?? EMPTY_DOCUMENT;
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = answerTo(request);
    response.writeHead(status, { 'cache-control': 'no-store', ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    show(page, extras = NO_EXTRAS) {
      place = pathOf(page.url);
      document = documentOf(page, origin, extras);
      answers = extras.answers;
      return origin + place;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Path and query as a request names them. */
export function pathOf(address: string): string {
  if (!URL.canParse(address)) return '/';
  const { protocol, pathname, search } = new URL(address);
  return /^https?:$/.test(protocol) ? pathname + search : '/';
}

/** The page as its server would send it, with addresses of its own origin brought to `origin`. */
export function documentOf(page: CorpusPage, origin: string, extras: PageExtras): Answer {
  const status = page.status != null && hasBody(page.status) ? page.status : 200;
  const raw = extras.head === '' ? rawBodyOf(page) : null;
  const type = raw === null ? 'text/html; charset=utf-8' : (page.content_type ?? '');
  return {
    status,
    headers: { ...extras.headers, 'content-type': withCharset(type) },
    body: raw ?? withHead(atOrigin(withoutHandlers(page.html), page.url, origin), hiding(page) + extras.head),
  };
}

const withCharset = (type: string): string => `${type.split(';')[0]?.trim()}; charset=utf-8`;

/**
 * JSON and plain text were recorded as Chromium renders them: a document with one `<pre>`. They are sent as the
 * body that they were, with their own type, so that each browser renders them in its way.
 */
function rawBodyOf({ content_type, html }: CorpusPage): string | null {
  if (!/^(?:application\/(?:[\w.+-]+\+)?json|text\/plain)\b/i.test(content_type ?? '')) return null;
  const body =
    /<body><pre(?: style="[^"]*")?>([^<]*)<\/pre>(?:<div class="json-formatter-container"><\/div>)?<\/body>/.exec(
      html,
    );
  return body?.[1] === undefined ? null : decoded(body[1]);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', nbsp: '\u00A0', quot: '"', amp: '&' };
/** The five that a browser writes when it serialises text (HTML standard, "escaping a string"). */
const decoded = (text: string): string =>
  text.replace(/&(lt|gt|nbsp|quot|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** An inline script that calls a function, sent as source, with JSON arguments. A policy may allow `nonce`. */
export const scriptOf = (fn: (...args: never[]) => void, args: readonly unknown[], nonce: string): string =>
  `<script nonce="${nonce}">${callSource(fn.toString(), args).replaceAll('</', '<\\/')}</script>`;
export const NONCE = 'peerside-eval';

/** A text this long was cut, so that it no longer says what was hidden. */
const TEXT_CUT = 60_000;
/** Where a style sheet is lost, what it hid is hidden again. */
function hiding({ html, text }: CorpusPage): string {
  if (text == null || text.length >= TEXT_CUT || !/<link\s[^>]*stylesheet/i.test(html)) return '';
  return scriptOf(hideAgain, [text], NONCE);
}

/** A tag with its attributes, which may hold `>`. */
const TAG = /<[a-z][^\s>"'/]*(?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*\s*\/?>/gi;
/** Handlers that run without anybody doing something; inside `srcdoc` the quotes are escaped. */
const BY_ITSELF =
  /\son(?:load|error|pageshow|pagehide|focus|resize|readystatechange|beforeunload|unload)=("|'|&quot;)[^]*?\1/gi;
/**
 * The corpus dropped the scripts but kept these calls into them: each would throw a ReferenceError that the
 * recorded page never had.
 */
const withoutHandlers = (html: string): string => html.replace(TAG, (tag) => tag.replace(BY_ITSELF, ''));

/** Only in attributes that load or lead somewhere: the text of the page stays as it was. */
function atOrigin(html: string, url: string, origin: string): string {
  if (!/^https?:/.test(url)) return html;
  const own = new URL(url).origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return html.replace(new RegExp(`(\\s(?:src|href|action)=["'])${own}(?=[/"'?#])`, 'gi'), `$1${origin}`);
}

/** Scripts of the page's head would run after it; without a head the parser makes one around it. */
function withHead(html: string, head: string): string {
  if (head === '') return html;
  const before = /^\s*(?:<!doctype[^>]*>)?\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/i.exec(html)?.[0] ?? '';
  return before + head + html.slice(before.length);
}
