import type { OutboxEntry } from '../model/written.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A forum that asks to come back later than this is asked again then all the same. */
const LONGEST_WAIT = DAY;
const FIRST_BACKOFF = 30 * SECOND;
const LONGEST_BACKOFF = 6 * HOUR;
const LONGEST_UNREACHED = 10 * MINUTE;

/** Before each look for a write whose outcome is unknown: what a forum commits late must have time to show. */
const LOOKS_WHILE_SENDING = [20 * SECOND, 2 * MINUTE, 10 * MINUTE];
/** The person was asked; it may still turn up by itself. */
const LOOKS_WHILE_ASKING = [HOUR, 6 * HOUR, DAY];
const LOOKS_FOR_MODERATOR = [10 * MINUTE, HOUR, 6 * HOUR];
/** Looks after a moderator go on daily for about a month. */
const MOST_LOOKS_FOR_MODERATOR = 33;
const LOOKS_AFTER_POSTING = [10 * MINUTE, 2 * HOUR, DAY];

/** From so many looks in vain on, the person is asked. */
export const LOOKS_BEFORE_ASKING = LOOKS_WHILE_SENDING.length;

/**
 * How long to wait before looking once more for an entry in its present state, in milliseconds; null where it is not
 * looked for (any more).
 */
export function pauseBeforeLook({ state, ask, lookedFor, act }: OutboxEntry): number | null {
  switch (state) {
    case 'sending':
      return LOOKS_WHILE_SENDING[lookedFor] ?? null;
    case 'asking':
      if (ask !== 'maybe-sent') return null;
      return LOOKS_WHILE_ASKING[lookedFor - LOOKS_BEFORE_ASKING] ?? null;
    case 'waiting-for-moderator':
      return lookedFor < MOST_LOOKS_FOR_MODERATOR ? (LOOKS_FOR_MODERATOR[lookedFor] ?? DAY) : null;
    case 'posted':
      // Of a like the forum's own answer is proof enough.
      return act.kind === 'answer' || act.kind === 'question'
        ? (LOOKS_AFTER_POSTING[lookedFor] ?? null)
        : null;
    default:
      return null;
  }
}

/**
 * Exponential backoff with jitter, in milliseconds: doubles with each try up to six hours, of which at least half is
 * waited.
 * @param tries how often it was tried, 1 after the first time
 */
function backoff(tries: number, random: number): number {
  const full = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** Math.min(tries - 1, 20));
  return Math.round(full * (0.5 + random / 2));
}

/** As the backoff, but ten minutes at most: nothing tells a background that ended of a connection that is back. */
export const pauseUnreached = (tries: number, random: number): number =>
  Math.min(LONGEST_UNREACHED, backoff(tries, random));

/** As long as the forum asks for, a little more so that not everyone comes back at once, and a day at most. */
export const waitAsAsked = (waitMs: number, tries: number, random: number): number =>
  Math.min(LONGEST_WAIT, Math.round(Math.max(waitMs * (1 + random / 10), backoff(tries, random))));

/** While it cannot be told whether a write arrived: as long again as since it was sent, a minute to an hour. */
export const pauseBeforeAskingAgain = (sinceSent: number): number =>
  Math.min(HOUR, Math.max(MINUTE, sinceSent));

/** It is time. A moment that lies further ahead than anything waits is one of a clock that was set back since. */
export function isTime({ nextAt }: Pick<OutboxEntry, 'nextAt'>, now: number): boolean {
  const ahead = Date.parse(nextAt) - now;
  return ahead <= 0 || ahead > LONGEST_WAIT;
}

/**
 * True where a pass would go on with something that an earlier one left: it ended half-way, or reached no forum.
 * @param now milliseconds since 1970
 */
export const isLeft = (entries: readonly OutboxEntry[], now: number): boolean =>
  entries.some(
    (entry) =>
      (entry.state === 'queued' || entry.state === 'sending') && (entry.unreached || isTime(entry, now)),
  );
