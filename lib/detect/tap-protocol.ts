import { MAX_ERROR_TEXT } from '../model/limits.ts';
import type { TappedEvent } from './world.ts';

/**
 * How the console tap (page's world) and the spot script (our world) meet: both greet by this event while nothing of
 * the page has run, spot with the name of a channel that only the two know, the tap with null to be told it. Once a
 * script of the page can run, neither answers it any more, so that no page can find them. Whoever guesses the channel
 * may forge reports; the receiving side believes nothing but the bounds.
 */
export const TAP_HELLO = 'tap:hello';

/** True as long as no script of the document can have run. */
export const isUntouched = (document: Document): boolean =>
  document.scripts.length === 0 && document.body === null;

/** One string per event, this tuple as JSON. `causes` are lines. */
export type Report = [
  kind: TappedEvent['kind'],
  text: string,
  name?: string,
  status?: number,
  request?: string,
  causes?: string,
];

/** Reports a tap makes in the life of a page, and within one second. */
export const MAX_REPORTS = 100;
export const MAX_REPORTS_PER_SECOND = 10;
export const MAX_REPORT_TEXT = 1_000;
/** Text, address and causes of one report, and what JSON makes of quotes in them. */
const MAX_DETAIL = 3 * MAX_ERROR_TEXT;

const KINDS: ReadonlySet<unknown> = new Set<TappedEvent['kind']>([
  'uncaught',
  'rejection',
  'console',
  'request',
  'resource',
  'policy',
]);
const isKind = (value: unknown): value is TappedEvent['kind'] => KINDS.has(value);

/**
 * One report, checked; null where it is none. The page may send anything: only known members of a plain
 * array are read, each of them bounded.
 */
export function parseTapped(detail: unknown): TappedEvent | null {
  if (typeof detail !== 'string' || detail.length > MAX_DETAIL) return null;
  let report: unknown;
  try {
    report = JSON.parse(detail);
  } catch {
    // Forged or cut: worth nothing.
    return null;
  }
  if (!Array.isArray(report)) return null;
  const [kind, text, name, status, request, causes] = report as unknown[];
  if (!isKind(kind) || typeof text !== 'string' || text.trim() === '') return null;
  return {
    kind,
    text: text.slice(0, MAX_REPORT_TEXT),
    ...(typeof name === 'string' && /^[\w.$-]{2,60}$/.test(name) && { name }),
    ...(typeof status === 'number' &&
      Number.isInteger(status) &&
      status >= 100 &&
      status <= 999 && { status }),
    ...(typeof request === 'string' && request !== '' && { request: request.slice(0, MAX_REPORT_TEXT) }),
    ...(typeof causes === 'string' &&
      causes !== '' && { causes: causes.slice(0, MAX_REPORT_TEXT).trim().split('\n').slice(0, 3) }),
  };
}
