import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Delivery, ForumWriter, ReadBack } from '../forums/forum.ts';
import type { ForumAct } from '../model/forum-act.ts';
import { ok } from '../model/result.ts';
import { Draft, type OutboxEntry } from '../model/written.ts';
import { databaseShelf } from '../store/database-shelf.ts';
import { ownStoreOn, type OwnStore } from '../store/own-store.ts';
import { openShelves } from '../store/shelves.ts';
import { decide } from './decide.ts';
import { deliverDue } from './deliver-due.ts';
import type { OutboxWorld } from './outbox-world.ts';
import { sendDraft } from './send-draft.ts';
import { wishMark } from './wish-mark.ts';

const HOUR = 3_600_000;
const COMMUNITY = 'forum.example';
const PLACE = { threadId: '7', postId: '99', url: null };

/** A forum that says what the test wants, and keeps what it was asked to write. */
interface Said {
  write: Delivery;
  readBack: ReadBack;
  replies: number;
  closed: boolean;
  isSignedIn: boolean;
  isReached: boolean;
  isKeyKnown: boolean;
  isShown: boolean;
}

let databases = 0;
interface Place {
  world: OutboxWorld;
  own: OwnStore;
  said: Said;
  written: ForumAct[];
  pass(ms: number): void;
  entries(): Promise<OutboxEntry[]>;
}

function open(): Place {
  let now = Date.parse('2026-11-22T10:00:00.000Z');
  const name = `outbox-unit-${++databases}`;
  const openOwn = (): OwnStore =>
    ownStoreOn(
      openShelves([databaseShelf([name])], () => now),
      () => () => undefined,
      (work) => work(),
    );
  const own = openOwn();
  const said: Said = {
    write: { outcome: 'posted', place: PLACE },
    readBack: { found: 'absent' },
    replies: 1,
    closed: false,
    isSignedIn: true,
    isReached: true,
    isKeyKnown: true,
    isShown: true,
  };
  const hidden = { ok: false, problem: 'Not for you.', lasting: true } as const;
  const written: ForumAct[] = [];
  const writer: ForumWriter = {
    whoAmI: async () => (said.isKeyKnown ? ok({ id: '1', name: 'me' }) : hidden),
    write: async (act) => {
      written.push(act);
      return said.write;
    },
    readBack: async () => said.readBack,
    readThread: async () => {
      if (!said.isReached) return { ok: false, problem: 'No answer came.', lasting: false };
      if (!said.isKeyKnown || !said.isShown) return hidden;
      return ok({ closed: said.closed, answered: false, replies: said.replies });
    },
    signOut: async () => ok(null),
  };
  const world: OutboxWorld = {
    own,
    writerFor: async () => ok(said.isSignedIn ? writer : null),
    // None: what must not happen twice must not hang on it.
    lock: (work) => work(),
    now: () => now,
    random: () => 0.5,
    pause: () => new Promise(() => undefined),
  };
  return {
    world,
    own,
    said,
    written,
    pass: (ms) => void (now += ms),
    async entries() {
      const rows = await own.readOutbox();
      return rows.ok ? rows.value : [];
    },
  };
}

const draft = (change: Partial<Draft> = {}): Draft =>
  Draft.parse({
    id: 'd1',
    questionId: `${COMMUNITY}/7`,
    communityId: COMMUNITY,
    title: 'It broke',
    body: 'Turn it off and on, /home/ana says.',
    updatedAt: '2026-11-22T10:00:00.000Z',
    ...change,
  });
const SENT = { title: 'It broke', body: 'Turn it off and on.', answer: '', repliesSeen: 1 };

/** With a draft in the drafts and in the outbox. */
async function sent(change: Partial<Draft> = {}, texts: Partial<typeof SENT> = {}): Promise<Place> {
  const place = open();
  const one = draft(change);
  await place.own.saveDraft(one);
  expect(await sendDraft(one, { ...SENT, ...texts }, place.world)).toMatchObject({ ok: true });
  return place;
}

describe('outbox', () => {
  it('sends exactly the text that the person saw, once, and drops the draft', async () => {
    const { own, world, written, entries, pass } = await sent();
    expect(await own.readDrafts()).toEqual([]);
    await deliverDue(world);
    await deliverDue(world);
    expect(written).toMatchObject([{ kind: 'answer', threadId: '7', body: SENT.body }]);
    expect(await entries()).toMatchObject([{ state: 'posted', place: PLACE }]);
    pass(HOUR);
    await deliverDue(world);
    expect(await entries()).toMatchObject([{ draft: null }]);
  });

  it('posts once when twenty deliver at the same time without a lock', async () => {
    const { world, written, entries } = await sent();
    await Promise.all(Array.from({ length: 20 }, () => deliverDue(world)));
    expect(written).toHaveLength(1);
    expect(await entries()).toMatchObject([{ state: 'posted' }]);
  });

  it('queues a draft once however often it is sent, and refuses another text under its name', async () => {
    const place = await sent();
    expect(await sendDraft(draft(), SENT, place.world)).toMatchObject({ ok: true });
    expect(await place.entries()).toHaveLength(1);
    const other = await sendDraft(draft(), { ...SENT, body: 'Something else.' }, place.world);
    expect(other).toMatchObject({ ok: false, problem: expect.stringContaining('on its way already') });
    const renamed = await sendDraft(draft(), { ...SENT, title: 'Something else' }, place.world);
    expect(renamed).toMatchObject({ ok: false, problem: expect.stringContaining('on its way already') });
  });

  it('keeps the draft of a text that became too long by what was taken out of it', async () => {
    const place = open();
    const long = draft({ body: `${'w'.repeat(49_995)} 4711` });
    await place.own.saveDraft(long);
    const body = `${'w'.repeat(49_995)} <secret>`;
    expect(await sendDraft(long, { ...SENT, body }, place.world)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('50,000'),
    });
    expect(await place.own.readDrafts()).toEqual([long]);
    expect(await place.entries()).toEqual([]);
  });

  it('has it on disk as sending before the forum is called', async () => {
    const place = await sent();
    let seen: string[] = [];
    const { writerFor } = place.world;
    place.world.writerFor = async (id) => {
      const writer = await writerFor(id);
      if (!writer.ok || !writer.value) return writer;
      return ok({
        ...writer.value,
        write: async () => {
          seen = (await place.entries()).map(({ state }) => state);
          return place.said.write;
        },
      });
    };
    await deliverDue(place.world);
    expect(seen).toEqual(['sending']);
  });

  it('reads back what may have arrived three times and then asks, without sending it again', async () => {
    const { said, world, written, entries, pass } = await sent();
    said.write = { outcome: 'unknown', problem: 'No answer came.' };
    for (let looks = 0; looks < 6; looks++) {
      await deliverDue(world);
      pass(15 * 60_000);
    }
    expect(written).toHaveLength(1);
    expect(await entries()).toMatchObject([{ state: 'asking', ask: 'maybe-sent' }]);
    // It turns up late all the same.
    said.readBack = { found: 'posted', place: PLACE };
    pass(2 * HOUR);
    await deliverDue(world);
    expect(await entries()).toMatchObject([{ state: 'posted', place: PLACE }]);
  });

  it('looks once more before it sends again what the person wants sent again', async () => {
    const { said, world, written, entries, pass } = await sent();
    said.write = { outcome: 'unknown', problem: 'No answer came.' };
    for (let looks = 0; looks < 6; looks++) {
      await deliverDue(world);
      pass(15 * 60_000);
    }
    said.readBack = { found: 'posted', place: PLACE };
    expect(await decide('d1', 'send-again', world)).toMatchObject({ ok: true });
    await deliverDue(world);
    expect(written).toHaveLength(1);
    expect(await entries()).toMatchObject([{ state: 'posted' }]);
  });

  it.each([
    ['answered', { replies: 2 }, 'answered-meanwhile'],
    ['closed', { closed: true }, 'closed-meanwhile'],
  ])('asks first when the thread was %s meanwhile', async (_, change, ask) => {
    const { said, world, written, entries } = await sent();
    Object.assign(said, change);
    await deliverDue(world);
    expect(written).toEqual([]);
    expect(await entries()).toMatchObject([{ state: 'asking', ask }]);
    await decide('d1', 'send-anyway', world);
    await deliverDue(world);
    expect(written).toHaveLength(1);
  });

  it('asks to sign in, and goes on when that has happened', async () => {
    const { said, world, written, entries } = await sent();
    said.isSignedIn = false;
    await deliverDue(world);
    expect(await entries()).toMatchObject([{ state: 'asking', ask: 'sign-in' }]);
    said.isSignedIn = true;
    await deliverDue(world);
    expect(written).toEqual([]);
    await deliverDue(world, true);
    expect(written).toHaveLength(1);
  });

  it('asks to sign in where a thread is hidden because the key is not known any more', async () => {
    const { said, world, written, entries } = await sent();
    said.isKeyKnown = false;
    await deliverDue(world);
    expect(await entries()).toMatchObject([{ state: 'asking', ask: 'sign-in' }]);
    said.isKeyKnown = true;
    await deliverDue(world, true);
    expect(written).toHaveLength(1);
  });

  it('ends with the forum’s reason where the thread is hidden from a key that it knows', async () => {
    const { said, world, written, entries } = await sent();
    said.isShown = false;
    await deliverDue(world);
    expect(await entries()).toMatchObject([{ state: 'rejected', reason: 'Not for you.' }]);
    expect(written).toEqual([]);
  });

  it('goes on at once with the connection, and looks every ten minutes for one', async () => {
    const { world, said, written, entries, pass } = await sent();
    said.isReached = false;
    for (let tries = 0; tries < 8; tries++) {
      await deliverDue(world);
      pass(10 * 60_000);
    }
    expect(await entries()).toMatchObject([{ state: 'queued', attempts: 8, unreached: true }]);
    await deliverDue(world);
    said.isReached = true;
    await deliverDue(world);
    expect(written).toHaveLength(0);
    await deliverDue(world, true);
    expect(written).toHaveLength(1);
  });

  it('sends the answer of a share into the thread that its question got', async () => {
    const { world, written, said, entries } = await sent(
      { kind: 'share', questionId: null, answer: 'So.' },
      { answer: 'So.' },
    );
    said.write = { outcome: 'posted', place: { ...PLACE, threadId: '4711' } };
    await deliverDue(world);
    expect(written).toMatchObject([{ kind: 'question' }, { kind: 'answer', threadId: '4711', body: 'So.' }]);
    expect((await entries()).map(({ state }) => state)).toEqual(['posted', 'posted']);
  });

  it('waits as long as the forum asks, with everything of that kind', async () => {
    const { said, world, written, own, pass } = await sent();
    const second = draft({ id: 'd2' });
    await own.saveDraft(second);
    await sendDraft(second, SENT, world);
    said.write = { outcome: 'later', waitMs: HOUR, problem: 'Too fast.' };
    await deliverDue(world);
    expect(written).toHaveLength(1);
    said.write = { outcome: 'posted', place: PLACE };
    pass(HOUR / 2);
    await deliverDue(world);
    expect(written).toHaveLength(1);
    pass(HOUR);
    await deliverDue(world);
    expect(written).toHaveLength(3);
  });

  it('sends nothing that was cancelled, and gives its text back as a draft', async () => {
    const { world, written, own, entries } = await sent();
    expect(await decide('d1', 'cancel', world)).toMatchObject({ ok: true });
    await deliverDue(world);
    expect(written).toEqual([]);
    const edited = await decide('d1', 'edit', world);
    expect(edited).toEqual({ ok: true, value: { draftId: 'd1~2' } });
    expect(await own.readDrafts()).toMatchObject([{ id: 'd1~2', body: draft().body }]);
    expect(await entries()).toEqual([]);
  });

  it('forgets the draft that a page left behind as it ended while it sent', async () => {
    const { own, world, pass } = await sent();
    await own.saveDraft(draft());
    await deliverDue(world);
    pass(11 * 60_000);
    await deliverDue(world);
    expect(await own.readDrafts()).toEqual([]);
  });

  it('leaves cancelled what is cancelled while the other half of a share is still being put there', async () => {
    const place = open();
    const { own, world } = place;
    const changeOutboxEntry: OwnStore['changeOutboxEntry'] = async (id, change, everywhere) => {
      const done = await own.changeOutboxEntry(id, change, everywhere);
      if (id === 'd1') expect(await decide('d1+answer', 'cancel', world)).toMatchObject({ ok: true });
      return done;
    };
    const texts = { ...SENT, answer: 'Here is how.' };
    const share = draft({ kind: 'share', questionId: null, answer: texts.answer });
    const slow = { ...world, own: { ...own, changeOutboxEntry } };
    expect(await sendDraft(share, texts, slow)).toMatchObject({ ok: true });
    const answer = (await place.entries()).find(({ id }) => id === 'd1+answer');
    expect(answer?.state).toBe('cancelled');
  });

  it('asks again where the person was mistaken that it is there, and sends nothing by itself', async () => {
    const { said, world, written, entries, pass } = await sent();
    said.write = { outcome: 'unknown', problem: 'No answer came.' };
    for (let looks = 0; looks < 5; looks++, pass(HOUR)) await deliverDue(world);
    expect(await entries()).toMatchObject([{ state: 'asking', ask: 'maybe-sent' }]);
    expect(await decide('d1', 'it-is-there', world)).toMatchObject({ ok: true });
    expect(await entries()).toMatchObject([{ state: 'posted', place: null }]);
    expect(await decide('d1', 'not-there', world)).toMatchObject({ ok: true });
    expect(await entries()).toMatchObject([{ state: 'asking', ask: 'maybe-sent' }]);
    pass(HOUR);
    await deliverDue(world);
    expect(written).toHaveLength(1);
    said.write = { outcome: 'posted', place: PLACE };
    expect(await decide('d1', 'send-again', world)).toMatchObject({ ok: true });
    await deliverDue(world);
    expect(await entries()).toMatchObject([{ state: 'posted', place: PLACE }]);
    expect(await decide('d1', 'not-there', world)).toMatchObject({ ok: false });
  });

  it('lets go of what a moderator may never decide', async () => {
    const { said, world, entries } = await sent();
    said.write = { outcome: 'held' };
    await deliverDue(world);
    expect(await entries()).toMatchObject([{ state: 'waiting-for-moderator' }]);
    expect(await decide('d1', 'remove', world)).toMatchObject({ ok: true });
    expect(await entries()).toEqual([]);
  });

  it('refuses decisions that do not fit what became of the entry', async () => {
    const { world } = await sent();
    await deliverDue(world);
    for (const decision of ['cancel', 'send-again', 'send-anyway', 'try-now', 'it-is-there'] as const)
      expect(await decide('d1', decision, world)).toMatchObject({ ok: false });
    expect(await decide('gone', 'cancel', world)).toMatchObject({ ok: false });
    expect(await decide('d1', 'remove', world)).toMatchObject({ ok: true });
  });
});

describe('likes and accepted marks', () => {
  const wish = (on: boolean): Parameters<typeof wishMark>[0] => ({
    communityId: COMMUNITY,
    act: { kind: 'like', threadId: '7', postId: '9', on },
    questionId: `${COMMUNITY}/7`,
    title: 'It broke',
  });
  let ids = 0;
  const newId = (): string => `m${++ids}`;

  it('are only taken away while they are queued, and followed by their opposite when they went out', async () => {
    const { world, written, pass, entries } = open();
    await wishMark(wish(true), world, newId);
    await wishMark(wish(true), world, newId);
    await wishMark(wish(false), world, newId);
    pass(HOUR);
    await deliverDue(world);
    expect(written).toEqual([]);
    await wishMark(wish(true), world, newId);
    pass(HOUR);
    await deliverDue(world);
    await wishMark(wish(false), world, newId);
    pass(HOUR);
    await deliverDue(world);
    expect(written).toMatchObject([{ on: true }, { on: false }]);
    expect((await entries()).filter(({ state }) => state === 'queued')).toEqual([]);
  });

  it('are not taken back where they were not set from here', async () => {
    const { world, entries } = open();
    await wishMark(wish(false), world, newId);
    expect(await entries()).toEqual([]);
  });

  it('are made again when it is not known whether they arrived', async () => {
    const { world, written, said, pass, entries } = open();
    said.write = { outcome: 'unknown', problem: 'No answer came.' };
    await wishMark(wish(true), world, newId);
    pass(HOUR);
    await deliverDue(world);
    said.write = { outcome: 'posted', place: PLACE };
    for (let n = 0; n < 2; n++) {
      pass(HOUR);
      await deliverDue(world);
    }
    expect(written).toHaveLength(2);
    expect(await entries()).toMatchObject([{ state: 'posted' }]);
  });
});
