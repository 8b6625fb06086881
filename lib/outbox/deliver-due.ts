import type { ForumWriter } from '../forums/forum.ts';
import { ok, type Result } from '../model/result.ts';
import type { OutboxEntry } from '../model/written.ts';
import { moved, putOff } from './after-delivery.ts';
import { afterReadBack } from './after-read-back.ts';
import { deliverEntry, lookForEntry, momentOf } from './deliver-entry.ts';
import { isoOf, type OutboxWorld } from './outbox-world.ts';
import { isMark, tidyOutbox } from './tidy.ts';
import { isTime, pauseBeforeLook } from './waiting-times.ts';

/** A browser ends a background that works on one thing for five minutes; an entry may take two of them. */
const PASS_MS = 150_000;
const MOST_PER_PASS = 40;

const SIGNED_OUT = 'Sign in at this community in the options, then it goes on.';

/**
 * Delivers what is due and looks for what may have arrived: one pass at a time in the whole extension, communities side
 * by side, the entries of one community one after the other.
 * @param byHand the person is there, or the connection is back: what waits for a sign-in that has happened since and
 *   what reached no forum go on too
 * @returns when the next entry is due (ISO time), null where nothing waits
 */
export function deliverDue(world: OutboxWorld, byHand = false): Promise<Result<string | null>> {
  return world.lock(async () => {
    const tidied = await tidyOutbox(world);
    if (!tidied.ok) return tidied;
    const rows = await world.own.readOutbox();
    if (!rows.ok) return rows;
    const communities = new Set(rows.value.map(({ communityId }) => communityId));
    await Promise.all([...communities].map((id) => deliverCommunity(id, world, byHand)));
    const after = await world.own.readOutbox();
    return after.ok ? ok(nextDue(after.value)) : after;
  });
}

async function deliverCommunity(communityId: string, world: OutboxWorld, byHand: boolean): Promise<void> {
  const start = world.now();
  const done = new Set<string>();
  const retried = new Set<string>();
  let opened: Promise<Result<ForumWriter | null>> | null = null;
  const open = (): Promise<Result<ForumWriter | null>> => (opened ??= world.writerFor(communityId));
  for (;;) {
    const rows = await world.own.readOutbox();
    if (!rows.ok || done.size >= MOST_PER_PASS || Math.abs(world.now() - start) > PASS_MS) return;
    const entry = firstDue(rows.value, communityId, done, world.now(), byHand);
    if (!entry) return;
    done.add(entry.id);
    const writer = await open();
    await handle(entry, rows.value, writer, world);
    await slowDown(entry, world);
    // Signed in by now: it goes in this pass.
    if (entry.ask === 'sign-in' && writer.ok && writer.value && !retried.has(entry.id)) {
      retried.add(entry.id);
      done.delete(entry.id);
    }
  }
}

/** What waits for the forum or for another look, the oldest first. */
function firstDue(
  rows: readonly OutboxEntry[],
  communityId: string,
  done: ReadonlySet<string>,
  now: number,
  byHand: boolean,
): OutboxEntry | undefined {
  return rows
    .filter((entry) => entry.communityId === communityId && !done.has(entry.id))
    .filter(
      (entry) =>
        (isWaiting(entry, rows) && (isTime(entry, now) || (byHand && entry.unreached))) ||
        (byHand && entry.state === 'asking' && entry.ask === 'sign-in'),
    )
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))[0];
}

/** True for an entry that goes on by itself when its time comes. */
function isWaiting(entry: OutboxEntry, rows: readonly OutboxEntry[]): boolean {
  return entry.state === 'queued' ? isFree(entry, rows) : pauseBeforeLook(entry) !== null;
}

/** What it comes after is up; of an answer its thread is known. */
function isFree(entry: OutboxEntry, rows: readonly OutboxEntry[]): boolean {
  if (entry.after === null) return true;
  const first = rows.find(({ id }) => id === entry.after);
  if (!first) return isMark(entry);
  return (first.state === 'posted' || first.state === 'confirmed') && (isMark(entry) || first.place !== null);
}

async function handle(
  entry: OutboxEntry,
  rows: readonly OutboxEntry[],
  writer: Result<ForumWriter | null>,
  world: OutboxWorld,
): Promise<void> {
  const change = async (make: (now: OutboxEntry) => OutboxEntry): Promise<void> => {
    await world.own.changeOutboxEntry(entry.id, (now) => (now?.state === entry.state ? make(now) : null));
  };
  const moment = momentOf(world);
  if (entry.state === 'queued') {
    if (!writer.ok) return change((now) => putOff(now, writer.problem, 0, moment));
    if (!writer.value)
      return change((now) => moved(now, { state: 'asking', ask: 'sign-in', reason: SIGNED_OUT }, moment));
    const threadId = rows.find(({ id }) => id === entry.after)?.place?.threadId ?? null;
    return deliverEntry(entry, writer.value, rows, world, threadId);
  }
  if (entry.state === 'asking' && entry.ask === 'sign-in') {
    if (!writer.ok || !writer.value) return;
    return change((now) => moved(now, { state: 'queued' }, moment));
  }
  if (writer.ok && writer.value) return lookForEntry(entry, writer.value, rows, world, afterReadBack);
  const problem = writer.ok ? SIGNED_OUT : writer.problem;
  return change((now) => afterReadBack(now, { found: 'cannot-tell', problem }, moment));
}

/** A forum that asks to come back later means everything of the same kind. */
async function slowDown(tried: OutboxEntry, world: OutboxWorld): Promise<void> {
  const rows = await world.own.readOutbox();
  if (!rows.ok) return;
  const now = rows.value.find(({ id }) => id === tried.id);
  if (now?.state !== 'queued' || now.reason === null || now.attempts === tried.attempts) return;
  const sameKind = rows.value.filter(
    ({ id, communityId, act, state }) =>
      id !== now.id && communityId === now.communityId && act.kind === now.act.kind && state === 'queued',
  );
  for (const { id } of sameKind) {
    await world.own.changeOutboxEntry(id, (other) =>
      other?.state === 'queued' && other.nextAt < now.nextAt ? { ...other, nextAt: now.nextAt } : null,
    );
  }
}

/** When the first entry is due, by what stands in them; null where nothing waits. */
function nextDue(rows: readonly OutboxEntry[]): string | null {
  const times = rows.filter((entry) => isWaiting(entry, rows)).map(({ nextAt }) => Date.parse(nextAt));
  return times.length === 0 ? null : isoOf(Math.min(...times));
}
