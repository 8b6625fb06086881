import { ok, type Result } from '../model/result.ts';
import type { OutboxEntry } from '../model/written.ts';
import { moved, type Moment } from './after-delivery.ts';
import { momentOf } from './deliver-entry.ts';
import type { OutboxWorld } from './outbox-world.ts';
import { DAY, pauseBeforeLook } from './waiting-times.ts';

/** What is younger than this may still be being written: an answer before its question, an entry before its draft goes. */
const BEING_WRITTEN_MS = 10 * 60_000;
/** Likes and what was posted leave the list after this long. */
const KEPT_MS = 60 * DAY;

const NO_QUESTION = 'The question that it belongs to was not sent. Take the text up again to send it.';
const NO_THREAD =
  'The question that it belongs to could not be found at the forum. Answer there, or take the text up again.';

export const isMark = ({ act: { kind } }: OutboxEntry): boolean =>
  kind === 'like' || kind === 'downvote' || kind === 'accept';

const isOver = ({ state }: OutboxEntry): boolean =>
  state === 'posted' || state === 'confirmed' || state === 'cancelled' || state === 'rejected';

/**
 * Ends what a stop left half done: drafts that are in the outbox already, entries whose forerunner will never be up,
 * and old ones that nobody needs. Safe to repeat.
 */
export async function tidyOutbox(world: OutboxWorld): Promise<Result<null>> {
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const entries = new Map(rows.value.map((entry) => [entry.id, entry]));
  const drafts = new Set((await world.own.readDrafts()).map(({ id }) => id));
  const moment = momentOf(world);
  for (const entry of rows.value) {
    await tidyDraft(entry, drafts, world);
    const ended = endWith(entry, entries, moment);
    if (ended)
      await world.own.changeOutboxEntry(entry.id, (now) => (now?.state === entry.state ? ended : null));
    if (isSpent(entry, rows.value, moment)) await world.own.removeOutboxEntry(entry.id);
  }
  return ok(null);
}

/**
 * A page that ended while it sent left the draft behind; found later, it would be sent anew. An entry that was just
 * written may be taken back, when only one place could keep it, so its draft stays that long.
 */
async function tidyDraft(
  { id, draft, state, createdAt }: OutboxEntry,
  drafts: ReadonlySet<string>,
  { own, now }: OutboxWorld,
): Promise<void> {
  const isSettled = Math.abs(now() - Date.parse(createdAt)) > BEING_WRITTEN_MS;
  if (!draft || !isSettled || state === 'cancelled') return;
  const removed = drafts.has(draft.id) ? await own.removeDraftIfSame(draft) : ok(null);
  const isUp = state === 'posted' || state === 'confirmed';
  if (removed.ok && isUp)
    await own.changeOutboxEntry(id, (entry) => (entry?.state === state ? { ...entry, draft: null } : null));
}

/** The entry as it ends because what it comes after will never be up; null where it need not. */
function endWith(
  entry: OutboxEntry,
  entries: ReadonlyMap<string, OutboxEntry>,
  moment: Moment,
): OutboxEntry | null {
  if (entry.after === null || entry.state !== 'queued') return null;
  const first = entries.get(entry.after);
  const reject = (reason: string): OutboxEntry => moved(entry, { state: 'rejected', reason }, moment);
  if (first === undefined) {
    const age = Math.abs(moment.now - Date.parse(entry.createdAt));
    return !isMark(entry) && age > BEING_WRITTEN_MS ? reject(NO_QUESTION) : null;
  }
  if (first.state === 'cancelled' || first.state === 'rejected') {
    return isMark(entry) ? moved(entry, { state: 'cancelled' }, moment) : reject(NO_QUESTION);
  }
  const isLost = first.state === 'posted' && first.place === null && pauseBeforeLook(first) === null;
  return !isMark(entry) && isLost ? reject(NO_THREAD) : null;
}

/** Over for long, without words that only stand here, and nothing comes after it. */
function isSpent(entry: OutboxEntry, all: readonly OutboxEntry[], { now }: Moment): boolean {
  if (!isOver(entry) || entry.draft !== null) return false;
  // Of what a person only believes to stand there, these may be the last words.
  const holdsWords = !isMark(entry) && entry.place === null;
  if (holdsWords || now - Date.parse(entry.updatedAt) < KEPT_MS) return false;
  return !all.some(({ after, state }) => after === entry.id && state !== 'confirmed');
}
