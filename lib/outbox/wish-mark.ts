import type { ForumAct } from '../model/forum-act.ts';
import { ok, type Result } from '../model/result.ts';
import { moved } from './after-delivery.ts';
import { momentOf } from './deliver-entry.ts';
import { newEntry } from './new-entry.ts';
import { isoOf, type OutboxWorld } from './outbox-world.ts';

/** A like can be taken back so long without anyone having seen it. */
const SECOND_THOUGHTS_MS = 15_000;

type Mark = Extract<ForumAct, { kind: 'like' | 'downvote' | 'accept' }>;

/** What a person wishes for a post: set or taken back. */
export interface Wish {
  communityId: string;
  act: Mark;
  questionId: string;
  /** Of the thread, for the list. */
  title: string;
}

/**
 * Brings a like, downvote or accepted mark at a forum to what the person wishes: a wish that is still queued is only
 * taken away, one that went out is followed by its opposite, and one that stands already is left alone. What was not
 * set from here is not taken back from here.
 */
export async function wishMark(
  { communityId, act, questionId, title }: Wish,
  world: Pick<OutboxWorld, 'own' | 'now' | 'random'>,
  newId: () => string,
): Promise<Result<null>> {
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const moment = momentOf(world);
  const made = rows.value
    .filter((entry) => entry.communityId === communityId && isMarkOf(entry.act, act))
    .filter(({ state }) => state !== 'cancelled' && state !== 'rejected');
  // Each comes after the one before; times say less, because a clock may be set back.
  const last = made
    .filter(({ id }) => !made.some(({ after }) => after === id))
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .at(-1);
  const stands = last !== undefined && 'on' in last.act && last.act.on;
  if (stands === act.on) return ok(null);
  if (last && (last.state === 'queued' || last.state === 'asking') && last.sentAt === null) {
    const taken = await world.own.changeOutboxEntry(
      last.id,
      (now) =>
        now && now.state === last.state && now.sentAt === null
          ? moved(now, { state: 'cancelled' }, moment)
          : null,
      true,
    );
    if (!taken.ok) return taken;
    if (taken.value) return ok(null);
  }
  const entry = newEntry(
    {
      id: newId(),
      communityId,
      act,
      questionId,
      title,
      after: last?.id ?? null,
      nextAt: isoOf(moment.now + SECOND_THOUGHTS_MS),
    },
    moment.now,
  );
  const put = await world.own.changeOutboxEntry(entry.id, () => entry);
  return put.ok ? ok(null) : put;
}

const isMarkOf = (made: ForumAct, wished: Mark): boolean =>
  made.kind === wished.kind && made.threadId === wished.threadId && made.postId === wished.postId;
