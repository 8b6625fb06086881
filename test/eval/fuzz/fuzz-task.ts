/** What goes into the fuzzing page and comes out of it. */
import type { Cost } from './check-page.ts';

export interface FuzzPage {
  id: string;
  url: string;
  status: number | null;
  html: string;
  /** What its console said. */
  console: string[];
}

export interface FuzzTask {
  /** First page, and the one after the last. */
  from: number;
  to: number;
  seed: number;
  /** Time after which the rest is left for the next call. */
  maxMs: number;
}

export interface FuzzFailure {
  index: number;
  /** The page that was mutated. */
  id: string;
  problem: string;
}

export interface FuzzBatch {
  /** The first page that is still to do. */
  next: number;
  failures: FuzzFailure[];
  /** Slowest first. */
  slowest: (Cost & { index: number; id: string })[];
}
