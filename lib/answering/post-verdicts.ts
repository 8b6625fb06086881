/** What a person said to five-minute tasks, on its way to the forum: one post a community and day. */
import { threadIdOf } from '../model/forum-ids.ts';
import type { Question } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import type { OutboxEntry } from '../model/written.ts';
import { newEntry } from '../outbox/new-entry.ts';
import type { OwnStore } from '../store/own-store.ts';
import { dayOf } from '../model/look-ups.ts';
import {
  dayEntries,
  dayEntryId,
  dayText,
  entriesOfDay,
  isLost,
  isUnsent,
  newsOf,
  nextEntryId,
  titlesOf,
  toldBy,
  wayOf,
  type DayNews,
  type TaskTitles,
} from './day-entries.ts';
import { readKept } from './read-kept.ts';
import { untellWorked } from './untell-worked.ts';

export interface PostingWorld {
  own: Pick<
    OwnStore,
    | 'readSettings'
    | 'readVerdicts'
    | 'saveVerdict'
    | 'readConfirmations'
    | 'recordConfirmation'
    | 'readLookUps'
    | 'readOutbox'
    | 'changeOutboxEntry'
  >;
  /** Where a community's day posts go; null where it has no such thread. */
  threadOf(communityId: string): Promise<Question | null>;
  /** Whether a post of the person can be changed there, and its letters; null where they are not connected. */
  accountAt(communityId: string): Promise<PostingAccount | null>;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface PostingAccount {
  canEdit: boolean;
  /** Most letters of a post there. */
  mostText: number;
}

/** What became of a community's verdicts that waited. */
export interface Posting {
  communityId: string;
  verdicts: number;
  /** `no-room`: a post there holds not even one. */
  state: 'queued' | 'no-thread' | 'not-connected' | 'no-room' | 'tomorrow';
}

/**
 * Queues what waits, one post a community and day. A second batch of a day is put into the post while that waits, and
 * changes it where the forum can; else it waits for tomorrow. Called again after a stop, it queues nothing twice: the
 * entry's id is made of community and day, and what stands in its text is not put there again.
 * @param daily by itself: only where something was said on an earlier day, and nothing that was cancelled or refused
 */
export async function postVerdicts(world: PostingWorld, daily: boolean): Promise<Result<Posting[]>> {
  const kept = await readKept(world.own);
  if (!kept.ok) return kept;
  const now = world.now();
  const day = dayOf(now);
  const titles = titlesOf(kept.value.verdicts);
  const postings: Posting[] = [];
  for (const [communityId, news] of newsOf(kept.value, !daily, now)) {
    if (daily && ![...news.verdicts, ...news.worked].some(({ at }) => at.slice(0, day.length) < day))
      continue;
    const account = await world.accountAt(communityId);
    const posted = account
      ? await postCommunity(communityId, news, { day, titles, daily, account }, world)
      : ok('not-connected' as const);
    if (!posted.ok) return posted;
    postings.push({ communityId, verdicts: news.verdicts.length, state: posted.value });
  }
  return ok(postings);
}

interface Today {
  day: string;
  titles: TaskTitles;
  daily: boolean;
  account: PostingAccount;
}

async function postCommunity(
  communityId: string,
  waiting: DayNews,
  { day, titles, daily, account }: Today,
  world: PostingWorld,
): Promise<Result<Posting['state']>> {
  const closed = daily ? ok(true) : await closeRefused(communityId, world);
  if (!closed.ok) return closed;
  if (!closed.value) return ok('tomorrow');
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const id = dayEntryId(communityId, day);
  const ofToday = entriesOfDay(rows.value, id);
  // A stop before midnight may have left something told but not noted.
  let news = waiting;
  for (const entry of dayEntries(rows.value, communityId)) {
    if (isLost(entry) || ofToday.includes(entry)) continue;
    const noted = await noteIn(entry, news, world);
    if (!noted.ok) return noted;
    news = withoutTold(news, entry);
  }
  if (news.verdicts.length + news.worked.length === 0) return ok('queued');
  const last = ofToday.findLast((entry) => !isLost(entry));
  const way = wayOf(ofToday, account.canEdit);
  // What a stop left told but not noted is noted first.
  if (last && way === 'tomorrow') return noteIn(last, news, world);
  const thread = way === 'new' ? await world.threadOf(communityId) : null;
  if (way === 'new' && !thread) return ok('no-thread');
  const room = { titles, mostText: account.mostText };
  const text = dayText(last && 'body' in last.act ? last.act.body : '', day, news, room);
  if (text === null) return last ? noteIn(last, news, world) : ok('no-room');
  const entryId = nextEntryId(ofToday, id);
  const next = thread
    ? newPost(thread, entryId, news, text, world.now())
    : way === 'change'
      ? changeOf(ofToday, entryId, world.now())
      : last;
  if (!next) return ok('tomorrow');
  const put = await world.own.changeOutboxEntry(
    next.id,
    (now) => {
      const entry = now ?? next;
      if (!isUnsent(entry) || !('body' in entry.act)) return null;
      const body = dayText(entry.act.body, day, news, room) ?? entry.act.body;
      return { ...entry, act: { ...entry.act, body }, updatedAt: new Date(world.now()).toISOString() };
    },
    true,
  );
  if (!put.ok) return put;
  // Another page was quicker, and what it queued is on its way.
  return put.value ? noteIn(put.value, news, world) : ok('tomorrow');
}

/**
 * What the forum refused is told anew, so it must not be tried again besides: it ends.
 * @returns false where it was tried again meanwhile
 */
async function closeRefused(communityId: string, { own, now }: PostingWorld): Promise<Result<boolean>> {
  const rows = await own.readOutbox();
  if (!rows.ok) return rows;
  for (const { id } of dayEntries(rows.value, communityId).filter(({ state }) => state === 'rejected')) {
    const closed = await own.changeOutboxEntry(
      id,
      (entry) =>
        entry?.state === 'rejected'
          ? { ...entry, state: 'cancelled', sentAt: null, updatedAt: new Date(now()).toISOString() }
          : null,
      true,
    );
    if (!closed.ok) return closed;
    if (closed.value === null) return ok(false);
  }
  return ok(true);
}

function withoutTold({ verdicts, worked, counts }: DayNews, entry: OutboxEntry): DayNews {
  const told = toldBy(entry);
  return {
    counts,
    verdicts: verdicts.filter(({ taskId }) => !told.has(taskId)),
    worked: worked.filter(({ answerId }) => !told.has(answerId)),
  };
}

/** Null where the thread is none of this community's. */
function newPost(
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
function changeOf(ofToday: readonly OutboxEntry[], id: string, now: number): OutboxEntry | null {
  const live = ofToday.filter((entry) => !isLost(entry));
  const [first] = live;
  const last = live.at(-1);
  if (!first?.place || !last || !('body' in last.act)) return null;
  const { communityId, questionId, title, place } = first;
  const { threadId, postId } = place;
  const { body } = last.act;
  const act = { kind: 'edit' as const, threadId, postId, body, before: body };
  return newEntry({ id, communityId, act, questionId, title }, now);
}

/** Notes at verdicts, and at what worked, which entry tells them; those that it does not tell go on waiting. */
async function noteIn(
  entry: OutboxEntry,
  { verdicts, worked }: DayNews,
  { own, now }: PostingWorld,
): Promise<Result<Posting['state']>> {
  const told = toldBy(entry);
  for (const verdict of verdicts.filter(({ taskId }) => told.has(taskId))) {
    const saved = await own.saveVerdict({ ...verdict, entryId: entry.id });
    if (!saved.ok) return saved;
  }
  // What the person took back meanwhile stays taken back.
  const still = new Set(
    (await own.readConfirmations()).filter((one) => one.worked).map(({ answerId }) => answerId),
  );
  for (const one of worked.filter(({ answerId }) => told.has(answerId))) {
    const saved = still.has(one.answerId)
      ? await own.recordConfirmation({ ...one, toldIn: entry.id })
      : await untellWorked(one, own, now());
    if (!saved.ok) return saved;
  }
  const isAllTold = [
    ...verdicts.map(({ taskId }) => taskId),
    ...worked.map(({ answerId }) => answerId),
  ].every((id) => told.has(id));
  return ok(isAllTold ? 'queued' : 'tomorrow');
}
