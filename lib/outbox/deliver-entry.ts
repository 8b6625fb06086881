import type { Delivery, ForumWriter, Me, Read, ReadBack, ThreadNow } from '../forums/forum.ts';
import type { ForumAct } from '../model/forum-act.ts';
import type { OutboxAsk, OutboxEntry } from '../model/written.ts';
import { afterDelivery, moved, postedAt, putOff, putOffUnreached, type Moment } from './after-delivery.ts';
import { changedMeanwhile } from './after-read-back.ts';
import { callWriter } from './call-writer.ts';
import { lookFor } from './look-for.ts';
import { isoOf, type OutboxWorld } from './outbox-world.ts';
import { pauseBeforeLook } from './waiting-times.ts';

const MEANWHILE: Readonly<Record<'answered-meanwhile' | 'closed-meanwhile', string>> = {
  'answered-meanwhile': 'Someone else answered since you wrote this. Read it, then send yours or let it be.',
  'closed-meanwhile': 'The thread was closed since you wrote this. Send it anyway, or let it be.',
};

const KEY_UNKNOWN = 'The forum does not know you any more. Connect it again in the options, then it goes on.';

/**
 * Sends a queued entry once, with everything that comes before and after it. It is on disk as `sending` before the
 * forum is called, and what came of the call is on disk before this ends; a stop in between leaves `sending`, which is
 * read back by the next pass.
 * @param threadId where it goes, when that was not known as it was written
 */
export async function deliverEntry(
  entry: OutboxEntry,
  writer: ForumWriter,
  others: readonly OutboxEntry[],
  world: OutboxWorld,
  threadId: string | null,
): Promise<void> {
  const act: ForumAct =
    threadId !== null && entry.act.kind === 'answer' ? { ...entry.act, threadId } : entry.act;
  const held = await reasonToWait({ ...entry, act }, writer, world);
  if (held) return void (await change(entry, held, world));
  // The person wants it sent again: it may have turned up since they were asked. An edit must not undo another's.
  if (act.kind === 'edit' || entry.agreed.includes('maybe-sent')) {
    const found = await lookFor({ ...entry, act }, writer, others, world);
    const known = whatIsKnown(act, found);
    if (known) return void (await change(entry, known, world));
  }
  const claimed = await claim(entry, act, world);
  if (claimed === null) return;
  const delivery = await callWriter<Delivery>(
    () => writer.write(act),
    (problem) => ({ outcome: 'unknown', problem }),
    world,
  );
  await settle(claimed, delivery, world);
}

type Change = (now: OutboxEntry, moment: Moment) => OutboxEntry;

export const momentOf = ({ now, random }: Pick<OutboxWorld, 'now' | 'random'>): Moment => ({
  now: now(),
  random: random(),
});

/** Changes an entry that is still as it was seen. Storage that fails is tried again by the next pass. */
async function change(entry: OutboxEntry, make: Change, world: OutboxWorld): Promise<void> {
  const moment = momentOf(world);
  await world.own.changeOutboxEntry(entry.id, (now) => (isAsSeen(now, entry) ? make(now, moment) : null));
}

const isAsSeen = (now: OutboxEntry | null, seen: OutboxEntry): now is OutboxEntry =>
  now !== null &&
  now.state === seen.state &&
  now.nextAt === seen.nextAt &&
  // Its text may have changed while the thread was read.
  now.updatedAt === seen.updatedAt;

/** Why it is not sent now: the thread is not what it was when the person wrote. Null where nothing speaks against it. */
async function reasonToWait(
  { act, repliesSeen, agreed, attempts }: OutboxEntry,
  writer: ForumWriter,
  world: OutboxWorld,
): Promise<Change | null> {
  if (act.kind !== 'answer') return null;
  const thread = await callWriter<Read<ThreadNow>>(
    () => writer.readThread(act.threadId),
    (problem) => ({ ok: false, problem, lasting: false }),
    world,
  );
  if (!thread.ok) {
    const { problem, lasting, waitMs } = thread;
    if (lasting && (await isKeyUnknown(writer, world)))
      return (now, moment) => moved(now, { state: 'asking', ask: 'sign-in', reason: KEY_UNKNOWN }, moment);
    return lasting
      ? (now, moment) => moved(now, { state: 'rejected', reason: problem, attempts: attempts + 1 }, moment)
      : waitMs === undefined
        ? (now, moment) => putOffUnreached(now, problem, moment)
        : (now, moment) => putOff(now, problem, waitMs, moment);
  }
  const ask = (kind: 'answered-meanwhile' | 'closed-meanwhile'): Change | null =>
    agreed.includes(kind)
      ? null
      : (now, moment) => moved(now, { state: 'asking', ask: kind, reason: MEANWHILE[kind] }, moment);
  if (thread.value.closed) return ask('closed-meanwhile');
  if (repliesSeen !== null && thread.value.replies > repliesSeen) return ask('answered-meanwhile');
  return null;
}

/** A forum that knows a key no more answers it as it answers a member who may not see the thread. */
async function isKeyUnknown(writer: ForumWriter, world: OutboxWorld): Promise<boolean> {
  const me = await callWriter<Read<Me>>(
    () => writer.whoAmI(),
    (problem) => ({ ok: false, problem, lasting: false }),
    world,
  );
  return !me.ok && me.lasting;
}

/** What becomes of an entry that was looked for before it is sent; null where it is to be sent. */
function whatIsKnown(act: ForumAct, found: ReadBack): Change | null {
  if (found.found === 'posted') return (now, moment) => postedAt(now, found.place, moment);
  if (found.found === 'changed') return changedMeanwhile;
  if (found.found === 'cannot-tell' && act.kind === 'edit')
    return (now, moment) => putOffUnreached(now, found.problem, moment);
  return null;
}

/** Takes the entry for this deliverer alone, on the disk in every place that can be read. Null where it may not be sent. */
async function claim(entry: OutboxEntry, act: ForumAct, world: OutboxWorld): Promise<OutboxEntry | null> {
  const { now } = momentOf(world);
  const agreed: OutboxAsk[] = entry.agreed.filter((one) => one !== 'maybe-sent');
  const sending: OutboxEntry = {
    ...entry,
    act,
    agreed,
    state: 'sending',
    reason: null,
    sentAt: isoOf(now),
    attempts: entry.attempts + 1,
    lookedFor: 0,
    unreached: false,
    updatedAt: isoOf(now),
  };
  // A pass that finds it so after a stop gives the forum time to finish what it began.
  sending.nextAt = isoOf(now + (pauseBeforeLook(sending) ?? 0));
  const claimed = await world.own.changeOutboxEntry(
    entry.id,
    (stored) => (isAsSeen(stored, entry) ? sending : null),
    true,
  );
  if (claimed.ok) return claimed.value;
  await change(entry, (stored, moment) => putOff(stored, claimed.problem, 0, moment), world);
  return null;
}

/** What came of the call is noted unless it is known better by now. */
async function settle(claimed: OutboxEntry, delivery: Delivery, world: OutboxWorld): Promise<void> {
  const moment = momentOf(world);
  await world.own.changeOutboxEntry(claimed.id, (now) => {
    const isOpen = now?.state === 'sending' || (now?.state === 'asking' && now.ask === 'maybe-sent');
    return now && isOpen && now.sentAt === claimed.sentAt ? afterDelivery(now, delivery, moment) : null;
  });
}

/** Looks whether an entry stands at the forum, and notes what was found. */
export async function lookForEntry(
  entry: OutboxEntry,
  writer: ForumWriter,
  others: readonly OutboxEntry[],
  world: OutboxWorld,
  after: (entry: OutboxEntry, found: ReadBack, moment: Moment) => OutboxEntry,
): Promise<void> {
  const found = await lookFor(entry, writer, others, world);
  await change(entry, (now, moment) => after(now, found, moment), world);
}
