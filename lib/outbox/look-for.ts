import type { ForumWriter, ReadBack } from '../forums/forum.ts';
import type { OutboxEntry } from '../model/written.ts';
import { callWriter } from './call-writer.ts';
import { isoOf, type OutboxWorld } from './outbox-world.ts';

/**
 * Reads back whether an entry stands at the forum. The time is that of this machine, from when it was written: the
 * first of several calls may be the one that arrived.
 * @param others all entries: a post that another one is known to have made is not this one's
 */
export async function lookFor(
  { id, act, createdAt, sentAt }: OutboxEntry,
  writer: ForumWriter,
  others: readonly OutboxEntry[],
  world: OutboxWorld,
): Promise<ReadBack> {
  const now = isoOf(world.now());
  const times = [createdAt, sentAt ?? createdAt, now].toSorted();
  const sent = { from: times[0] ?? createdAt, until: times.at(-1) ?? now };
  const found = await callWriter<ReadBack>(
    () => writer.readBack(act, sent),
    (problem) => ({ found: 'cannot-tell', problem }),
    world,
  );
  const writes = act.kind === 'answer' || act.kind === 'question';
  if (found.found !== 'posted' || !writes) return found;
  const isAnothers = others.some(
    ({ id: other, act: made, place }) =>
      other !== id &&
      (made.kind === 'answer' || made.kind === 'question') &&
      place?.threadId === found.place.threadId &&
      place.postId === found.place.postId,
  );
  return isAnothers ? { found: 'absent' } : found;
}
