import { failed, ok, type Result } from '../model/result.ts';
import { questionIdOf } from '../model/forum-ids.ts';
import type { Draft, OutboxDecision, OutboxEntry } from '../model/written.ts';
import { moved, postedAt, type Moment } from './after-delivery.ts';
import { askAgain } from './after-read-back.ts';
import { momentOf } from './deliver-entry.ts';
import { mayStandThere } from './may-stand-there.ts';
import { isoOf, type OutboxWorld } from './outbox-world.ts';

const GONE = 'This entry is no longer in the outbox. Open the list again.';
const QUESTION_FIRST = 'Its question may stand at the forum already. Decide about that one first.';
const MOVED_ON = 'This entry has moved on meanwhile. Look at it again and decide anew.';

/**
 * Does what the person decided, where the entry still stands so that it can be done; else it fails and nothing changes.
 * @returns the draft that its text went back to, for `edit`; else null
 */
export async function decide(
  id: string,
  decision: OutboxDecision,
  world: Pick<OutboxWorld, 'own' | 'now' | 'random'>,
): Promise<Result<{ draftId: string | null }>> {
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const entry = rows.value.find((row) => row.id === id);
  if (!entry) return failed(GONE);
  if (decision === 'edit') return edit(entry, rows.value, world);
  if (decision === 'remove') return remove(entry, rows.value, world);
  const decided = await change(entry, (now, moment) => decidedEntry(now, decision, moment), world);
  if (!decided.ok) return decided;
  if (decision === 'cancel') await cancelFollowing(entry, rows.value, world);
  return ok({ draftId: null });
}

/** Null where the decision does not fit the entry's state. */
function decidedEntry(
  entry: OutboxEntry,
  decision: Exclude<OutboxDecision, 'edit' | 'remove'>,
  moment: Moment,
): OutboxEntry | null {
  const { state, ask, sentAt, place } = entry;
  const agree = (agreed: OutboxEntry['agreed']): OutboxEntry =>
    moved(entry, { state: 'queued', agreed: [...new Set([...entry.agreed, ...agreed])] }, moment);
  switch (decision) {
    case 'send-again':
      return ask === 'maybe-sent' ? agree([ask]) : null;
    case 'it-is-there':
      return ask === 'maybe-sent' ? postedAt(entry, entry.place, moment) : null;
    case 'not-there':
      // Where the forum or a look named its place, it is there.
      return state === 'posted' && place === null ? askAgain(entry, moment) : null;
    case 'send-anyway':
      return ask === 'answered-meanwhile' || ask === 'closed-meanwhile' ? agree([ask]) : null;
    case 'try-now':
      return state === 'queued' || state === 'rejected' || ask === 'sign-in' ? agree([]) : null;
    case 'cancel':
      return state === 'queued' || state === 'rejected' || state === 'asking'
        ? moved(entry, { state: 'cancelled', sentAt: mayStandThere(entry) ? sentAt : null }, moment)
        : null;
  }
}

/** In both places or not at all: an older copy must not be sent after all. */
async function change(
  { id }: OutboxEntry,
  make: (now: OutboxEntry, moment: Moment) => OutboxEntry | null,
  world: Pick<OutboxWorld, 'own' | 'now' | 'random'>,
): Promise<Result<OutboxEntry>> {
  const moment = momentOf(world);
  const changed = await world.own.changeOutboxEntry(id, (now) => now && make(now, moment), true);
  if (!changed.ok) return changed;
  return changed.value ? ok(changed.value) : failed(MOVED_ON);
}

const following = (entry: OutboxEntry, rows: readonly OutboxEntry[]): OutboxEntry[] =>
  rows.filter(({ after }) => after === entry.id);

async function cancelFollowing(
  entry: OutboxEntry,
  rows: readonly OutboxEntry[],
  world: Pick<OutboxWorld, 'own' | 'now' | 'random'>,
): Promise<void> {
  // One that moved on meanwhile stays as it is; where nothing could be saved, the next pass ends it (tidy).
  for (const next of following(entry, rows))
    await change(next, (now, moment) => decidedEntry(now, 'cancel', moment), world);
}

/**
 * The entry ends first, then its text becomes a draft, then the entry goes: wherever a stop comes, the text is somewhere,
 * and nothing goes out that is being changed. Done again, it finds the draft that it made.
 */
async function edit(
  chosen: OutboxEntry,
  rows: readonly OutboxEntry[],
  world: Pick<OutboxWorld, 'own' | 'now' | 'random'>,
): Promise<Result<{ draftId: string | null }>> {
  const first = rows.find(({ id }) => id === chosen.after);
  if (first?.ask === 'maybe-sent') return failed(QUESTION_FIRST);
  // The answer of a share goes back together with its question, as long as that is not up.
  const isUp = first?.state === 'posted' || first?.state === 'confirmed';
  const entry = first?.draft && !isUp ? first : chosen;
  const draft = draftOf(entry, first);
  if (!draft) return failed('There is nothing to write in this entry. Cancel it, or let it go on.');
  const ended = await change(
    entry,
    (now, moment) => (now.state === 'cancelled' ? now : decidedEntry(now, 'cancel', moment)),
    world,
  );
  if (!ended.ok) return ended;
  await cancelFollowing(entry, rows, world);
  // A send that was cut off may have left the draft behind: with it there would be two of the same text.
  const left = entry.draft ?? first?.draft;
  if (left) await world.own.removeDraftIfSame(left);
  const restored: Draft = { ...draft, id: nextIdAfter(entry.id), updatedAt: isoOf(world.now()) };
  const isThere = (await world.own.readDrafts()).some(({ id }) => id === restored.id);
  const saved = isThere ? ok(null) : await world.own.saveDraft(restored);
  if (!saved.ok) return saved;
  const gone = entry.draft?.kind === 'share' ? [entry, ...following(entry, rows)] : [entry];
  for (const { id } of gone) {
    const removed = await world.own.removeOutboxEntry(id);
    if (!removed.ok) return removed;
  }
  return ok({ draftId: restored.id });
}

/** `id`, `id~2`, `id~3` …: the next draft of the same text. */
function nextIdAfter(id: string): string {
  const [base = id, count = '1'] = id.split('~');
  return `${base}~${Number(count) + 1}`;
}

/** @param first what it comes after */
function draftOf(
  { draft, act, communityId, questionId, title, createdAt }: OutboxEntry,
  first: OutboxEntry | undefined,
): Draft | null {
  if (draft) return draft;
  if (act.kind !== 'answer' && act.kind !== 'question') return null;
  const threadId = first?.place?.threadId;
  return {
    id: '',
    kind: act.kind,
    questionId: threadId === undefined ? questionId : questionIdOf(communityId, threadId),
    communityId,
    title,
    body: act.body,
    answer: '',
    edits: null,
    category: act.kind === 'question' ? act.category : null,
    tags: act.kind === 'question' ? act.tags : [],
    kept: [],
    typingMs: act.typingMs,
    openMs: act.openMs,
    handedOverAt: null,
    updatedAt: createdAt,
  };
}

async function remove(
  entry: OutboxEntry,
  rows: readonly OutboxEntry[],
  { own }: Pick<OutboxWorld, 'own'>,
): Promise<Result<{ draftId: null }>> {
  const isOpen = ({ state }: OutboxEntry): boolean =>
    state === 'queued' || state === 'sending' || state === 'asking' || state === 'waiting-for-moderator';
  // What waits for a moderator was taken in; whether it will ever be shown, nobody may say.
  if (isOpen(entry) && entry.state !== 'waiting-for-moderator')
    return failed('This entry is not over yet. Cancel it first.');
  if (following(entry, rows).some(isOpen))
    return failed('An answer waits for this entry. Cancel that one first.');
  const removed = await own.removeOutboxEntry(entry.id);
  return removed.ok ? ok({ draftId: null }) : removed;
}
