import { writeDayPost } from '../model/day-post.ts';
import { ok, type Result } from '../model/result.ts';
import type { OutboxEntry } from '../model/written.ts';
import type { OwnStore } from '../store/own-store.ts';
import { communityOf } from '../model/task-id.ts';
import { dayEntries, isUnsent, postOf, titlesOf, toldBy, toldIn, type TaskTitles } from './day-entries.ts';

type Own = Pick<OwnStore, 'readOutbox' | 'readVerdicts' | 'changeOutboxEntry'>;

/**
 * Takes an answer that worked out of the day posts that did not go out yet; one that has nothing else to tell is
 * cancelled. What is up, or on its way, stays.
 * @param now milliseconds since 1970
 * @returns whether one told it that does not any more
 */
export async function untellWorked(
  { answerId, questionId }: { answerId: string; questionId: string },
  own: Own,
  now: number,
): Promise<Result<boolean>> {
  const rows = await own.readOutbox();
  if (!rows.ok) return rows;
  const tells = (entry: OutboxEntry): boolean => isUnsent(entry) && toldBy(entry).has(answerId);
  const telling = dayEntries(rows.value, communityOf(questionId)).filter(tells);
  if (telling.length === 0) return ok(false);
  const kept = await own.readVerdicts();
  if (!kept.ok) return kept;
  const titles = titlesOf(kept.value);
  let untold = false;
  for (const { id } of telling) {
    const changed = await own.changeOutboxEntry(
      id,
      (entry) => (entry && tells(entry) ? without(answerId, entry, titles, now) : null),
      true,
    );
    if (!changed.ok) return changed;
    untold ||= changed.value !== null;
  }
  return ok(untold);
}

/** The entry without the answer; null where what stands at the forum tells it already. */
function without(answerId: string, entry: OutboxEntry, titles: TaskTitles, now: number): OutboxEntry | null {
  const post = postOf(entry);
  const { act } = entry;
  if (!post || !('body' in act)) return null;
  const before = act.kind === 'edit' ? toldIn(act.before) : new Set<string>();
  if (before.has(answerId)) return null;
  const worked = post.worked.filter((id) => id !== answerId);
  const updatedAt = new Date(now).toISOString();
  if (post.verdicts.length + worked.length <= before.size)
    return { ...entry, state: 'cancelled', ask: null, reason: null, sentAt: null, updatedAt };
  return { ...entry, act: { ...act, body: writeDayPost({ ...post, worked }, titles) }, updatedAt };
}
