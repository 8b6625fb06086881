import { questionIdOf } from '../model/forum-ids.ts';
import { ok, type Result } from '../model/result.ts';
import type { ForumReader } from '../forums/forum.ts';
import type { SyncWorld } from './sync-world.ts';
import { openLedger } from './thread-ledger.ts';

/**
 * Reads one thread of a community now: what was just written there is found by the next look-up. One that the forum does
 * not show leaves the index where it is gone, and is no failure otherwise: the next sync brings it.
 */
export async function syncThread(
  communityId: string,
  threadId: string,
  forum: Pick<ForumReader, 'readQuestion'>,
  world: Pick<SyncWorld, 'index' | 'remove' | 'now'>,
): Promise<Result<null>> {
  if (!forum.readQuestion) return ok(null);
  const read = await forum.readQuestion(threadId);
  if (!read.ok && !read.gone) return ok(null);
  const ledger = await openLedger(communityId, world);
  const id = questionIdOf(communityId, threadId);
  if (read.ok) ledger.note(id, null, read.value);
  else ledger.drop(id);
  const flushed = await ledger.flush(true);
  return flushed.ok ? ok(null) : flushed;
}
