/** Which threads of a community were read, as they were listed then: what makes a sync resumable at any point. */
import type { ListedThread } from '../forums/forum.ts';
import { hashKey } from '../model/hash-text.ts';
import type { Question } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import type { SyncedThread } from '../store/index-store.ts';
import type { SyncWorld } from './sync-world.ts';

/** Written in portions: a stop half-way keeps what came before. */
const PORTION = 50;

export interface ThreadLedger {
  /** Threads that are known, as they were read. */
  readonly threads: ReadonlyMap<string, SyncedThread>;
  /** Whether a listed thread is known as it is listed. */
  isKept(thread: ListedThread): boolean;
  /**
   * Notes a thread as it was read just now, and its question where that is new or has changed; null: it could not be read.
   * The value tells whether there was something new.
   */
  note(
    id: string,
    listed: Pick<ListedThread, 'activity' | 'mark'> | null,
    question: Question | null,
  ): boolean;
  /** Has threads looked at again before all others. */
  suspect(ids: readonly string[]): void;
  /** The forum does not have it any more. */
  drop(id: string): void;
  /** Writes what was noted where that is a portion, or `all` of it; the value tells of how many threads. */
  flush(all?: boolean): Promise<Result<number>>;
}

/** Views change all the time and are no reason to write a question anew. */
const digestOf = (question: Question): string => hashKey(JSON.stringify({ ...question, demand: 0 }));

export async function openLedger(
  communityId: string,
  { index, remove, now }: Pick<SyncWorld, 'index' | 'remove' | 'now'>,
): Promise<ThreadLedger> {
  const threads = new Map((await index.readThreads(communityId)).map((thread) => [thread.id, thread]));
  const questions = new Map<string, Question>();
  const noted = new Map<string, SyncedThread>();
  const dropped = new Set<string>();

  const put = (thread: SyncedThread): void => {
    threads.set(thread.id, thread);
    noted.set(thread.id, thread);
    dropped.delete(thread.id);
  };

  return {
    threads,
    isKept({ id, activity, mark }) {
      const known = threads.get(id);
      return known !== undefined && known.activity === activity && known.mark === (mark ?? null);
    },
    note(id, listed, question) {
      const before = threads.get(id);
      const digest = question ? digestOf(question) : (before?.digest ?? '');
      const isNew = question !== null && digest !== before?.digest;
      put({
        id,
        communityId,
        activity: listed ? listed.activity : (before?.activity ?? null),
        mark: listed ? (listed.mark ?? null) : (before?.mark ?? null),
        digest,
        checkedAt: now(),
      });
      if (isNew) questions.set(id, question);
      return isNew;
    },
    suspect(ids) {
      for (const id of ids) {
        const known = threads.get(id);
        put({ ...(known ?? { id, communityId, activity: null, mark: null, digest: '' }), checkedAt: 0 });
      }
    },
    drop(id) {
      threads.delete(id);
      noted.delete(id);
      questions.delete(id);
      dropped.add(id);
    },
    async flush(all = false) {
      const changed = noted.size + dropped.size;
      if (!all && changed < PORTION) return ok(0);
      if (dropped.size > 0) {
        const removed = await remove([...dropped]);
        if (!removed.ok) return removed;
        dropped.clear();
      }
      if (noted.size === 0) return ok(changed);
      const written = await index.putQuestions([...questions.values()], [...noted.values()]);
      if (!written.ok) return written;
      questions.clear();
      noted.clear();
      return ok(changed);
    },
  };
}
