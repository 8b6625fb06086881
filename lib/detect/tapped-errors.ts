import type { TappedEvent } from './world.ts';

export interface TappedError {
  kind: 'console' | 'http';
  text: string;
  lines: string[];
  name?: string;
  status?: number;
  confidence: number;
}

/** Noise that working pages make all day: aborted requests, observers, cross-origin scripts, deprecations. */
const NOISE =
  /^(?:Script error\.?$|ResizeObserver loop|AbortError|.{0,40}\bThe (?:user|operation was) aborted|.{0,60}\bcancell?ed\b|\[?(?:deprecat|warning:|intervention))/i;

/**
 * What console and requests tell, most certain first. By themselves they rarely mean that a person faces an
 * error; an exception on a page that stayed empty does.
 * @param chars how much text the page shows
 */
export function tappedErrors(events: readonly TappedEvent[], chars: number): TappedError[] {
  const blank = chars < 150 ? 1 : chars < 400 ? 0.5 : 0;
  const found = new Map<string, TappedError>();
  for (const event of events) {
    if (NOISE.test(event.text)) continue;
    const isRequest = event.kind === 'request';
    const text = event.name && !event.text.includes(event.name) ? `${event.name}: ${event.text}` : event.text;
    const logit = isRequest
      ? -2.2 + (event.status !== undefined && event.status >= 500 ? 0.8 : 0) + blank * 0.8
      : (event.kind === 'console' ? -1.7 : -1.1) + (event.name ? 0.8 : 0) + blank * 2;
    const confidence = 1 / (1 + Math.exp(-logit));
    const known = found.get(text);
    if (known && known.confidence >= confidence) continue;
    found.set(text, {
      kind: isRequest ? 'http' : 'console',
      text,
      lines: event.request ? [event.request] : [],
      ...(event.name && { name: event.name }),
      ...(event.status && { status: event.status }),
      confidence,
    });
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}
