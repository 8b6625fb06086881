import type { Delivery } from '../forums/forum.ts';
import type { PostPlace } from '../model/forum-act.ts';
import type { OutboxEntry } from '../model/written.ts';
import { isoOf } from './outbox-world.ts';
import { pauseBeforeLook, pauseUnreached, waitAsAsked } from './waiting-times.ts';

/** Longest reason that an entry takes. */
const MAX_REASON = 1_000;

export interface Moment {
  /** Milliseconds since 1970. */
  now: number;
  /** From 0 up to 1. */
  random: number;
}

/** The entry with these changes, touched now, and looked at again when its new state wants it. */
export function moved(entry: OutboxEntry, change: Partial<OutboxEntry>, { now }: Moment): OutboxEntry {
  const next = { ...entry, ask: null, reason: null, lookedFor: 0, unreached: false, ...change };
  const pause = pauseBeforeLook(next);
  return {
    ...next,
    reason: next.reason?.slice(0, MAX_REASON) ?? null,
    nextAt: change.nextAt ?? isoOf(now + (pause ?? 0)),
    updatedAt: isoOf(now),
  };
}

/** It stands at the forum. A later pass forgets the draft, once it is sure that none of it was left behind. */
export const postedAt = (entry: OutboxEntry, place: PostPlace | null, moment: Moment): OutboxEntry =>
  moved(entry, { state: 'posted', place }, moment);

/** The forum has it not: it is tried again after this many milliseconds. */
export const putOff = (entry: OutboxEntry, reason: string, waitMs: number, moment: Moment): OutboxEntry =>
  moved(
    entry,
    {
      state: 'queued',
      reason,
      attempts: entry.attempts + 1,
      nextAt: isoOf(moment.now + waitAsAsked(waitMs, entry.attempts + 1, moment.random)),
    },
    moment,
  );

/** No answer came before anything was sent: it is tried again within minutes, and at once with the next connection. */
export const putOffUnreached = (entry: OutboxEntry, reason: string, moment: Moment): OutboxEntry => {
  const { attempts } = entry;
  const nextAt = isoOf(moment.now + pauseUnreached(attempts + 1, moment.random));
  return moved(entry, { state: 'queued', reason, attempts: attempts + 1, unreached: true, nextAt }, moment);
};

/** What becomes of an entry in `sending`, or of one that is about to be sent, by what the forum said. */
export function afterDelivery(entry: OutboxEntry, delivery: Delivery, moment: Moment): OutboxEntry {
  switch (delivery.outcome) {
    case 'posted':
      return postedAt(entry, delivery.place, moment);
    case 'held':
      return moved(entry, { state: 'waiting-for-moderator' }, moment);
    case 'refused':
      return moved(entry, { state: 'rejected', reason: delivery.problem }, moment);
    case 'later':
      return putOff(entry, delivery.problem, delivery.waitMs, moment);
    case 'sign-in':
      return moved(entry, { state: 'asking', ask: 'sign-in', reason: delivery.problem }, moment);
    case 'unknown':
      return moved(entry, { state: 'sending', reason: delivery.problem }, moment);
  }
}
