/** What a person said to five-minute tasks, on its way to the forum: one post a community and day. */
import { threadIdOf } from '../model/forum-ids.ts';
import type { Question } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import type { OutboxEntry } from '../model/written.ts';
import { newEntry } from '../outbox/new-entry.ts';
import type { OwnStore } from '../store/own-store.ts';
import {
  dayEntryId,
  dayOf,
  dayText,
  entriesOfDay,
  entriesOfOtherDays,
  isUnsent,
  newsOf,
  titlesOf,
  toldBy,
  wayOf,
  type DayNews,
  type TaskTitles,
} from './day-entries.ts';

export interface PostingWorld {
  own: Pick<
    OwnStore,
    | 'readSettings'
    | 'readVerdicts'
    | 'saveVerdict'
    | 'readConfirmations'
    | 'recordConfirmation'
    | 'readOutbox'
    | 'changeOutboxEntry'
  >;
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
  const { shareWorked } = await world.own.readSettings();
  const waiting = newsOf(kept.value, shareWorked ? await world.own.readConfirmations() : []);
  const day = dayOf(world.now());
  const titles = titlesOf(kept.value);
  const postings: Posting[] = [];
  for (const [communityId, news] of waiting) {
    if (daily && ![...news.verdicts, ...news.worked].some(({ at }) => at.slice(0, day.length) < day))
      continue;
    const posted = await postCommunity(communityId, news, { day, titles }, world);
    if (!posted.ok) return posted;
    postings.push({ communityId, verdicts: news.verdicts.length, state: posted.value });
  }
  return ok(postings);
}

async function postCommunity(
  communityId: string,
  waiting: DayNews,
  { day, titles }: { day: string; titles: TaskTitles },
  world: PostingWorld,
): Promise<Result<Posting['state']>> {
  const account = await world.accountAt(communityId);
  if (!account) return ok('not-connected');
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const id = dayEntryId(communityId, day);
  // A stop before midnight may have left something told but not noted.
  let news = waiting;
  for (const entry of entriesOfOtherDays(rows.value, communityId, id)) {
    const noted = await noteIn(entry, news, world);
    if (!noted.ok) return noted;
    news = withoutTold(news, entry);
  }
  if (news.verdicts.length + news.worked.length === 0) return ok('queued');
  const ofToday = entriesOfDay(rows.value, id);
  const last = ofToday.at(-1);
  const way = wayOf(ofToday, account.canEdit);
  // What a stop left told but not noted is noted first.
  if (last && way === 'tomorrow') return noteIn(last, news, world);
  const thread = way === 'new' ? await world.threadOf(communityId) : null;
  if (way === 'new' && !thread) return ok('no-thread');
  const next = thread
    ? postOf(thread, id, news, dayText('', day, news, titles), world.now())
    : way === 'change'
      ? changeOf(ofToday, world.now())
      : last;
  if (!next) return ok('tomorrow');
  const put = await world.own.changeOutboxEntry(
    next.id,
    (now) => {
      const entry = now ?? next;
      if (!isUnsent(entry) || !('body' in entry.act)) return null;
      const body = dayText(entry.act.body, day, news, titles);
      return { ...entry, act: { ...entry.act, body } };
    },
    true,
  );
  if (!put.ok) return put;
  // Another page was quicker, and what it queued is on its way.
  return put.value ? noteIn(put.value, news, world) : ok('tomorrow');
}

function withoutTold({ verdicts, worked }: DayNews, entry: OutboxEntry): DayNews {
  const told = toldBy(entry);
  return {
    verdicts: verdicts.filter(({ taskId }) => !told.has(taskId)),
    worked: worked.filter(({ answerId }) => !told.has(answerId)),
  };
}

/** Null where the thread is none of this community's. */
function postOf(
  { id: questionId, communityId, title }: Question,
  id: string,
  { verdicts }: DayNews,
  body: string,
  now: number,
): OutboxEntry | null {
  const threadId = threadIdOf(questionId, communityId);
  if (threadId === null) return null;
  // What the person did was to look and press keys: so long they wrote.
  const typingMs = verdicts.reduce((sum, { tookMs }) => sum + tookMs, 0);
  const act = { kind: 'answer' as const, threadId, body, typingMs, openMs: typingMs };
  return newEntry({ id, communityId, act, questionId, title }, now);
}

/** The entry that changes the post of the day; null where it does not stand anywhere. */
function changeOf(ofToday: readonly OutboxEntry[], now: number): OutboxEntry | null {
  const [first] = ofToday;
  const last = ofToday.at(-1);
  if (!first?.place || !last || !('body' in last.act)) return null;
  const { communityId, questionId, title, place } = first;
  const { threadId, postId } = place;
  const { body } = last.act;
  const act = { kind: 'edit' as const, threadId, postId, body, before: body };
  return newEntry({ id: `${first.id}.${ofToday.length + 1}`, communityId, act, questionId, title }, now);
}

/** Notes at verdicts, and at what worked, which entry tells them; those that it does not tell go on waiting. */
async function noteIn(
  entry: OutboxEntry,
  { verdicts, worked }: DayNews,
  { own }: PostingWorld,
): Promise<Result<Posting['state']>> {
  const told = toldBy(entry);
  for (const verdict of verdicts.filter(({ taskId }) => told.has(taskId))) {
    const saved = await own.saveVerdict({ ...verdict, entryId: entry.id });
    if (!saved.ok) return saved;
  }
  // What the person took back meanwhile stays taken back.
  const still = new Set((await own.readConfirmations()).map(({ answerId }) => answerId));
  for (const one of worked.filter(({ answerId }) => told.has(answerId) && still.has(answerId))) {
    const saved = await own.recordConfirmation({ ...one, toldIn: entry.id });
    if (!saved.ok) return saved;
  }
  const isAllTold = [
    ...verdicts.map(({ taskId }) => taskId),
    ...worked.map(({ answerId }) => answerId),
  ].every((id) => told.has(id));
  return ok(isAllTold ? 'queued' : 'tomorrow');
}
