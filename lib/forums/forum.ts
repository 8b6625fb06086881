import type { Licence, Question } from '../model/question.ts';
import type { Result } from '../model/result.ts';

/** Something that could not be read. `lasting`: asking again gives no more (broken, gone, for members only). */
export interface Unread {
  ok: false;
  problem: string;
  lasting: boolean;
}

export type Read<T> = { ok: true; value: T } | Unread;

/** What one forum software can do. "topic", "post" and the like stay inside its adapter. */
export interface ForumReader {
  /** Asks the site who it is; fails with a sentence where it is not this kind of forum. */
  identify(): Promise<Result<{ name: string; licence: Licence }>>;
  /**
   * Questions with activity at or after `since` (all for null), newest activity first. A question that
   * cannot be read fails alone. `activity` is the ISO time to remember as cursor.
   */
  changedSince(since: string | null): AsyncIterable<Read<{ question: Question; activity: string }>>;
}

/** The world an adapter lives in. */
export interface ForumWorld {
  /** Origin without trailing slash, e.g. `https://forum.example.org`. */
  origin: string;
  communityId: string;
  fetch: typeof fetch;
  /** True where a question is known as it was at this activity (ISO time): it is not read again. Default: none is. */
  isKept?(id: string, activity: string): boolean;
  /** Waits this many milliseconds; politeness between calls. */
  pause(ms: number): Promise<void>;
}
