/** What a person said to five-minute tasks, on its way to the forum: one post a community and day. */
import { threadIdOf } from '../model/forum-ids.ts';
import type { Question } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import type { KeptVerdict } from '../model/triage.ts';
import type { OutboxEntry } from '../model/written.ts';
import { newEntry } from '../outbox/new-entry.ts';
import type { OwnStore } from '../store/own-store.ts';
import {
  dayEntryId,
  dayOf,
  dayText,
  entriesOfDay,
  isUnsent,
  titlesOf,
  toldBy,
  type TaskTitles,
} from './day-entries.ts';

export interface PostingWorld {
  own: Pick<OwnStore, 'readVerdicts' | 'saveVerdict' | 'readOutbox' | 'changeOutboxEntry'>;
  /** Where a community's day posts go; null where it has no such thread. */
  threadOf(communityId: string): Promise<Question | null>;
  /** Whether a post of the person can be changed there; null where they are not connected. */
  accountAt(communityId: string): Promise<{ canEdit: boolean } | null>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What became of a community's verdicts that waited. */
export interface Posting {
  communityId: string;
  verdicts: number;
  state: 'queued' | 'no-thread' | 'not-connected' | 'tomorrow';
}

/**
 * Queues what waits, one post a community and day. A second batch of a day is put into the post while that waits, and
 * changes it where the forum can; else it waits for tomorrow. Called again after a stop, it queues nothing twice: the
 * entry's id is made of community and day, and what stands in its text is not put there again.
 * @param daily only where something was said on an earlier day
 */
export async function postVerdicts(world: PostingWorld, daily: boolean): Promise<Result<Posting[]>> {
  const kept = await world.own.readVerdicts();
  if (!kept.ok) return kept;
  const waiting = kept.value.filter(({ entryId }) => entryId === null);
  const day = dayOf(world.now());
  const titles = titlesOf(kept.value);
  const postings: Posting[] = [];
  for (const [communityId, verdicts] of Map.groupBy(waiting, (one) => one.communityId)) {
    if (daily && !verdicts.some(({ at }) => at.slice(0, day.length) < day)) continue;
    const posted = await postCommunity(communityId, verdicts, { day, titles }, world);
    if (!posted.ok) return posted;
    postings.push({ communityId, verdicts: verdicts.length, state: posted.value });
  }
  return ok(postings);
}

async function postCommunity(
  communityId: string,
  verdicts: readonly KeptVerdict[],
  { day, titles }: { day: string; titles: TaskTitles },
  world: PostingWorld,
): Promise<Result<Posting['state']>> {
  const account = await world.accountAt(communityId);
  if (!account) return ok('not-connected');
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const id = dayEntryId(communityId, day);
  const ofToday = entriesOfDay(rows.value, id);
  const [first] = ofToday;
  const last = ofToday.at(-1);
  let next: OutboxEntry | null = null;
  if (!first || !last) {
    const thread = await world.threadOf(communityId);
    const threadId = thread && threadIdOf(thread.id, communityId);
    if (!thread || threadId === null) return ok('no-thread');
    // What the person did was to look and press keys: so long they wrote.
    const typingMs = verdicts.reduce((sum, { tookMs }) => sum + tookMs, 0);
    const body = dayText('', day, verdicts, titles);
    const act = { kind: 'answer' as const, threadId, body, typingMs, openMs: typingMs };
    next = newEntry({ id, communityId, act, questionId: thread.id, title: thread.title }, world.now());
  } else if (isUnsent(last)) next = last;
  else if (account.canEdit) next = changeOf(first, last, ofToday.length + 1, world.now());

  const into = next ?? last;
  if (!into) return ok('tomorrow');
  if (next === null) return noteIn(into, verdicts, world);
  const put = await world.own.changeOutboxEntry(
    next.id,
    (now) => {
      const entry = now ?? into;
      if (!isUnsent(entry) || !('body' in entry.act)) return null;
      const body = dayText(entry.act.body, day, verdicts, titles);
      return { ...entry, act: { ...entry.act, body } };
    },
    true,
  );
  return put.ok ? noteIn(put.value ?? into, verdicts, world) : put;
}

/** The entry that changes the post of the day; null while it is not known where that stands. */
function changeOf(first: OutboxEntry, last: OutboxEntry, number: number, now: number): OutboxEntry | null {
  const isUp = last.state === 'posted' || last.state === 'confirmed';
  if (!isUp || !first.place || !('body' in last.act)) return null;
  const { id, communityId, questionId, title, place } = first;
  const { body } = last.act;
  const act = {
    kind: 'edit' as const,
    threadId: place.threadId,
    postId: place.postId,
    body,
    before: body,
  };
  return newEntry({ id: `${id}.${number}`, communityId, act, questionId, title }, now);
}

/** Notes at the verdicts which entry tells them; those that it does not tell go on waiting. */
async function noteIn(
  entry: OutboxEntry,
  verdicts: readonly KeptVerdict[],
  { own }: PostingWorld,
): Promise<Result<Posting['state']>> {
  const told = toldBy(entry);
  for (const verdict of verdicts.filter(({ taskId }) => told.has(taskId))) {
    const saved = await own.saveVerdict({ ...verdict, entryId: entry.id });
    if (!saved.ok) return saved;
  }
  return ok(verdicts.every(({ taskId }) => told.has(taskId)) ? 'queued' : 'tomorrow');
}
