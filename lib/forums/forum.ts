import type { ForumAct, ForumActKind, PostPlace } from '../model/forum-act.ts';
import type { Licence, Question } from '../model/question.ts';
import type { Result } from '../model/result.ts';

/** Something that could not be read. `lasting`: asking again gives no more (broken, gone, for members only). */
export interface Unread {
  ok: false;
  problem: string;
  lasting: boolean;
  /** The forum does not have it any more: what is kept of it goes too. */
  gone?: true;
  /** How long the forum asks to be left alone, in milliseconds. */
  waitMs?: number;
  /** The listed thread that it was, where that is known: it is not asked for again until it changes. */
  thread?: ListedThread;
}

/** A thread as the forum's list of threads tells of it. */
export interface ListedThread {
  /** `Question.id`. */
  id: string;
  /** ISO time of its last activity, by the forum's clock. */
  activity: string;
  /** Differs when something else that the list tells has changed (likes, accepted answer, closed); only compared. */
  mark?: string;
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
  changedSince(since: string | null): AsyncIterable<Read<ChangedThread>>;
  /** One question as it stands now, by the forum's own id of its thread. Where it is missing, nothing is re-checked. */
  readQuestion?(threadId: string): Promise<Read<Question>>;
  /** How large the forum is; about. */
  readSize?(): Promise<Read<{ threads: number; posts: number }>>;
}

/** `mark` as of the listed thread. */
interface ChangedThread {
  question: Question;
  activity: string;
  mark?: string;
}

/** The world an adapter lives in. */
export interface ForumWorld {
  /** Origin without trailing slash, e.g. `https://forum.example.org`. */
  origin: string;
  communityId: string;
  fetch: typeof fetch;
  /**
   * True where a question is known as it was at this activity (ISO time) and mark: it is not read again. Asked for every
   * thread that is listed. Default: none is.
   */
  isKept?(id: string, activity: string, mark?: string): boolean;
  /** Waits this many milliseconds; politeness between calls. */
  pause(ms: number): Promise<void>;
}

/** What came of a write. Only `unknown` leaves open whether the forum has it. */
export type Delivery =
  | { outcome: 'posted'; place: PostPlace }
  /** Accepted, but a moderator looks first. */
  | { outcome: 'held' }
  /** The forum has it not and will not take it so: one sentence with the next step. */
  | { outcome: 'refused'; problem: string }
  /** The forum has it not, and asks to come back: too fast, read-only, overloaded before anything was read. */
  | { outcome: 'later'; waitMs: number; problem: string }
  /** The key or session is not valid any more. */
  | { outcome: 'sign-in'; problem: string }
  /** Broke off on the way, timed out, or failed inside: it may stand there. */
  | { outcome: 'unknown'; problem: string };

/** What reading back told about a write whose outcome is unknown. */
export type ReadBack =
  | { found: 'posted'; place: PostPlace }
  | { found: 'held' }
  /** Of an edit: the post stands as it did before. */
  | { found: 'absent' }
  /** The post that is to be edited is gone, or says something else than before and not what is wished. */
  | { found: 'changed' }
  | { found: 'cannot-tell'; problem: string };

/** A thread as it stands now, before something is written into it. */
export interface ThreadNow {
  closed: boolean;
  /** Replies without the opening post. */
  replies: number;
  answered: boolean;
}

/** Who the forum takes us for. */
export interface Me {
  id: string;
  name: string;
}

/** The writing side of an adapter; every call is made with the account that it was opened with. */
export interface ForumWriter {
  whoAmI(): Promise<Read<Me>>;
  /** Makes the write once; never repeats it by itself. */
  write(act: ForumAct): Promise<Delivery>;
  /**
   * Looks whether an act that was sent between these times stands at the forum: own author, same text (normalised),
   * also among what waits for a moderator. For likes and accepted marks: whether they are as wished.
   */
  readBack(act: ForumAct, sent: { from: string; until: string }): Promise<ReadBack>;
  readThread(threadId: string): Promise<Read<ThreadNow>>;
  /** Ends the key at the forum; the account is forgotten here whatever comes of it. */
  signOut(): Promise<Result<null>>;
}

/** What an adapter can do; `cannot.ts` says in words what is missing and why. */
export interface Capabilities {
  read: boolean;
  write: readonly ForumActKind[];
  /** Most letters of a post, as the software comes; a site may allow fewer, and says so when it refuses. */
  mostText: number;
  /** Ways to connect, the best first. */
  connect: readonly ConnectWay[];
}

export type ConnectWay =
  | 'device-code'
  | 'copied-payload'
  | 'own-session'
  | 'token'
  | 'redirect'
  /** Made for programs, and ended by itself. */
  | 'app-password'
  /** The person's own: sent once, not kept. */
  | 'password';
