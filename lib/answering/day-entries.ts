/** The outbox entries of a person's day in one community: its post, and the changes to it. */
import { MOST_VERDICTS, MOST_WORKED, readDayPost, writeDayPost } from '../model/day-post.ts';
import { hashKey } from '../model/hash-text.ts';
import { communityOf } from '../model/task-id.ts';
import type { KeptVerdict } from '../model/triage.ts';
import type { Confirmation, OutboxEntry } from '../model/written.ts';

/** A post that is longer is refused: Discourse takes 32,000 characters, NodeBB 32,767. The rest waits for tomorrow. */
const MOST_TEXT = 30_000;

/** What waits to be told to one community. */
export interface DayNews {
  verdicts: readonly KeptVerdict[];
  /** What worked, where the person shares that. */
  worked: readonly Confirmation[];
}

/** Community → what waits to be told to it. @param confirmations empty where the person does not share them */
export function newsOf(
  kept: readonly KeptVerdict[],
  confirmations: readonly Confirmation[],
): ReadonlyMap<string, DayNews> {
  const verdicts = Map.groupBy(
    kept.filter(({ entryId }) => entryId === null),
    (one) => one.communityId,
  );
  const worked = Map.groupBy(
    confirmations.filter((one) => one.worked && one.toldIn === null),
    ({ questionId }) => communityOf(questionId),
  );
  return new Map(
    [...new Set([...verdicts.keys(), ...worked.keys()])].map((id) => [
      id,
      { verdicts: verdicts.get(id) ?? [], worked: worked.get(id) ?? [] },
    ]),
  );
}

/** Task id → title of its question. */
export type TaskTitles = ReadonlyMap<string, string>;

/** UTC, `2026-11-22`. @param ms since 1970 */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const titlesOf = (kept: readonly KeptVerdict[]): TaskTitles =>
  new Map(kept.map(({ taskId, title }) => [taskId, title]));

const PREFIX = 'tasks-';

/** The same however often it is asked for: nothing is queued twice. */
export const dayEntryId = (communityId: string, day: string): string =>
  `${PREFIX}${day}-${hashKey(communityId)}`;

/** Entries of the day, the post first, then its changes in their order. */
export function entriesOfDay(rows: readonly OutboxEntry[], id: string): OutboxEntry[] {
  const numberOf = (entry: OutboxEntry): number => Number(entry.id.slice(id.length + 1) || 1);
  return rows
    .filter((entry) => entry.id === id || entry.id.startsWith(`${id}.`))
    .toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** Entries of a community's other days. @param id of the day's post, as `dayEntryId` */
export function entriesOfOtherDays(
  rows: readonly OutboxEntry[],
  communityId: string,
  id: string,
): OutboxEntry[] {
  const ofDay = new Set(entriesOfDay(rows, id));
  return rows.filter(
    (entry) => entry.communityId === communityId && entry.id.startsWith(PREFIX) && !ofDay.has(entry),
  );
}

/** The forum was never called with it. */
export const isUnsent = ({ state, sentAt }: OutboxEntry): boolean =>
  sentAt === null && (state === 'queued' || state === 'asking');

/**
 * Where more verdicts of the day go: into a new post, into the one that waits, into a change of the one that is up, or
 * nowhere before tomorrow, because the forum cannot change posts or it is not known whether the last one arrived.
 */
export function wayOf(
  ofToday: readonly OutboxEntry[],
  canEdit: boolean,
): 'new' | 'same' | 'change' | 'tomorrow' {
  const [first] = ofToday;
  const last = ofToday.at(-1);
  if (!first || !last) return 'new';
  if (isUnsent(last)) return 'same';
  const isUp = last.state === 'posted' || last.state === 'confirmed';
  return canEdit && isUp && first.place !== null ? 'change' : 'tomorrow';
}

/** Ids of the tasks, and of the answers that worked, that an entry's text tells of. */
export function toldBy({ act }: Pick<OutboxEntry, 'act'>): ReadonlySet<string> {
  const post = 'body' in act ? readDayPost(act.body) : null;
  return new Set([...(post?.verdicts.map(({ taskId }) => taskId) ?? []), ...(post?.worked ?? [])]);
}

/** The text of a day with what it does not tell yet, as much as a day has room for. @param before empty for a new one */
export function dayText(
  before: string,
  day: string,
  { verdicts, worked }: DayNews,
  titles: TaskTitles,
): string {
  const post = readDayPost(before) ?? { v: 1, day, verdicts: [], worked: [], counts: null };
  const told = new Set([...post.verdicts.map(({ taskId }) => taskId), ...post.worked]);
  const verdictsAdded = verdicts
    .filter(({ taskId }) => !told.has(taskId))
    .slice(0, MOST_VERDICTS - post.verdicts.length);
  const workedAdded = worked
    .map(({ answerId }) => answerId)
    .filter((id) => !told.has(id))
    .slice(0, MOST_WORKED - post.worked.length);
  /** The text with so many of those, what worked first. */
  const textWith = (count: number): string =>
    writeDayPost(
      {
        ...post,
        verdicts: [...post.verdicts, ...verdictsAdded.slice(0, Math.max(0, count - workedAdded.length))],
        worked: [...post.worked, ...workedAdded.slice(0, count)],
      },
      titles,
    );
  for (let count = verdictsAdded.length + workedAdded.length; count > 0; count--) {
    const text = textWith(count);
    if (text.length <= MOST_TEXT) return text;
  }
  return textWith(0);
}

/** What would be posted now in a community: word for word what `postVerdicts` queues. */
export function plannedText(
  communityId: string,
  news: DayNews,
  { kept, rows, now }: { kept: readonly KeptVerdict[]; rows: readonly OutboxEntry[]; now: number },
): string {
  const day = dayOf(now);
  const last = entriesOfDay(rows, dayEntryId(communityId, day)).at(-1);
  const before = last && 'body' in last.act ? last.act.body : '';
  return dayText(before, day, news, titlesOf(kept));
}
