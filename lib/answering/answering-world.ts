import type { Accounts } from '../accounts/accounts.ts';
import type { Question } from '../model/question.ts';
import type { Result } from '../model/result.ts';
import type { OwnStore } from '../store/own-store.ts';
import type { Lock } from '../store/lock.ts';

export interface AnsweringWorld {
  ownStore: Promise<OwnStore>;
  accounts: Pick<Accounts, 'list' | 'writerFor'>;
  /** From the index; null where it is not there or cannot be read. */
  readQuestion(id: string): Promise<Question | null>;
  /** Where a community's day posts go, by the index; null where it has no such thread, or the index cannot be read. */
  triageThread(communityId: string): Promise<Question | null>;
  /** Reads the threads from the forum that something was posted to just now. */
  readPosted(): Promise<Result<null>>;
  /** One deliverer at a time in the whole extension. */
  lock: Lock;
  /** Has the background woken at this time (milliseconds since 1970) to deliver; null where nothing waits. */
  wakeAt(time: number | null): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  newId(): string;
  pause(ms: number): Promise<void>;
}
