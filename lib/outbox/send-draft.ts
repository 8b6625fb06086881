import { postIdOf, threadIdOf } from '../model/forum-ids.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { isReply, OutboxEntry, type Draft } from '../model/written.ts';
import { newEntry, THREAD_TO_COME } from './new-entry.ts';
import type { OutboxWorld } from './outbox-world.ts';

/** What the person saw and confirmed: the texts exactly as they will stand at the forum. */
export interface Sent {
  title: string;
  body: string;
  /** The answer that goes with the question of a `share`; else empty. */
  answer: string;
  /** How many replies the thread had as the person knew it; null where that is not known. */
  repliesSeen: number | null;
}

const NO_COMMUNITY = 'Choose the community where this should go, then send it.';
const NO_THREAD =
  'This question stands at no forum that Peerside can write to. Copy your text and answer it where it was asked.';
const TOO_LONG =
  'This is too long to be sent: a title may have 300 characters and a text 50,000. Shorten it, then send it.';
const ALREADY =
  'An earlier text of this draft is on its way already. Take it up again in the outbox to change it.';

/**
 * Puts a draft into the outbox and takes it from the drafts when the entries are on disk. Called again after a stop it
 * goes on where it was: the entries' ids come from the draft's, so nothing is queued twice.
 * @returns the entries, the first to be sent first. Fails where the draft names no place, or nothing could be saved:
 *   the draft stays then.
 */
export async function sendDraft(
  draft: Draft,
  sent: Sent,
  world: Pick<OutboxWorld, 'own' | 'now'>,
): Promise<Result<OutboxEntry[]>> {
  const made = entriesOf(draft, sent, world.now());
  if (!made.ok) return made;
  const [first, second] = made.value;
  // What does not parse would stand in the outbox and never be read again, and the draft would be gone.
  if (made.value.some((entry) => !OutboxEntry.safeParse(entry).success)) return failed(TOO_LONG);
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const isBegun = rows.value.some(({ id }) => id === first.id);
  // The answer of a share is written before its question: only the question's row lets it go.
  if (second) {
    const followed = await putNew(second, world, isBegun ? isRemainder : wasNeverSent);
    if (!followed.ok) return followed;
  }
  const put = await putNew(first, world, isRemainder);
  if (!put.ok) return put;
  if (second) {
    // A slow hand: the answer may have been given up for lack of its question. What the person cancelled stays so.
    const again = await putNew(second, world, (before) => isRemainder(before) && before.state === 'rejected');
    if (!again.ok) return again;
  }
  const removed = await world.own.removeDraftIfSame(draft);
  return removed.ok ? ok(second ? [first, second] : [first]) : removed;
}

function entriesOf(draft: Draft, sent: Sent, now: number): Result<[OutboxEntry, OutboxEntry?]> {
  const { communityId, questionId, edits, typingMs, openMs } = draft;
  if (communityId === null) return failed(NO_COMMUNITY);
  const typing = { typingMs, openMs };
  if (isReply(draft)) {
    const threadId = questionId === null ? null : threadIdOf(questionId, communityId);
    const postId = questionId === null || !edits ? null : postIdOf(edits.answerId, questionId);
    if (threadId === null || (edits && postId === null)) return failed(NO_THREAD);
    const { repliesSeen, body } = sent;
    const act =
      edits && postId !== null
        ? { kind: 'edit' as const, threadId, postId, body, before: edits.before }
        : { kind: 'answer' as const, threadId, body, ...typing };
    return ok([
      newEntry({ id: draft.id, communityId, act, questionId, repliesSeen, title: sent.title, draft }, now),
    ]);
  }
  const { title, body } = sent;
  const { category, tags } = draft;
  const question = newEntry(
    {
      id: draft.id,
      communityId,
      act: { kind: 'question', title, body, category, tags, ...typing },
      title,
      draft,
    },
    now,
  );
  if (draft.kind === 'question') return ok([question]);
  const answer = newEntry(
    {
      id: `${draft.id}+answer`,
      communityId,
      act: { kind: 'answer', threadId: THREAD_TO_COME, body: sent.answer, ...typing },
      title,
      after: question.id,
    },
    now,
  );
  return ok([question, answer]);
}

/**
 * Fails where an entry of this id has another text and may not be replaced.
 * @param mayReplace an entry that is only what a stop left of an earlier attempt
 */
async function putNew(
  entry: OutboxEntry,
  world: Pick<OutboxWorld, 'own'>,
  mayReplace: (before: OutboxEntry) => boolean,
): Promise<Result<null>> {
  let before: OutboxEntry | null = null;
  const put = await world.own.changeOutboxEntry(
    entry.id,
    (now) => {
      before = now;
      return now === null || mayReplace(now) ? entry : null;
    },
    // In one place alone it could not be sent, and the draft might come back beside it.
    true,
  );
  if (!put.ok) return put;
  return put.value !== null || sameText(before, entry) ? ok(null) : failed(ALREADY);
}

const wasNeverSent = ({ sentAt }: OutboxEntry): boolean => sentAt === null;

/** It never was at the forum, and never will be by itself. */
const isRemainder = (entry: OutboxEntry): boolean =>
  wasNeverSent(entry) && (entry.state === 'cancelled' || entry.state === 'rejected');

const sameText = (one: OutboxEntry | null, other: OutboxEntry): boolean =>
  one?.title === other.title && 'body' in one.act && 'body' in other.act && one.act.body === other.act.body;
