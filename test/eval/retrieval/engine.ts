import type { RetrievalThread } from './retrieval-set.ts';

/** A search engine over the threads of one set. */
export interface Engine {
  /** Ids of at most `limit` threads, best first. */
  search(text: string, limit: number): Promise<string[]>;
  close?(): void;
}

export type BuildEngine = (threads: readonly RetrievalThread[]) => Promise<Engine>;
