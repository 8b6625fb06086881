/** The outbox entries of a person's day in one community: its post, and the changes to it. */
import {
  MOST_DAYS,
  MOST_VERDICTS,
  MOST_WORKED,
  readDayPost,
  writeDayPost,
  type DayPost,
  type LookUpsOfDay,
} from '../model/day-post.ts';
import { hashKey } from '../model/hash-text.ts';
import { dayOf, daysBefore, type LookUpDays } from '../model/look-ups.ts';
import { communityOf } from '../model/task-id.ts';
import type { KeptVerdict } from '../model/triage.ts';
import type { Confirmation, OutboxEntry } from '../model/written.ts';
import { mayStandThere } from '../outbox/may-stand-there.ts';

/** What waits to be told to one community. */
export interface DayNews {
  verdicts: readonly KeptVerdict[];
  /** What worked, where the person shares that. */
  worked: readonly Confirmation[];
  /** Look-ups of days that are over, where the person shares that. They go along with a post, and are none themselves. */
  counts: readonly LookUpsOfDay[];
}

/** What a person has said and done on this machine. */
export interface Kept {
  verdicts: readonly KeptVerdict[];
  /** Both empty where the person does not share what worked. */
  confirmations: readonly Confirmation[];
  lookUps: readonly LookUpDays[];
  /** The outbox. */
  rows: readonly OutboxEntry[];
}

/**
 * Community → what waits to be told to it.
 * @param again with what a cancelled or refused entry was to tell: that goes out by the person's own hand only
 * @param now milliseconds since 1970
 */
export function newsOf(kept: Kept, again: boolean, now: number): ReadonlyMap<string, DayNews> {
  const lost = new Set(kept.rows.filter(isLost).map(({ id }) => id));
  const isWaiting = (entryId: string | null): boolean => entryId === null || (again && lost.has(entryId));
  const verdicts = Map.groupBy(
    kept.verdicts.filter(({ entryId }) => isWaiting(entryId)),
    (one) => one.communityId,
  );
  const worked = Map.groupBy(
    kept.confirmations.filter((one) => one.worked && isWaiting(one.toldIn)),
    ({ questionId }) => communityOf(questionId),
  );
  return new Map(
    [...new Set([...verdicts.keys(), ...worked.keys()])].map((id) => [
      id,
      { verdicts: verdicts.get(id) ?? [], worked: worked.get(id) ?? [], counts: countsOf(id, kept, now) },
    ]),
  );
}

/**
 * Look-ups of the last days that are over and that no entry tells, oldest first. Who found a fix by searching and says
 * that it worked has looked something up too.
 */
function countsOf(communityId: string, { confirmations, lookUps, rows }: Kept, now: number): LookUpsOfDay[] {
  const told = new Set(
    rows
      .filter((entry) => entry.communityId === communityId && isOfDay(entry) && !isLost(entry))
      .flatMap((entry) => postOf(entry)?.counts ?? [])
      .map(({ day }) => day),
  );
  const worked = Map.groupBy(
    confirmations.filter((one) => one.worked && communityOf(one.questionId) === communityId),
    ({ at }) => dayOf(Date.parse(at)),
  );
  const shown = lookUps.find((one) => one.communityId === communityId)?.days ?? {};
  const [first, today] = [daysBefore(now, MOST_DAYS), dayOf(now)];
  return [...new Set([...Object.keys(shown), ...worked.keys()])]
    .filter((day) => day >= first && day < today && !told.has(day))
    .toSorted()
    .map((day) => ({ day, lookUps: Math.max(shown[day] ?? 0, worked.get(day)?.length ?? 0) }));
}

/** Task id → title of its question. */
export type TaskTitles = ReadonlyMap<string, string>;

export const titlesOf = (kept: readonly KeptVerdict[]): TaskTitles =>
  new Map(kept.map(({ taskId, title }) => [taskId, title]));

const PREFIX = 'tasks-';

const isOfDay = ({ id }: Pick<OutboxEntry, 'id'>): boolean => id.startsWith(PREFIX);

/** The same however often it is asked for: nothing is queued twice. */
export const dayEntryId = (communityId: string, day: string): string =>
  `${PREFIX}${day}-${hashKey(communityId)}`;

const numberOf = (entry: OutboxEntry, id: string): number => Number(entry.id.slice(id.length + 1) || 1);

/** Entries of the day in their order: its post, changes to it, and what did not come to anything. */
export const entriesOfDay = (rows: readonly OutboxEntry[], id: string): OutboxEntry[] =>
  rows
    .filter((entry) => entry.id === id || entry.id.startsWith(`${id}.`))
    .toSorted((a, b) => numberOf(a, id) - numberOf(b, id));

/** Id of the day's next entry. @param id of its first, as `dayEntryId` */
export function nextEntryId(ofToday: readonly OutboxEntry[], id: string): string {
  const last = ofToday.at(-1);
  return last ? `${id}.${numberOf(last, id) + 1}` : id;
}

/** Entries of a community's days. */
export const dayEntries = (rows: readonly OutboxEntry[], communityId: string): OutboxEntry[] =>
  rows.filter((entry) => entry.communityId === communityId && isOfDay(entry));

/** It can still be changed: the forum does not have it, and nobody is sending it. */
export const isUnsent = (entry: OutboxEntry): boolean =>
  (entry.state === 'queued' || entry.state === 'asking') && !mayStandThere(entry);

/** It never came to the forum, and does not by itself: what it was to tell waits again. */
export const isLost = (entry: OutboxEntry): boolean =>
  entry.state === 'rejected' || (entry.state === 'cancelled' && entry.sentAt === null);

/**
 * Where more verdicts of the day go: into a new post, into the one that waits, into a change of the one that is up, or
 * nowhere before tomorrow, because the forum cannot change posts or it is not known whether the last one arrived.
 */
export function wayOf(
  ofToday: readonly OutboxEntry[],
  canEdit: boolean,
): 'new' | 'same' | 'change' | 'tomorrow' {
  const live = ofToday.filter((entry) => !isLost(entry));
  const [first] = live;
  const last = live.at(-1);
  if (!first || !last) return 'new';
  if (isUnsent(last)) return 'same';
  const isUp = last.state === 'posted' || last.state === 'confirmed';
  return canEdit && isUp && first.place !== null ? 'change' : 'tomorrow';
}

/** The day post that an entry writes; null for another one. */
export const postOf = ({ act }: Pick<OutboxEntry, 'act'>): DayPost | null =>
  'body' in act ? readDayPost(act.body) : null;

/** Ids of the tasks, and of the answers that worked, that a post's text tells of. */
export function toldIn(body: string): ReadonlySet<string> {
  const post = readDayPost(body);
  return new Set([...(post?.verdicts.map(({ taskId }) => taskId) ?? []), ...(post?.worked ?? [])]);
}

/** The same of an entry's text. */
export const toldBy = ({ act }: Pick<OutboxEntry, 'act'>): ReadonlySet<string> =>
  toldIn('body' in act ? act.body : '');

/**
 * The text of a day with what it does not tell yet, as much as a day and a post have room for: what worked first, then
 * verdicts, and the counts where they still fit. Null where there is no room for any more.
 * @param before empty for a new one
 * @param mostText letters that the forum takes
 */
export function dayText(
  before: string,
  day: string,
  { verdicts, worked, counts }: DayNews,
  { titles, mostText }: { titles: TaskTitles; mostText: number },
): string | null {
  const post = readDayPost(before) ?? { v: 1, day, verdicts: [], worked: [], counts: [] };
  const told = new Set([...post.verdicts.map(({ taskId }) => taskId), ...post.worked]);
  const verdictsAdded = verdicts
    .filter(({ taskId }) => !told.has(taskId))
    .slice(0, MOST_VERDICTS - post.verdicts.length);
  const workedAdded = worked
    .map(({ answerId }) => answerId)
    .filter((id) => !told.has(id))
    .slice(0, MOST_WORKED - post.worked.length);
  /** The post with so many of those, what worked first. */
  const postWith = (count: number): DayPost => ({
    ...post,
    verdicts: [...post.verdicts, ...verdictsAdded.slice(0, Math.max(0, count - workedAdded.length))],
    worked: [...post.worked, ...workedAdded.slice(0, count)],
  });
  // Each more makes it longer: halved until the most that fit are found.
  let fits = 0;
  let over = verdictsAdded.length + workedAdded.length + 1;
  while (over - fits > 1) {
    const count = Math.floor((fits + over) / 2);
    if (writeDayPost(postWith(count), titles).length <= mostText) fits = count;
    else over = count;
  }
  if (fits === 0) return null;
  const next = postWith(fits);
  const days = new Set(post.counts.map((one) => one.day));
  const all = [...post.counts, ...counts.filter((one) => !days.has(one.day))].slice(-MOST_DAYS);
  const counted = writeDayPost({ ...next, counts: all }, titles);
  return counted.length <= mostText ? counted : writeDayPost(next, titles);
}

/** What would be posted now in a community: word for word what `postVerdicts` queues; null where nothing finds room. */
export function plannedText(
  communityId: string,
  news: DayNews,
  { kept, mostText, now }: { kept: Pick<Kept, 'verdicts' | 'rows'>; mostText: number; now: number },
): string | null {
  const day = dayOf(now);
  const last = entriesOfDay(kept.rows, dayEntryId(communityId, day)).findLast((entry) => !isLost(entry));
  const before = last && 'body' in last.act ? last.act.body : '';
  return dayText(before, day, news, { titles: titlesOf(kept.verdicts), mostText });
}
