import type { ForumReader } from '../forums/forum.ts';
import { threadIdOf } from '../model/forum-ids.ts';
import { ok, type Result } from '../model/result.ts';
import type { SyncedThread } from '../store/index-store.ts';
import type { ThreadLedger } from './thread-ledger.ts';

/** No thread is looked at again sooner, unless it is under suspicion. */
const RECHECK_MS = 20 * 3_600_000;

interface Rechecked {
  /** Questions that had changed. */
  changed: number;
  /** How long the forum asked to be left alone, in milliseconds; 0 where it did not. */
  waitMs: number;
}

/** Threads that were not looked at for longest, or that are under suspicion: at most so many. */
export function oldestThreads(ledger: ThreadLedger, most: number, now: number): SyncedThread[] {
  return [...ledger.threads.values()]
    .filter(({ checkedAt }) => isDue(checkedAt, now))
    .sort((a, b) => a.checkedAt - b.checkedAt)
    .slice(0, most);
}

/**
 * Reads old threads once more, except where they were met meanwhile: no forum lists what was edited in the middle of a
 * thread, and of what was deleted it lists nothing. What is gone leaves the index.
 */
export async function recheckThreads(
  threads: readonly SyncedThread[],
  ledger: ThreadLedger,
  forum: ForumReader,
  isOver: () => boolean,
): Promise<Result<Rechecked>> {
  let changed = 0;
  if (!forum.readQuestion) return ok({ changed, waitMs: 0 });
  for (const thread of threads) {
    const { id } = thread;
    const threadId = threadIdOf(id, thread.communityId);
    if (isOver()) break;
    if (threadId === null || ledger.threads.get(id) !== thread) continue;
    const read = await forum.readQuestion(threadId);
    if (!read.ok && !read.lasting && (read.waitMs !== undefined || isOver())) {
      return ok({ changed, waitMs: read.waitMs ?? 0 });
    }
    if (read.ok) changed += Number(ledger.note(id, null, read.value));
    else if (read.gone) ledger.drop(id);
    // Out of order for now: its turn comes again.
    else ledger.note(id, null, null);
    const written = await ledger.flush();
    if (!written.ok) return written;
  }
  const written = await ledger.flush(true);
  return written.ok ? ok({ changed, waitMs: 0 }) : written;
}

/** A time to come is one of a clock that was set back since. */
const isDue = (checkedAt: SyncedThread['checkedAt'], now: number): boolean =>
  checkedAt === 0 || Math.abs(now - checkedAt) >= RECHECK_MS;
