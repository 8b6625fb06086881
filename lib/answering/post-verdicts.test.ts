import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { readDayPost } from '../model/day-post.ts';
import { KeptVerdict } from '../model/triage.ts';
import { Confirmation, type OutboxEntry } from '../model/written.ts';
import { databaseShelf } from '../store/database-shelf.ts';
import { ownStoreOn, type OwnStore } from '../store/own-store.ts';
import { openShelves } from '../store/shelves.ts';
import { postVerdicts, type PostingWorld } from './post-verdicts.ts';
import { untellWorked } from './untell-worked.ts';

const MORNING = Date.parse('2026-11-22T09:00:00.000Z');
const COMMUNITY = 'forum.example';

let databases = 0;
function storeOf(): OwnStore {
  const shelves = openShelves([databaseShelf([`post-verdicts-${databases++}`])], Date.now);
  return ownStoreOn(
    shelves,
    () => () => {},
    (work) => work(),
  );
}

const worldOf = (part: Partial<PostingWorld> = {}): PostingWorld => ({
  own: storeOf(),
  threadOf: async () => question({ id: `${COMMUNITY}/90`, communityId: COMMUNITY, title: 'Tasks' }),
  accountAt: async () => ({ canEdit: true, mostText: 32_000 }),
  now: () => MORNING,
  ...part,
});

const verdict = (number: number, at = '2026-11-22T08:59:00.000Z'): KeptVerdict =>
  KeptVerdict.parse({
    taskId: `spam|${COMMUNITY}/${number}|${COMMUNITY}/${number}#1`,
    choice: 'fine',
    at,
    tookMs: 4_000,
    communityId: COMMUNITY,
    title: `Question ${number}`,
  });

async function say(world: PostingWorld, ...numbers: number[]): Promise<void> {
  for (const number of numbers) await world.own.saveVerdict(verdict(number));
}

async function outboxOf({ own }: PostingWorld): Promise<OutboxEntry[]> {
  const rows = await own.readOutbox();
  return rows.ok ? rows.value : [];
}
const toldIn = (entry: OutboxEntry | undefined): (string | undefined)[] =>
  entry && 'body' in entry.act
    ? (readDayPost(entry.act.body)?.verdicts ?? []).map(({ taskId }) =>
        taskId.split('#')[0]?.split('/').at(-1),
      )
    : [];
const bodyOf = (entry: OutboxEntry | undefined): string =>
  entry && 'body' in entry.act ? entry.act.body : '';
const statesOf = async (world: PostingWorld, daily = false): Promise<string[]> => {
  const posted = await postVerdicts(world, daily);
  return posted.ok ? posted.value.map(({ state }) => state) : [posted.problem];
};
const waitingOf = async ({ own }: PostingWorld): Promise<number> => {
  const kept = await own.readVerdicts();
  return kept.ok ? kept.value.filter(({ entryId }) => entryId === null).length : -1;
};

/** The forum took it. */
async function arrive(world: PostingWorld): Promise<void> {
  for (const { id } of await outboxOf(world))
    await world.own.changeOutboxEntry(
      id,
      (now) =>
        now && {
          ...now,
          state: 'posted',
          sentAt: now.createdAt,
          place: { threadId: '90', postId: '901', url: null },
        },
    );
}

describe('postVerdicts', () => {
  it('makes one post of what waits, with words for people', async () => {
    const world = worldOf();
    await say(world, 1, 2, 3);
    expect(await statesOf(world)).toEqual(['queued']);
    const [entry, ...others] = await outboxOf(world);
    expect(others).toEqual([]);
    expect(entry?.act).toMatchObject({ kind: 'answer', threadId: '90', typingMs: 12_000 });
    expect(toldIn(entry)).toEqual(['1', '2', '3']);
    expect('body' in (entry?.act ?? {}) && entry && 'body' in entry.act ? entry.act.body : '').toContain(
      '`Question 2`',
    );
    expect(await waitingOf(world)).toBe(0);
    expect(await statesOf(world)).toEqual([]);
  });
  it('a stop before the verdicts are noted tells nothing twice', async () => {
    const world = worldOf();
    await say(world, 1, 2);
    await postVerdicts(
      { ...world, own: { ...world.own, saveVerdict: async () => ({ ok: false, problem: 'stopped' }) } },
      false,
    );
    expect(await waitingOf(world)).toBe(2);
    expect(await statesOf(world)).toEqual(['queued']);
    const entries = await outboxOf(world);
    expect(entries.map(toldIn)).toEqual([['1', '2']]);
    expect(await waitingOf(world)).toBe(0);
  });
  it('nor where the next try is on another day', async () => {
    const world = worldOf();
    await say(world, 1, 2);
    await postVerdicts(
      { ...world, own: { ...world.own, saveVerdict: async () => ({ ok: false, problem: 'stopped' }) } },
      false,
    );
    await say(world, 3);
    const tomorrow = { ...world, now: () => MORNING + 86_400_000 };
    expect(await statesOf(tomorrow)).toEqual(['queued']);
    expect((await outboxOf(world)).map(toldIn).toSorted((a, b) => b.length - a.length)).toEqual([
      ['1', '2'],
      ['3'],
    ]);
    expect(await waitingOf(world)).toBe(0);
  });
  it('a day that no forum would take in one post goes on tomorrow', async () => {
    const world = worldOf();
    for (let number = 0; number < 140; number++)
      await world.own.saveVerdict({ ...verdict(number), title: 'Why '.repeat(50) });
    expect(await statesOf(world)).toEqual(['tomorrow']);
    const [entry] = await outboxOf(world);
    const { length } = entry && 'body' in entry.act ? entry.act.body : '';
    expect(length).toBeGreaterThan(29_000);
    expect(length).toBeLessThan(32_000);
    expect((await waitingOf(world)) + toldIn(entry).length).toBe(140);
  });
  it('what has no room in a post goes on tomorrow, and is cut nowhere', async () => {
    const world = worldOf({ accountAt: async () => ({ canEdit: true, mostText: 1_000 }) });
    await say(world, 1, 2, 3, 4, 5, 6, 7, 8);
    expect(await statesOf(world)).toEqual(['tomorrow']);
    // Full: no change of it is queued that changes nothing.
    expect(await statesOf(world)).toEqual(['tomorrow']);
    const [entry, ...others] = await outboxOf(world);
    expect(others).toEqual([]);
    const told = toldIn(entry);
    expect(told.length).toBeGreaterThan(1);
    expect(bodyOf(entry).length).toBeLessThanOrEqual(1_000);
    await arrive(world);
    expect(await statesOf(world)).toEqual(['tomorrow']);
    expect(await outboxOf(world)).toHaveLength(1);
    for (let day = 1; (await waitingOf(world)) > 0 && day < 9; day++)
      await statesOf({ ...world, now: () => MORNING + day * 86_400_000 });
    const all = (await outboxOf(world)).flatMap(toldIn).toSorted();
    expect(all).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });
  it('a forum whose posts hold not even one gets none', async () => {
    const world = worldOf({ accountAt: async () => ({ canEdit: false, mostText: 100 }) });
    await say(world, 1);
    expect(await statesOf(world)).toEqual(['no-room']);
    expect(await outboxOf(world)).toEqual([]);
    expect(await waitingOf(world)).toBe(1);
  });
  describe('an entry that came to nothing', () => {
    const end = (
      world: PostingWorld,
      state: 'cancelled' | 'rejected',
      sentAt: string | null,
    ): Promise<unknown> =>
      outboxOf(world).then((rows) =>
        Promise.all(
          rows.map(({ id }) => world.own.changeOutboxEntry(id, (now) => now && { ...now, state, sentAt })),
        ),
      );
    const openIn = async (world: PostingWorld): Promise<OutboxEntry[]> =>
      (await outboxOf(world)).filter(({ state }) => state !== 'cancelled');
    it.each([
      ['cancelled', null],
      ['rejected', '2026-11-22T09:00:00.000Z'],
    ] as const)(
      '%s: the next by hand tells it, the same day too, and by itself nothing does',
      async (state, sentAt) => {
        const world = worldOf();
        await say(world, 1, 2);
        await statesOf(world);
        await end(world, state, sentAt);
        const tomorrow = { ...world, now: () => MORNING + 86_400_000 };
        expect(await statesOf(tomorrow, true)).toEqual([]);
        expect(await statesOf(world)).toEqual(['queued']);
        // What was refused cannot be tried again besides.
        expect((await openIn(world)).map(toldIn)).toEqual([['1', '2']]);
        expect(await outboxOf(world)).toHaveLength(2);
        expect(await statesOf(world)).toEqual([]);
        await arrive({
          ...world,
          own: { ...world.own, readOutbox: async () => ({ ok: true, value: await openIn(world) }) },
        });
        await say(world, 3);
        expect(await statesOf(world)).toEqual(['queued']);
        const change = (await openIn(world)).find(({ act }) => act.kind === 'edit');
        expect(toldIn(change)).toEqual(['1', '2', '3']);
      },
    );
    it('cancelled while it may stand there, it tells nothing twice', async () => {
      const world = worldOf();
      await say(world, 1);
      await statesOf(world);
      await end(world, 'cancelled', '2026-11-22T09:00:00.000Z');
      expect(await statesOf(world)).toEqual([]);
    });
  });
  it('a second batch goes into the post while it waits, and keeps its words', async () => {
    const world = worldOf();
    await say(world, 1);
    await statesOf(world);
    await say(world, 2);
    expect(await statesOf(world)).toEqual(['queued']);
    const [entry, ...others] = await outboxOf(world);
    expect(others).toEqual([]);
    expect(toldIn(entry)).toEqual(['1', '2']);
    expect(entry && 'body' in entry.act ? entry.act.body : '').toMatch(/`Question 1`[\s\S]*`Question 2`/);
  });
  it('a second batch changes the post that is up', async () => {
    const world = worldOf();
    await say(world, 1);
    await statesOf(world);
    await arrive(world);
    await say(world, 2);
    expect(await statesOf(world)).toEqual(['queued']);
    const entries = await outboxOf(world);
    const change = entries.find(({ act }) => act.kind === 'edit');
    expect(entries).toHaveLength(2);
    expect(change?.act).toMatchObject({ threadId: '90', postId: '901' });
    expect(toldIn(change)).toEqual(['1', '2']);
    await arrive(world);
    await say(world, 3);
    await statesOf(world);
    expect((await outboxOf(world)).map(toldIn).toSorted((a, b) => a.length - b.length)).toEqual([
      ['1'],
      ['1', '2'],
      ['1', '2', '3'],
    ]);
  });
  it.each([
    [
      'where the forum cannot change posts',
      { accountAt: async () => ({ canEdit: false, mostText: 32_000 }) },
    ],
    ['while it is not known whether the first arrived', {}],
  ])('a second batch waits for tomorrow %s', async (_, part) => {
    const world = worldOf(part);
    await say(world, 1);
    await statesOf(world);
    if ('accountAt' in part) await arrive(world);
    else
      for (const { id } of await outboxOf(world))
        await world.own.changeOutboxEntry(
          id,
          (now) => now && { ...now, state: 'sending', sentAt: now.createdAt },
        );
    await say(world, 2);
    expect(await statesOf(world)).toEqual(['tomorrow']);
    expect(await waitingOf(world)).toBe(1);
    const tomorrow = { ...world, now: () => MORNING + 86_400_000 };
    expect(await statesOf(tomorrow)).toEqual(['queued']);
    expect((await outboxOf(world)).map(({ act }) => act.kind)).toEqual(['answer', 'answer']);
  });
  it.each([
    ['not-connected', { accountAt: async () => null }],
    ['no-thread', { threadOf: async () => null }],
  ])('stays here: %s', async (state, part) => {
    const world = worldOf(part);
    await say(world, 1);
    expect(await statesOf(world)).toEqual([state]);
    expect(await outboxOf(world)).toEqual([]);
    expect(await waitingOf(world)).toBe(1);
  });
  it('by itself it posts only when a day is over', async () => {
    const world = worldOf();
    await say(world, 1);
    expect(await statesOf(world, true)).toEqual([]);
    expect(await statesOf({ ...world, now: () => MORNING + 86_400_000 }, true)).toEqual(['queued']);
  });
  describe('what worked', () => {
    const worked = (number: number, did = true): Confirmation =>
      Confirmation.parse({
        answerId: `${COMMUNITY}/${number}#1`,
        questionId: `${COMMUNITY}/${number}`,
        worked: did,
        host: 'shop.example',
        at: '2026-11-22T08:00:00.000Z',
      });
    const toldWorked = async (world: PostingWorld): Promise<string[]> =>
      (await outboxOf(world)).flatMap(({ act }) =>
        'body' in act ? (readDayPost(act.body)?.worked ?? []) : [],
      );

    it('is told to nobody before the person wants that', async () => {
      const world = worldOf();
      await world.own.recordConfirmation(worked(1));
      expect(await statesOf(world)).toEqual([]);
      await say(world, 2);
      await statesOf(world);
      expect(await toldWorked(world)).toEqual([]);
    });
    it('is told once, with the tasks or without', async () => {
      const own = storeOf();
      await own.changeSettings({ shareWorked: true });
      const world = worldOf({ own });
      await own.recordConfirmation(worked(1));
      await own.recordConfirmation(worked(2, false));
      expect(await statesOf(world)).toEqual(['queued']);
      expect(await toldWorked(world)).toEqual([`${COMMUNITY}/1#1`]);
      expect(await statesOf(world)).toEqual([]);
      await say(world, 3);
      await own.recordConfirmation(worked(4));
      expect(await statesOf(world)).toEqual(['queued']);
      expect(await toldWorked(world)).toEqual([`${COMMUNITY}/1#1`, `${COMMUNITY}/4#1`]);
      expect(toldIn((await outboxOf(world))[0])).toEqual(['3']);
    });
    it('taken back while it is noted, it stays taken back', async () => {
      const own = storeOf();
      await own.changeSettings({ shareWorked: true });
      await own.recordConfirmation(worked(1));
      const world = worldOf({
        own: {
          ...own,
          changeOutboxEntry: async (...change) => {
            await own.removeConfirmation(worked(1).answerId);
            return own.changeOutboxEntry(...change);
          },
        },
      });
      expect(await statesOf(world)).toEqual(['queued']);
      expect(await own.readConfirmations()).toEqual([]);
      expect((await outboxOf(world)).map(({ state }) => state)).toEqual(['cancelled']);
    });
    it('taken back before it went out, it does not go out; said again, it does', async () => {
      const own = storeOf();
      await own.changeSettings({ shareWorked: true });
      const world = worldOf({ own });
      await own.recordConfirmation(worked(1));
      await own.recordConfirmation(worked(2));
      await say(world, 3);
      await statesOf(world);
      expect(await untellWorked(worked(1), own, MORNING)).toEqual({ ok: true, value: true });
      expect(await toldWorked(world)).toEqual([`${COMMUNITY}/2#1`]);
      expect(bodyOf((await outboxOf(world))[0])).toContain('`Question 3`');
      await own.recordConfirmation(worked(1));
      await statesOf(world);
      expect(await toldWorked(world)).toEqual([`${COMMUNITY}/2#1`, `${COMMUNITY}/1#1`]);
    });
    it('a change that has nothing else to tell is cancelled, and what is up stays', async () => {
      const own = storeOf();
      await own.changeSettings({ shareWorked: true });
      const world = worldOf({ own });
      await own.recordConfirmation(worked(1));
      await statesOf(world);
      await arrive(world);
      await own.recordConfirmation(worked(2));
      await statesOf(world);
      expect(await untellWorked(worked(1), own, MORNING)).toEqual({ ok: true, value: false });
      expect(await untellWorked(worked(2), own, MORNING)).toEqual({ ok: true, value: true });
      expect((await outboxOf(world)).map(({ act, state }) => [act.kind, state]).toSorted()).toEqual([
        ['answer', 'posted'],
        ['edit', 'cancelled'],
      ]);
    });
    describe('look-ups', () => {
      const DAY = 86_400_000;
      const countsIn = async (world: PostingWorld) =>
        (await outboxOf(world)).map(({ act }) =>
          'body' in act ? (readDayPost(act.body)?.counts ?? []) : [],
        );
      it('are told with what goes out anyway: days that are over, once, in numbers', async () => {
        const own = storeOf();
        await own.changeSettings({ shareWorked: true });
        const world = worldOf({ own });
        for (const days of [40, 2, 2, 1, 0]) await own.countLookUp(COMMUNITY, MORNING - days * DAY);
        await own.countLookUp('other.example', MORNING - DAY);
        expect(await statesOf(world)).toEqual([]);
        await say(world, 1);
        expect(await statesOf(world)).toEqual(['queued']);
        expect(await countsIn(world)).toEqual([
          [
            { day: '2026-11-20', lookUps: 2 },
            { day: '2026-11-21', lookUps: 1 },
          ],
        ]);
        await arrive(world);
        const tomorrow = { ...world, now: () => MORNING + DAY };
        await say(tomorrow, 2);
        await statesOf(tomorrow);
        expect((await countsIn(world)).at(-1)).toEqual([{ day: '2026-11-22', lookUps: 1 }]);
      });
      it('found by searching, a fix that worked was looked up too', async () => {
        const own = storeOf();
        await own.changeSettings({ shareWorked: true });
        const world = worldOf({ own });
        await own.recordConfirmation({ ...worked(1), at: '2026-11-21T08:00:00.000Z' });
        await statesOf(world);
        expect(await countsIn(world)).toEqual([[{ day: '2026-11-21', lookUps: 1 }]]);
      });
      it('are told to nobody where the person does not share what worked', async () => {
        const own = storeOf();
        const world = worldOf({ own });
        for (const days of [2, 1]) await own.countLookUp(COMMUNITY, MORNING - days * DAY);
        await own.recordConfirmation(worked(1));
        await say(world, 1);
        expect(await statesOf(world)).toEqual(['queued']);
        const [entry] = await outboxOf(world);
        expect(bodyOf(entry)).not.toMatch(/counts|look-ups/i);
        expect(readDayPost(bodyOf(entry))).toMatchObject({ worked: [], counts: [] });
      });
    });
  });
});
