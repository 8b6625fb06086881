import type { ForumReader, ForumWorld } from '../forums/forum.ts';
import type { Result } from '../model/result.ts';
import type { IndexStore } from '../store/index-store.ts';

/** What one portion of a sync works with. */
export interface SyncWorld {
  index: Pick<IndexStore, 'putQuestions' | 'putCommunity' | 'readCommunities' | 'readThreads'>;
  /** Takes questions that the forum does not have any more out of everything that is kept. */
  remove(ids: readonly string[]): Promise<Result<null>>;
  /** @param isOver asked before each call: once true, the forum is not called any more */
  openForum(isKept: NonNullable<ForumWorld['isKept']>, isOver: () => boolean): ForumReader;
  /** How long the portion may take, in milliseconds. */
  mostMs: number;
  /** How many old threads it may look at again. */
  mostRechecks: number;
  /** False where the browser knows that it has no network. */
  isOnline(): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
}
