import type { ForumReader, ListedThread, Unread } from '../forums/forum.ts';
import { ok, type Result } from '../model/result.ts';
import type { ThreadLedger } from './thread-ledger.ts';

/** So many threads in a row that cannot be read for now are a forum, or a network, that is out of order. */
const GIVE_UP_AFTER = 3;

/** What a walk over the list of threads brought. */
export interface Walk {
  /** Questions that were new or had changed. */
  questions: number;
  /** Threads that were read, changed or not. */
  read: number;
  /** One sentence per question that could not be read. */
  leftOut: string[];
  /** It came to its end: nothing is left that another walk may bring. */
  ended: boolean;
  /** The list itself could not be read, or a thread of it and it is not known which. */
  broken: boolean;
  /** The newest activity that was met; null where nothing was listed. */
  newest: string | null;
  /** How long the forum asked to be left alone, in milliseconds; 0 where it did not. */
  waitMs: number;
}

/**
 * Reads the threads that are listed from this time on and are not known as they are listed.
 * @param since ISO time; null for all
 * @param listed filled as the forum lists them
 * @param afterThread awaited after each thread; where it fails, so does the walk
 */
export async function walkChanges(
  forum: ForumReader,
  ledger: ThreadLedger,
  world: {
    since: string | null;
    listed: ReadonlyMap<string, ListedThread>;
    isOver(): boolean;
    afterThread(): Promise<Result<null>>;
  },
): Promise<Result<Walk>> {
  const walk: Walk = {
    questions: 0,
    read: 0,
    leftOut: [],
    ended: true,
    broken: false,
    newest: null,
    waitMs: 0,
  };
  let failedInARow = 0;
  for await (const found of forum.changedSince(world.since)) {
    failedInARow = found.ok || found.lasting ? 0 : failedInARow + 1;
    if (found.ok) {
      const { question, activity, mark } = found.value;
      const isNew = ledger.note(question.id, { activity, ...(mark !== undefined && { mark }) }, question);
      walk.read++;
      walk.questions += Number(isNew);
      if (walk.newest === null || activity > walk.newest) walk.newest = activity;
    } else if (world.isOver()) {
      // Broken off from here: the forum was not called any more.
      walk.ended = false;
      break;
    } else {
      noteUnread(found, forum, ledger, walk);
    }
    const written = await world.afterThread();
    if (!written.ok) return written;
    if (failedInARow >= GIVE_UP_AFTER) walk.broken = true;
    if (walk.broken || walk.waitMs > 0 || world.isOver()) {
      walk.ended = false;
      break;
    }
  }
  for (const { activity } of world.listed.values()) {
    if (walk.newest === null || activity > walk.newest) walk.newest = activity;
  }
  return ok(walk);
}

function noteUnread(
  { problem, lasting, gone, thread, waitMs = 0 }: Unread,
  forum: ForumReader,
  ledger: ThreadLedger,
  walk: Walk,
): void {
  if (thread && gone) {
    ledger.drop(thread.id);
    return;
  }
  walk.leftOut.push(problem);
  walk.waitMs = Math.max(walk.waitMs, waitMs);
  if (lasting) {
    if (thread) ledger.note(thread.id, thread, null);
    return;
  }
  // One that is known is taken up by the next re-check; else all is walked once more.
  if (thread && forum.readQuestion) ledger.suspect([thread.id]);
  else walk.broken = true;
}
