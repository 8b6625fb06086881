import type { PostPlace } from '../model/forum-act.ts';
import { ok, type Result } from '../model/result.ts';
import type { OutboxEntry } from '../model/written.ts';
import { moved } from './after-delivery.ts';
import { momentOf } from './deliver-entry.ts';
import type { OutboxWorld } from './outbox-world.ts';

/**
 * What was posted is confirmed when it is met again in what was read from the forum.
 * @param isSeen whether the post at this place stands in the index
 */
export async function confirmSeen(
  world: Pick<OutboxWorld, 'own' | 'now' | 'random'>,
  isSeen: (entry: OutboxEntry, place: PostPlace) => Promise<boolean>,
): Promise<Result<null>> {
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  for (const entry of rows.value) {
    const { place, state, act } = entry;
    if (state !== 'posted' || place === null || (act.kind !== 'answer' && act.kind !== 'question')) continue;
    if (!(await isSeen(entry, place))) continue;
    const moment = momentOf(world);
    const confirmed = await world.own.changeOutboxEntry(entry.id, (now) =>
      now?.state === 'posted' ? moved(now, { state: 'confirmed' }, moment) : null,
    );
    if (!confirmed.ok) return confirmed;
  }
  return ok(null);
}
