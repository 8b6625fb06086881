import { readNetworkError } from '../detect/network-error.ts';
import type { PageSignal } from '../model/signal.ts';
import { redactUrl } from '../redact/redact-signal.ts';

/** The signal of a page that could not be loaded; null for loads that were merely stopped, and outside the web. */
export function signalOfFailedLoad(details: { url: string; error: string }): PageSignal | null {
  const error = readNetworkError(details.error);
  if (!error || !URL.canParse(details.url)) return null;
  const { protocol, host } = new URL(details.url);
  if (!/^https?:$/.test(protocol)) return null;
  return {
    url: redactUrl(details.url).slice(0, 2_000),
    host,
    title: '',
    lang: '',
    status: null,
    errors: [
      { id: 'network', text: error.text, lines: [], kind: 'network', codes: error.codes, confidence: 1 },
    ],
    products: [],
    context: [],
  };
}
