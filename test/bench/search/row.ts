import { quantile } from '../measure.ts';
import type { EngineName } from './engine.ts';

export type Where = 'node' | 'chromium' | 'firefox';

/** What was measured of an engine; null where it could not be. */
export interface Figures {
  /** Background (or process) killed and started, to the first answer; the median. */
  coldMs: number | null;
  coldP95Ms: number | null;
  /** The same start, opening the store and reading the same bytes in as many round trips, without any index. */
  coldFloorMs: number | null;
  /** The start alone: to the answer of a background that does nothing for it. */
  bareStartMs: number | null;
  warmP50Ms: number | null;
  warmP95Ms: number | null;
  /** The same with the documents found, ready to be shown; null from an engine whose index does not hold them. */
  shownP50Ms: number | null;
  shownP95Ms: number | null;
  /** Above the same process before its first look-up. */
  memoryMb: number | null;
}

export interface Row extends Figures {
  engine: EngineName;
  documents: number;
  where: Where;
  diskMb: number | null;
  buildMs: number | null;
  /** Only where figures are missing. */
  reason?: string;
}

export const NO_FIGURES: Figures = {
  coldMs: null,
  coldP95Ms: null,
  coldFloorMs: null,
  bareStartMs: null,
  warmP50Ms: null,
  warmP95Ms: null,
  shownP50Ms: null,
  shownP95Ms: null,
  memoryMb: null,
};

export const round = (value: number): number => Number(value.toPrecision(4));

/** Medians and 95th percentiles of look-ups alone, and of look-ups with what they show. */
export const warmFigures = (
  searched: readonly number[],
  shown: readonly number[] | null,
): Pick<Figures, 'warmP50Ms' | 'warmP95Ms' | 'shownP50Ms' | 'shownP95Ms'> => ({
  warmP50Ms: round(quantile(searched, 0.5)),
  warmP95Ms: round(quantile(searched, 0.95)),
  shownP50Ms: shown && round(quantile(shown, 0.5)),
  shownP95Ms: shown && round(quantile(shown, 0.95)),
});

/** The first two thirds and the rest: look-ups that also show what they find are a question of their own. */
export function inTwo<T>(all: readonly T[]): [T[], T[]] {
  const at = Math.ceil((all.length * 2) / 3);
  return [all.slice(0, at), all.slice(at)];
}
