import type { ErrorSignal } from '../model/signal.ts';
import { MAX_ERRORS } from '../model/limits.ts';

/** A message that went by itself within this time was a toast; the person may still wonder what it said. */
const SHORT_LIFE_MS = 15_000;
const REMEMBERED_MS = 30_000;

export interface FleetingErrors {
  /**
   * The errors to report: those on the page now, then toasts that vanished a short while ago.
   * @param now milliseconds, monotonic
   */
  merge(current: readonly ErrorSignal[], now: number): ErrorSignal[];
  /** Milliseconds until a remembered error is forgotten, or null where none is. */
  nextChange(now: number): number | null;
  forget(): void;
}

export function rememberFleetingErrors(): FleetingErrors {
  const shown = new Map<string, { error: ErrorSignal; since: number; last: number }>();
  return {
    merge(current, now) {
      const here = new Set(current.map((error) => error.id));
      for (const error of current) {
        if (error.kind !== 'visible' || error.confidence < 0.5) continue;
        shown.set(error.id, { error, since: shown.get(error.id)?.since ?? now, last: now });
      }
      const vanished: ErrorSignal[] = [];
      for (const [id, entry] of shown) {
        if (here.has(id)) continue;
        const wasToast = entry.last - entry.since < SHORT_LIFE_MS;
        if (wasToast && now - entry.last < REMEMBERED_MS) vanished.push(entry.error);
        else shown.delete(id);
      }
      return [...current, ...vanished].slice(0, MAX_ERRORS);
    },
    nextChange(now) {
      const waits = [...shown.values()]
        .map((entry) => entry.last + REMEMBERED_MS - now)
        .filter((ms) => ms > 0);
      return waits.length > 0 ? Math.min(...waits) : null;
    },
    forget: () => shown.clear(),
  };
}
