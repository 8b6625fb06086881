import type { Rounds } from '../record-reads.ts';

/** What the harness tells the background of the benchmark's extension. */
export type BenchMessage =
  | { type: 'ping' }
  | { type: 'install'; indexUrl: string; headUrl: string | null; documents: number }
  | { type: 'search'; query: string }
  | { type: 'warm'; queries: readonly string[] }
  | { type: 'show'; queries: readonly string[] }
  | { type: 'floor'; rounds: Rounds };

/** The answer to `search`. */
export interface SearchReply {
  found: string[];
  rounds: Rounds;
}

/** The answer to `warm` and `show`, ms each; null from an engine that cannot show what it finds. */
export type TimesReply = number[] | null;
