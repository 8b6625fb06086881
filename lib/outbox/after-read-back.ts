import type { ReadBack } from '../forums/forum.ts';
import type { OutboxEntry } from '../model/written.ts';
import { moved, postedAt, putOff, type Moment } from './after-delivery.ts';
import { isoOf } from './outbox-world.ts';
import { DAY, LOOKS_BEFORE_ASKING, pauseBeforeAskingAgain } from './waiting-times.ts';

/** So often a like is made anew before it is given up. */
const MOST_REPEATS = 8;

const NOT_FOUND =
  'It was sent, but no answer came and it was not found at the forum. Look there before you send it again.';
const NOT_TO_BE_TOLD =
  'It was sent, but no answer came and it could not be looked up. Look at the forum before you send it again.';
const DECLINED =
  'It waits for no moderator any more and was not found at the forum: it was declined or changed. Look there.';
const NEVER_TAKEN = 'The forum did not take it, however often it was tried. Do it at the forum itself.';

const CHANGED =
  'The post says something else by now or is gone, so your change is not made over it. Look at the forum.';

/** What may be made twice without anyone seeing it twice. A second edit could undo what someone changed in between. */
const isRepeatable = ({ act }: OutboxEntry): boolean => 'on' in act || act.kind === 'delete';

/**
 * What becomes of an entry that was looked for. One that is not found is never sent again by itself, unless a repeat
 * changes nothing.
 */
export function afterReadBack(entry: OutboxEntry, found: ReadBack, moment: Moment): OutboxEntry {
  switch (found.found) {
    case 'posted':
      // Seen a second time, it is sure.
      if (entry.state === 'posted' && entry.place !== null)
        return moved(entry, { state: 'confirmed' }, moment);
      return postedAt(entry, found.place, moment);
    case 'held':
      return entry.state === 'waiting-for-moderator'
        ? moved(entry, { lookedFor: entry.lookedFor + 1 }, moment)
        : moved(entry, { state: 'waiting-for-moderator' }, moment);
    case 'absent':
      return notFound(entry, moment);
    case 'changed':
      return changedMeanwhile(entry, moment);
    case 'cannot-tell':
      return notTold(entry, found.problem, moment);
  }
}

/** An edit of a post that someone else changed ends: the person looks at both texts. */
export const changedMeanwhile = (entry: OutboxEntry, moment: Moment): OutboxEntry =>
  moved(entry, { state: 'rejected', reason: CHANGED }, moment);

function notFound(entry: OutboxEntry, moment: Moment): OutboxEntry {
  const lookedFor = entry.lookedFor + 1;
  const isSending = entry.state === 'sending';
  if (isSending && isRepeatable(entry)) return repeat(entry, moment);
  const isEnough = lookedFor >= LOOKS_BEFORE_ASKING;
  if (isEnough && isSending) return ask(entry, NOT_FOUND, lookedFor, moment);
  if (isEnough && entry.state === 'waiting-for-moderator') return ask(entry, DECLINED, lookedFor, moment);
  return moved(entry, { lookedFor, ask: entry.ask, reason: entry.reason }, moment);
}

/** Offline, or signed out: that says nothing about the post, so it is no look in vain. */
function notTold(entry: OutboxEntry, problem: string, moment: Moment): OutboxEntry {
  const sinceSent = Math.abs(moment.now - Date.parse(entry.sentAt ?? entry.createdAt));
  if (entry.state === 'sending' && sinceSent > DAY)
    return isRepeatable(entry)
      ? repeat(entry, moment)
      : ask(entry, NOT_TO_BE_TOLD, LOOKS_BEFORE_ASKING, moment);
  const { lookedFor } = entry;
  return moved(
    entry,
    {
      // A look that nobody waits for is spent, or it would be repeated for ever.
      lookedFor: entry.state === 'sending' ? lookedFor : lookedFor + 1,
      ask: entry.ask,
      reason: entry.state === 'sending' ? problem : entry.reason,
      ...(entry.state === 'sending' && {
        unreached: true,
        nextAt: isoOf(moment.now + pauseBeforeAskingAgain(sinceSent)),
      }),
    },
    moment,
  );
}

const repeat = (entry: OutboxEntry, moment: Moment): OutboxEntry =>
  entry.attempts < MOST_REPEATS
    ? putOff(entry, entry.reason ?? NOT_FOUND, 0, moment)
    : moved(entry, { state: 'rejected', reason: NEVER_TAKEN }, moment);

/** The person who said that it stands there was mistaken: they are asked again. */
export const askAgain = (entry: OutboxEntry, moment: Moment): OutboxEntry =>
  ask(entry, NOT_FOUND, LOOKS_BEFORE_ASKING, moment);

const ask = (entry: OutboxEntry, reason: string, lookedFor: number, moment: Moment): OutboxEntry =>
  moved(entry, { state: 'asking', ask: 'maybe-sent', reason, lookedFor }, moment);
