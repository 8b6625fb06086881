import type { ForumWriter } from '../forums/forum.ts';
import type { Result } from '../model/result.ts';
import type { OwnStore } from '../store/own-store.ts';
import type { Lock } from '../store/lock.ts';

/** The world that the outbox lives in. */
export interface OutboxWorld {
  own: Pick<
    OwnStore,
    | 'readOutbox'
    | 'changeOutboxEntry'
    | 'removeOutboxEntry'
    | 'readDrafts'
    | 'saveDraft'
    | 'removeDraftIfSame'
  >;
  /** Null where nobody is signed in there. */
  writerFor(communityId: string): Promise<Result<ForumWriter | null>>;
  /** Held while entries are delivered: one deliverer at a time in the whole extension. */
  lock: Lock;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1, for pauses that do not all end at the same time. */
  random(): number;
  /** Waits this many milliseconds. */
  pause(ms: number): Promise<void>;
}

/** One deliverer in background and all our pages. Ends with the context that holds it. */
export const deliveryLock: Lock = (work) => navigator.locks.request('peerside-outbox', work);

export const isoOf = (ms: number): string => new Date(ms).toISOString();
