import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { OutboxEntry } from '../model/written.ts';
import { databaseShelf } from './database-shelf.ts';
import { mirrorShelf } from './mirror-shelf.ts';
import { ownStoreOn, type OwnStore } from './own-store.ts';
import type { Lock } from './lock.ts';
import { openShelves } from './shelves.ts';
import type { Shelf } from './shelf.ts';

const entry = (id: string, state: OutboxEntry['state'] = 'queued'): OutboxEntry => ({
  id,
  communityId: 'forum.example',
  act: { kind: 'answer', threadId: '7', body: 'Turn it off and on.', typingMs: 0, openMs: 0 },
  state,
  ask: null,
  reason: null,
  after: null,
  questionId: 'forum.example/7',
  title: 'It broke',
  repliesSeen: 0,
  createdAt: '2026-11-21T10:00:00.000Z',
  sentAt: null,
  nextAt: '2026-11-21T10:00:00.000Z',
  attempts: 0,
  lookedFor: 0,
  unreached: false,
  place: null,
  agreed: [],
  draft: null,
  updatedAt: '2026-11-21T10:00:00.000Z',
});

function localShelf(): Shelf {
  const rows = new Map<string, unknown>();
  return mirrorShelf(
    {
      get: async () => Object.fromEntries(structuredClone([...rows])),
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) rows.set(key, structuredClone(value));
      },
    },
    noLock,
  );
}

const refusesWrites = (shelf: Shelf): Shelf => ({
  ...shelf,
  swap: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
});
const isAway = (shelf: Shelf): Shelf => ({
  ...refusesWrites(shelf),
  readTable: () => Promise.reject(new DOMException('broken', 'UnknownError')),
});

/** The worst that can be: a lock that keeps nobody out. */
const noLock: Lock = (work) => work();
let databases = 0;
const newDatabase = (): Shelf => databaseShelf([`outbox-${++databases}`]);
const open = (database: Shelf, mirror: Shelf): OwnStore =>
  ownStoreOn(openShelves([database, mirror], Date.now, 2_000), () => () => undefined, noLock);

const create = (own: OwnStore, row: OutboxEntry): Promise<unknown> =>
  own.changeOutboxEntry(row.id, () => row);
const claim = (own: OwnStore, everywhere = true): ReturnType<OwnStore['changeOutboxEntry']> =>
  own.changeOutboxEntry(
    'e1',
    (now) => (now?.state === 'queued' ? { ...now, state: 'sending' } : null),
    everywhere,
  );
const statesOf = async (own: OwnStore): Promise<string[]> => {
  const rows = await own.readOutbox();
  return rows.ok ? rows.value.map(({ state }) => state) : ['unread'];
};

describe('changing an outbox entry', () => {
  it('lets one of twenty who want it at once have it, without any lock', async () => {
    const [database, mirror] = [newDatabase(), localShelf()];
    await create(open(database, mirror), entry('e1'));
    const stores = Array.from({ length: 20 }, () => open(database, mirror));
    const claims = await Promise.all(stores.map((own) => claim(own)));
    expect(claims.filter((one) => one.ok && one.value !== null)).toHaveLength(1);
    expect(claims.filter((one) => one.ok)).toHaveLength(20);
    expect(await statesOf(open(database, mirror))).toEqual(['sending']);
  });

  it('loses none of twenty changes at once', async () => {
    const [database, mirror] = [newDatabase(), localShelf()];
    await create(open(database, mirror), entry('e1'));
    const change = (own: OwnStore): Promise<unknown> =>
      own.changeOutboxEntry('e1', (now) => now && { ...now, attempts: now.attempts + 1 });
    await Promise.all(Array.from({ length: 20 }, () => change(open(database, mirror))));
    const rows = await open(database, mirror).readOutbox();
    expect(rows.ok && rows.value[0]?.attempts).toBe(20);
  });

  it('leaves no older copy behind when it must stand everywhere', async () => {
    const [database, mirror] = [newDatabase(), localShelf()];
    await create(open(database, mirror), entry('e1'));
    const half = await claim(open(database, refusesWrites(mirror)));
    expect(half).toMatchObject({ ok: false, problem: expect.stringContaining('waits') });
    expect(await statesOf(open(database, isAway(mirror)))).toEqual(['queued']);
    expect(await statesOf(open(isAway(database), mirror))).toEqual(['queued']);
    // One that cannot even be read has no copy that could win: the other is enough.
    expect(await claim(open(isAway(database), mirror))).toMatchObject({
      ok: true,
      value: { state: 'sending' },
    });
    expect(await statesOf(open(database, mirror))).toEqual(['sending']);
  });

  it('takes what one place has where it need not stand everywhere', async () => {
    const [database, mirror] = [newDatabase(), localShelf()];
    const own = open(database, refusesWrites(mirror));
    expect(await own.changeOutboxEntry('e1', () => entry('e1'))).toMatchObject({ ok: true });
    expect(await statesOf(open(database, mirror))).toEqual(['queued']);
  });

  it('says that nothing could be saved where both refuse', async () => {
    const [database, mirror] = [newDatabase(), localShelf()];
    const own = open(refusesWrites(database), refusesWrites(mirror));
    expect(await own.changeOutboxEntry('e1', () => entry('e1'))).toMatchObject({ ok: false });
    expect(await statesOf(open(database, mirror))).toEqual([]);
  });

  it('reads rows of before entries kept their draft, and leaves those of a newer version alone', async () => {
    const [database, mirror] = [newDatabase(), localShelf()];
    const { agreed: _agreed, draft: _draft, ...older } = entry('e1');
    await database.swap({ table: 'outbox', id: 'e1', value: older, at: 1 }, 0);
    await database.swap({ table: 'outbox', id: 'e2', value: { form: 'of a newer version' }, at: 1 }, 0);
    const own = open(database, mirror);
    expect(await own.readOutbox()).toEqual({ ok: true, value: [entry('e1')] });
    expect(await own.changeOutboxEntry('e2', () => entry('e2'))).toEqual({ ok: true, value: null });
    const rows = await database.readTable('outbox');
    expect(rows.find(({ id }) => id === 'e2')?.value).toEqual({ form: 'of a newer version' });
  });

  it('removes a draft only as long as nobody went on writing in it', async () => {
    const own = open(newDatabase(), localShelf());
    const draft = {
      id: 'd1',
      kind: 'answer' as const,
      questionId: null,
      communityId: null,
      title: '',
      body: 'first words',
      answer: '',
      edits: null,
      category: null,
      tags: [],
      kept: [],
      typingMs: 0,
      openMs: 0,
      handedOverAt: null,
      updatedAt: '2026-11-21T10:00:00.000Z',
    };
    await own.saveDraft({ ...draft, body: 'first words and more' });
    await own.removeDraftIfSame(draft);
    expect(await own.readDrafts()).toHaveLength(1);
    await own.saveDraft({ ...draft, updatedAt: '2026-11-21T10:00:01.000Z' });
    await own.removeDraftIfSame(draft);
    expect(await own.readDrafts()).toEqual([]);
  });
});
