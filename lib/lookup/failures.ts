/** What a page's frames and requests failed with, in the words of the browser's console: hidden errors. */
import { readNetworkError } from '../detect/network-error.ts';
import { MAX_ERRORS, MAX_ERROR_TEXT } from '../model/limits.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';
import { redactUrl } from '../redact/redact-signal.ts';

type Header = { name: string; value?: string | undefined };

/** Chromium's name for a document that may not stand in this frame. */
const REFUSED = 'ERR_BLOCKED_BY_RESPONSE';
/** Below `BROKEN_PAGE`: marked, never a card. */
const HIDDEN = 0.25;

const failure = (text: string, lines: string[], codes: string[]): ErrorSignal => {
  let hash = 7;
  for (const letter of text + lines.join()) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  const id = `load-${hash.toString(36)}`;
  const [said = '', ...around] = [text, ...lines].map((line) => line.slice(0, MAX_ERROR_TEXT));
  return { id, text: said, lines: around, kind: 'http', codes, confidence: HIDDEN };
};

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

/** The rule by which a document refuses to be framed, as its headers give it; null where it has none. */
export function framingRule(headers: readonly Header[]): string | null {
  const value = (wanted: string): string =>
    headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  const ancestors = /(?:^|[;,])\s*(frame-ancestors\b[^;,]{0,150})/i.exec(
    value('content-security-policy'),
  )?.[1];
  if (ancestors !== undefined) return ancestors.trim();
  const options = value('x-frame-options').trim().toLowerCase();
  return options === '' ? null : `X-Frame-Options: ${options.slice(0, 60)}`;
}

/**
 * A frame that could not load; null where its load was merely stopped.
 * @param rule of `framingRule`, where the document's head is known
 */
export function failedFrame(
  details: { url: string; error: string },
  rule: string | null,
): ErrorSignal | null {
  const error = readNetworkError(details.error);
  if (!error || !/^https?:/.test(details.url)) return null;
  const at = redactUrl(details.url);
  if (!error.codes.includes(REFUSED)) return failure(error.text, [`Frame ${at}`], error.codes);
  const site = `${originOf(details.url)}/`;
  if (rule === null) return failure(`Refused to display '${site}' in a frame.`, [at], error.codes);
  const option = /^X-Frame-Options: (.*)$/.exec(rule)?.[1];
  const text =
    option === undefined
      ? `Framing '${site}' violates the following Content Security Policy directive: "${rule}". The request has been blocked.`
      : `Refused to display '${site}' in a frame because it set 'X-Frame-Options' to '${option}'.`;
  return failure(text, [at], error.codes);
}

/**
 * A request to another origin that the browser kept back. Chromium gives failures of the network their own names and
 * those of CORS none (`ERR_FAILED`); which header was missing is not told. Firefox tells neither.
 */
export function blockedRequest(details: {
  url: string;
  method: string;
  error: string;
  initiator?: string | undefined;
}): ErrorSignal | null {
  const from = originOf(details.initiator ?? '');
  const to = originOf(details.url);
  if (details.error !== 'net::ERR_FAILED' || from === '' || to === '' || from === to) return null;
  if (!/^https?:/.test(from) || !/^https?:/.test(to)) return null;
  const at = redactUrl(details.url);
  const text = `Access to fetch at '${at}' from origin '${from}' has been blocked by CORS policy`;
  return failure(text, [`${details.method} ${at}`], []);
}

/** The page's signal with what the browser told beside it; a request that both told counts once. */
export function withFailures(signal: PageSignal, failures: readonly ErrorSignal[]): PageSignal {
  if (failures.length === 0) return signal;
  const ids = new Set(failures.map(({ id }) => id));
  const requests = new Set(failures.map(({ lines }) => lines[0]));
  const own = signal.errors.filter(
    ({ id, kind, lines, codes }) =>
      !ids.has(id) && !(kind === 'http' && codes.length === 0 && requests.has(lines[0])),
  );
  return { ...signal, errors: [...own, ...failures].slice(0, MAX_ERRORS) };
}
