import { MAX_ERROR_TEXT } from '../model/limits.ts';
import type { TappedEvent } from './world.ts';

/**
 * How the console tap (page's world) tells the spot script (our world): outward only, one string per event.
 * The page sees these events and can forge them, so the receiving side believes nothing but the bounds.
 */
export const TAP_REPORT = 'tap:report';
/** Sent by the spot script when it listens; the tap repeats what came before. Cancelled by a tap that runs. */
export const TAP_READY = 'tap:ready';

/** Reports a tap makes in the life of a page, and within one second. */
export const MAX_REPORTS = 100;
export const MAX_REPORTS_PER_SECOND = 10;
export const MAX_REPORT_TEXT = 1_000;

const KINDS: ReadonlySet<unknown> = new Set(['uncaught', 'rejection', 'console', 'request']);
const isKind = (value: unknown): value is TappedEvent['kind'] => KINDS.has(value);

/**
 * One report, checked; null where it is none. The page may send anything: only known members of a plain
 * array are read, each of them bounded.
 */
export function parseTapped(detail: unknown): TappedEvent | null {
  if (typeof detail !== 'string' || detail.length > 2 * MAX_ERROR_TEXT) return null;
  let report: unknown;
  try {
    report = JSON.parse(detail);
  } catch {
    // Forged or cut: worth nothing.
    return null;
  }
  if (!Array.isArray(report)) return null;
  const [kind, text, name, status, request] = report as unknown[];
  if (!isKind(kind) || typeof text !== 'string' || text.trim() === '') return null;
  return {
    kind,
    text: text.slice(0, MAX_REPORT_TEXT),
    ...(typeof name === 'string' && /^[\w.$]{2,60}$/.test(name) && { name }),
    ...(typeof status === 'number' && Number.isInteger(status) && status >= 0 && status <= 999 && { status }),
    ...(typeof request === 'string' && request !== '' && { request: request.slice(0, MAX_REPORT_TEXT) }),
  };
}
