/** What a person said to five-minute tasks, on its way to the forum: one post a community and day. */
import { MOST_VERDICTS, readDayPost, writeDayPost, type DayPost } from '../model/day-post.ts';
import type { ForumAct } from '../model/forum-act.ts';
import { threadIdOf } from '../model/forum-ids.ts';
import { hashKey } from '../model/hash-text.ts';
import type { Question } from '../model/question.ts';
import { ok, type Result } from '../model/result.ts';
import type { KeptVerdict } from '../model/triage.ts';
import type { OutboxEntry } from '../model/written.ts';
import { newEntry } from '../outbox/new-entry.ts';
import type { OwnStore } from '../store/own-store.ts';

export interface PostingWorld {
  own: Pick<OwnStore, 'readVerdicts' | 'saveVerdict' | 'readOutbox' | 'changeOutboxEntry'>;
  /** Where a community's day posts go; null where it has no such thread. */
  threadOf(communityId: string): Promise<Question | null>;
  /** Whether the person is connected there, and whether a post can be changed there; null where they are not. */
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

/** The day of a post, and what its tasks are called. */
interface Day {
  day: string;
  titles: ReadonlyMap<string, string>;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * Queues what waits, one post a community and day. A second batch of a day is put into the post while that waits, and
 * changes it where the forum can; else it waits for tomorrow. Called again after a stop, it queues nothing twice: the
 * entry's id is made of community and day, and what stands in its text is not put there again.
 * @param daily only what was said on an earlier day
 */
export async function postVerdicts(world: PostingWorld, daily: boolean): Promise<Result<Posting[]>> {
  const kept = await world.own.readVerdicts();
  if (!kept.ok) return kept;
  const waiting = kept.value.filter(({ entryId }) => entryId === null);
  const today = dayOf(world.now());
  const titles = new Map(kept.value.map(({ taskId, title }) => [taskId, title]));
  const postings: Posting[] = [];
  for (const [communityId, verdicts] of Map.groupBy(waiting, (one) => one.communityId)) {
    if (daily && !verdicts.some(({ at }) => at.slice(0, 10) < today)) continue;
    const posted = await postCommunity(communityId, verdicts, { day: today, titles }, world);
    if (!posted.ok) return posted;
    postings.push({ communityId, verdicts: verdicts.length, state: posted.value });
  }
  return ok(postings);
}

async function postCommunity(
  communityId: string,
  verdicts: readonly KeptVerdict[],
  { day, titles }: Day,
  world: PostingWorld,
): Promise<Result<Posting['state']>> {
  const account = await world.accountAt(communityId);
  if (!account) return ok('not-connected');
  const rows = await world.own.readOutbox();
  if (!rows.ok) return rows;
  const id = `tasks-${day}-${hashKey(communityId)}`;
  const ofToday = rows.value
    .filter((entry) => entry.id === id || entry.id.startsWith(`${id}.`))
    .toSorted((a, b) => numberOf(a.id) - numberOf(b.id));
  const [first] = ofToday;
  const last = ofToday.at(-1);
  let next: OutboxEntry | null = null;
  if (!first || !last) {
    const thread = await world.threadOf(communityId);
    const threadId = thread && threadIdOf(thread.id, communityId);
    if (!thread || threadId === null) return ok('no-thread');
    // What the person did was to look and press keys: so long they wrote.
    const typingMs = verdicts.reduce((sum, { tookMs }) => sum + tookMs, 0);
    const body = writeDayPost({ v: 1, day, verdicts: [], worked: [], counts: null }, titles);
    const act: ForumAct = { kind: 'answer', threadId, body, typingMs, openMs: typingMs };
    next = newEntry({ id, communityId, act, questionId: thread.id, title: thread.title }, world.now());
  } else if (isUnsent(last)) next = last;
  else if (account.canEdit) next = changeOf(first, last, ofToday.length + 1, world.now());

  const into = next ?? last;
  if (!into) return ok('tomorrow');
  if (next === null) return noteIn(into, verdicts, world);
  const put = await world.own.changeOutboxEntry(
    next.id,
    (now) => (now === null || isUnsent(now) ? withVerdicts(now ?? into, verdicts, titles) : null),
    true,
  );
  return put.ok ? noteIn(put.value ?? into, verdicts, world) : put;
}

/** Notes at the verdicts which entry tells them; those that it does not tell go on waiting. */
async function noteIn(
  entry: OutboxEntry,
  verdicts: readonly KeptVerdict[],
  { own }: PostingWorld,
): Promise<Result<Posting['state']>> {
  const told = new Set(toldBy(entry).map(({ taskId }) => taskId));
  let left = 0;
  for (const verdict of verdicts) {
    if (!told.has(verdict.taskId)) {
      left += 1;
      continue;
    }
    const saved = await own.saveVerdict({ ...verdict, entryId: entry.id });
    if (!saved.ok) return saved;
  }
  return ok(left > 0 ? 'tomorrow' : 'queued');
}

const numberOf = (id: string): number => Number(id.split('.')[1] ?? 1);

/** The forum was never called with it. */
const isUnsent = ({ state, sentAt }: OutboxEntry): boolean =>
  sentAt === null && (state === 'queued' || state === 'asking');

const toldBy = ({ act }: OutboxEntry): DayPost['verdicts'] =>
  'body' in act ? (readDayPost(act.body)?.verdicts ?? []) : [];

/** The entry that changes the post of the day; null while it is not known where that stands. */
function changeOf(first: OutboxEntry, last: OutboxEntry, number: number, now: number): OutboxEntry | null {
  const isUp = last.state === 'posted' || last.state === 'confirmed';
  if (!isUp || !first.place || !('body' in last.act)) return null;
  const { threadId, postId } = first.place;
  const { communityId, questionId, title } = first;
  const { body } = last.act;
  return newEntry(
    {
      id: `${first.id}.${number}`,
      communityId,
      act: { kind: 'edit', threadId, postId, body, before: body },
      questionId,
      title,
    },
    now,
  );
}

/** With what its text does not tell yet, as much as a day has room for. */
function withVerdicts(
  entry: OutboxEntry,
  verdicts: readonly KeptVerdict[],
  titles: ReadonlyMap<string, string>,
): OutboxEntry {
  const post = 'body' in entry.act ? readDayPost(entry.act.body) : null;
  if (!post || !('body' in entry.act)) return entry;
  const told = new Set(post.verdicts.map(({ taskId }) => taskId));
  const added = verdicts.filter(({ taskId }) => !told.has(taskId));
  const all = [...post.verdicts, ...added].slice(0, MOST_VERDICTS);
  return { ...entry, act: { ...entry.act, body: writeDayPost({ ...post, verdicts: all }, titles) } };
}
