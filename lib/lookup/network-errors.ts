import { readNetworkError } from '../detect/network-error.ts';
import type { PageSignal } from '../model/signal.ts';
import { redactUrl } from '../redact/redact-signal.ts';

/** Chromium's name for "the server answered with an error status and nothing to show". */
const STATUS_ONLY = 'ERR_HTTP_RESPONSE_CODE_FAILURE';

/**
 * The signal of a page that could not be loaded; null for loads that were merely stopped, and outside the web.
 * @param details.status of the response, where one is known: without a body the browser's own page shows it
 */
export function signalOfFailedLoad(details: {
  url: string;
  error: string;
  status: number | null;
}): PageSignal | null {
  const error = readNetworkError(details.error);
  if (!error || !URL.canParse(details.url)) return null;
  const { protocol, host } = new URL(details.url);
  if (!/^https?:$/.test(protocol)) return null;
  const shown = error.codes.includes(STATUS_ONLY) && (details.status ?? 0) >= 400 ? details.status : null;
  return {
    url: redactUrl(details.url).slice(0, 2_000),
    host,
    title: '',
    lang: '',
    status: shown,
    errors: [
      {
        id: 'network',
        text: shown === null ? error.text : `HTTP ERROR ${shown}`,
        lines: [],
        kind: 'network',
        codes: shown === null ? error.codes : [`HTTP ${shown}`, ...error.codes],
        confidence: 1,
      },
    ],
    products: [],
    context: [],
  };
}

/** True for the signal of a page whose status was not known yet when it failed. */
export const lacksStatus = (signal: PageSignal): boolean =>
  signal.status === null &&
  signal.errors.some(({ kind, codes }) => kind === 'network' && codes.includes(STATUS_ONLY));
