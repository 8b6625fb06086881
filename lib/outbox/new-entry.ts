import type { ForumAct } from '../model/forum-act.ts';
import type { OutboxEntry } from '../model/written.ts';
import { isoOf } from './outbox-world.ts';

/** An answer whose thread does not exist yet; it gets the one of the entry that it comes `after`. */
export const THREAD_TO_COME = 'to-come';

type Chosen = Pick<OutboxEntry, 'id' | 'communityId' | 'title'> & { act: ForumAct } & Partial<
    Pick<OutboxEntry, 'after' | 'questionId' | 'repliesSeen' | 'draft' | 'nextAt'>
  >;

/** @param now milliseconds since 1970 */
export const newEntry = (chosen: Chosen, now: number): OutboxEntry => ({
  state: 'queued',
  ask: null,
  reason: null,
  after: null,
  questionId: null,
  repliesSeen: null,
  createdAt: isoOf(now),
  sentAt: null,
  nextAt: isoOf(now),
  attempts: 0,
  lookedFor: 0,
  unreached: false,
  place: null,
  agreed: [],
  draft: null,
  updatedAt: isoOf(now),
  ...chosen,
});
