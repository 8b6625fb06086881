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
  memoryMb: null,
};

export const round = (value: number): number => Number(value.toPrecision(4));
