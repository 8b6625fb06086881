import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { Draft } from '../model/written.ts';
import { databaseShelf } from './database-shelf.ts';
import { mirrorShelf } from './mirror-shelf.ts';
import { ownStoreOn, type OwnStore } from './own-store.ts';
import type { Lock } from './lock.ts';
import { openShelves } from './shelves.ts';
import type { Shelf } from './shelf.ts';

/** `storage.local` as a Map: the real one is exercised by the browser tests. */
function localArea(): Parameters<typeof mirrorShelf>[0] {
  const rows = new Map<string, unknown>();
  return {
    get: async () => Object.fromEntries(structuredClone([...rows])),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) rows.set(key, structuredClone(value));
    },
  };
}

type Fault = 'none' | 'first-call' | 'always' | 'hangs' | 'writes';

/** A real shelf whose storage misbehaves. */
function faulty(shelf: Shelf, fault: Fault): Shelf {
  let calls = 0;
  const guard = <T>(isWrite: boolean, work: () => Promise<T>): Promise<T> => {
    calls++;
    if (fault === 'hangs') return new Promise(() => undefined);
    if (fault === 'always' || (fault === 'first-call' && calls === 1) || (fault === 'writes' && isWrite)) {
      return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    }
    return work();
  };
  return {
    name: shelf.name,
    swap: (row, seenAt) => guard(true, () => shelf.swap(row, seenAt)),
    readTable: (table) => guard(false, () => shelf.readTable(table)),
  };
}

/** One after the other, as the browser's own lock has it across contexts. */
function queue(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

let databases = 0;
/** How long a shelf that hangs is waited for: a healthy one on a busy machine must come before. */
const HANGS_MS = 600;
const open = (database: Shelf, mirror: Shelf, lock = queue(), timeoutMs = 20_000): OwnStore =>
  ownStoreOn(openShelves([database, mirror], Date.now, timeoutMs), () => () => undefined, lock);

const draft = (id: string, body: string): Draft =>
  Draft.parse({
    id,
    questionId: null,
    communityId: null,
    title: 'It broke',
    body,
    updatedAt: '2026-11-21T10:00:00.000Z',
  });

describe('own store', () => {
  const FAULTS: readonly Fault[] = ['first-call', 'always', 'hangs', 'writes'];
  const sides = ['database', 'mirror'] as const;

  it.each(FAULTS.flatMap((fault) => sides.map((side) => [fault, side] as const)))(
    'loses nothing when storage fails (%s) in the %s, and says so',
    async (fault, side) => {
      const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
      const mirror = mirrorShelf(localArea(), queue());
      const store = open(
        side === 'database' ? faulty(database, fault) : database,
        side === 'mirror' ? faulty(mirror, fault) : mirror,
        queue(),
        fault === 'hangs' ? HANGS_MS : undefined,
      );
      expect(await store.saveDraft(draft('d1', 'first words'))).toEqual({ ok: true, value: null });
      expect(store.problem).toMatch(/Nothing is lost/);
      expect(await store.saveDraft(draft('d1', 'second words'))).toEqual({ ok: true, value: null });
      expect(await store.readDrafts()).toEqual([draft('d1', 'second words')]);
      expect((await store.changeSettings({ threshold: 0.8 })).ok).toBe(true);
      expect((await store.readSettings()).threshold).toBe(0.8);

      // The next start finds it too, and by then both places hold it again.
      const next = open(database, mirror);
      expect(await next.readDrafts()).toEqual([draft('d1', 'second words')]);
      expect(next.problem).toBeNull();
      for (const shelf of [database, mirror]) {
        expect((await shelf.readTable('drafts')).map((row) => row.id)).toEqual(['d1']);
      }
    },
  );

  it('says in one sentence that nothing can be saved, and keeps the old settings', async () => {
    const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
    const mirror = mirrorShelf(localArea(), queue());
    await open(database, mirror).changeSettings({ threshold: 0.7 });
    const store = open(faulty(database, 'writes'), faulty(mirror, 'writes'));
    const saved = await store.saveDraft(draft('d2', 'words'));
    expect(saved).toMatchObject({ ok: false, problem: expect.stringContaining('keep this page open') });
    expect((await store.changeSettings({ threshold: 0.1 })).ok).toBe(false);
    expect((await store.readSettings()).threshold).toBe(0.7);
    expect(store.problem).toMatch(/refuses/);
  });

  it('tells "follows nothing" from "cannot be read"', async () => {
    const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
    const mirror = mirrorShelf(localArea(), queue());
    expect(await open(database, mirror).readFollows()).toEqual({ ok: true, value: [] });
    const unread = await open(faulty(database, 'always'), faulty(mirror, 'always')).readFollows();
    expect(unread).toMatchObject({ ok: false, problem: expect.stringContaining('nothing was deleted') });
  });

  it('tells a draft that is gone from one that cannot be read', async () => {
    const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
    const mirror = mirrorShelf(localArea(), queue());
    await open(database, mirror).saveDraft(draft('d4', 'words'));
    expect(await open(database, mirror).readDraft('d4')).toEqual({ ok: true, value: draft('d4', 'words') });
    expect(await open(database, mirror).readDraft('d5')).toEqual({ ok: true, value: null });
    const unread = await open(faulty(database, 'always'), faulty(mirror, 'always')).readDraft('d4');
    expect(unread).toMatchObject({ ok: false, problem: expect.stringContaining('nothing was deleted') });
  });

  it('brings nothing back that was removed while one place was away', async () => {
    const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
    const mirror = mirrorShelf(localArea(), queue());
    await open(database, mirror).saveDraft(draft('d3', 'words'));
    await open(database, faulty(mirror, 'always')).removeDraft('d3');
    expect(await open(database, mirror).readDrafts()).toEqual([]);
  });

  it('keeps what is written after the clock was set back', async () => {
    const database = databaseShelf([`own-${++databases}`]);
    const mirror = mirrorShelf(localArea(), queue());
    const at = (time: number): OwnStore =>
      ownStoreOn(
        openShelves([database, mirror], () => time, 40),
        () => () => undefined,
        queue(),
      );
    await at(2_000_000).saveDraft(draft('d1', 'old words'));
    expect(await at(1_000_000).saveDraft(draft('d1', 'new words'))).toMatchObject({ ok: true });
    expect(await at(1_000_000).readDrafts()).toEqual([draft('d1', 'new words')]);
  });

  it('refuses a draft that could not be read again, and keeps what was saved before', async () => {
    const store = open(
      databaseShelf([`own-${++databases}`, `own-${databases}-2`]),
      mirrorShelf(localArea(), queue()),
    );
    await store.saveDraft(draft('d6', 'words'));
    const longer = { ...draft('d6', 'words'), body: 'w'.repeat(50_001) };
    expect(await store.saveDraft(longer)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('50,000'),
    });
    expect(await store.readDrafts()).toEqual([draft('d6', 'words')]);
  });

  it('survives either place being emptied', async () => {
    for (const side of sides) {
      const emptyDatabase = (): Shelf => databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
      const emptyMirror = (): Shelf => mirrorShelf(localArea(), queue());
      const [database, mirror] = [emptyDatabase(), emptyMirror()];
      await open(database, mirror).saveDraft(draft('d4', 'words'));
      const left = side === 'database' ? open(emptyDatabase(), mirror) : open(database, emptyMirror());
      expect(await left.readDrafts()).toEqual([draft('d4', 'words')]);
    }
  });

  it('puts another database in the place of one that cannot be opened, and fills it from the mirror', async () => {
    const names = [`own-${++databases}`, `own-${databases}-2`];
    const mirror = mirrorShelf(localArea(), queue());
    await open(databaseShelf(names), mirror).saveDraft(draft('d5', 'words'));
    await Dexie.delete(names[0] ?? '');
    const foreign = new Dexie(names[0] ?? '');
    foreign.version(99).stores({ other: 'id' });
    await foreign.open();
    foreign.close();
    const store = open(databaseShelf(names), mirror);
    expect(await store.readDrafts()).toEqual([draft('d5', 'words')]);
    expect(store.problem).toBeNull();
    expect((await databaseShelf(names).readTable('drafts')).map((row) => row.id)).toEqual(['d5']);
  });

  it('keeps valid settings beside a broken one, and refuses impossible values', async () => {
    const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
    const mirror = mirrorShelf(localArea(), queue());
    const value = { threshold: 'high', cards: false };
    await database.swap({ table: 'settings', id: 'settings', value, at: 1 }, 0);
    const store = open(database, mirror);
    expect(await store.readSettings()).toEqual({ ...DEFAULT_SETTINGS, cards: false });
    expect(await store.changeSettings({ threshold: 7 })).toMatchObject({ ok: false });
    expect((await store.readSettings()).threshold).toBe(DEFAULT_SETTINGS.threshold);
  });

  it('keeps both of two sites that are muted at the same time in two places', async () => {
    const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
    const mirror = mirrorShelf(localArea(), queue());
    const lock = queue();
    const [card, popup] = [open(database, mirror, lock), open(database, mirror, lock)];
    await Promise.all([card.muteHost('a.example', true), popup.muteHost('b.example', true)]);
    expect((await card.readSettings()).mutedHosts).toEqual(['a.example', 'b.example']);
    await Promise.all([card.muteHost('a.example', false), popup.changeSettings({ cards: false })]);
    expect(await popup.readSettings()).toMatchObject({ mutedHosts: ['b.example'], cards: false });
  });

  it('leaves rows that it does not understand where they are', async () => {
    const database = databaseShelf([`own-${++databases}`, `own-${databases}-2`]);
    const mirror = mirrorShelf(localArea(), queue());
    await database.swap({ table: 'drafts', id: 'later', value: { form: 'of a newer version' }, at: 1 }, 0);
    const store = open(database, mirror);
    expect(await store.readDrafts()).toEqual([]);
    expect((await database.readTable('drafts')).map((row) => row.id)).toEqual(['later']);
  });
});
