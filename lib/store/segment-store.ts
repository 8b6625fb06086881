/** Packs, their segments and what is active: every change is one transaction that also grows the version. */
import type { KeptCatalogue } from '../model/pack-catalogue.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { openSegmentDatabase, type SegmentDatabase, type Transaction } from './segment-database.ts';
import type { ActiveSegments, ActiveUse, PackRow, PartRow, SegmentRow, StateRow } from './segment-rows.ts';

export interface SegmentStore {
  /** All that a look-up needs, in one transaction. Fails where the database cannot be read or lacks a segment. */
  readActive(): Promise<Result<ActiveSegments>>;
  /** The version of what is active: what was opened from an older one is stale. */
  readVersion(): Promise<Result<number>>;
  readPacks(): Promise<Result<PackRow[]>>;
  /** Whether there is a pack of this community; reads none. */
  hasPack(community: string): Promise<Result<boolean>>;
  /** A segment that is stored, active or not; null where it is not. */
  readSegment(id: string): Promise<Result<SegmentRow | null>>;
  /** Ids and sizes in bytes of the segments that are stored. */
  readSizes(): Promise<Result<Map<string, number>>>;
  /**
   * Changes packs, all or nothing: the rows as they stand go in, all rows that shall be there come out. New segments are
   * stored; those that no row names any more are deleted, and so are the parts of those that are whole now.
   * Refused with the sentence of `change`, or where a row names a segment that is nowhere.
   * @param change runs inside the transaction, so what it compares with cannot change meanwhile; it must not wait
   * @param tail how many questions are left in the tail, where the change moved some of them into a segment
   */
  changePacks(
    change: (rows: readonly PackRow[]) => Result<readonly PackRow[]>,
    segments?: readonly SegmentRow[],
    tail?: number,
  ): Promise<Result<null>>;
  /** @param tail how many questions wait in the tail */
  setTail(tail: number): Promise<Result<null>>;
  /** When each community last had an answer shown, in milliseconds since 1970. */
  readUses(): Promise<Result<ReadonlyMap<string, number>>>;
  /** Notes that answers of these communities were shown, to the day. */
  noteUse(communities: readonly string[], at: number): Promise<Result<null>>;
  /** Catalogues as they were last read, by address. */
  readCatalogues(): Promise<Result<ReadonlyMap<string, KeptCatalogue>>>;
  /** @param kept null: it is dropped */
  keepCatalogue(address: string, kept: KeptCatalogue | null): Promise<Result<null>>;
  /** Pieces of a segment that is being fetched, in order. */
  readParts(segment: string): Promise<Result<PartRow[]>>;
  putPart(part: PartRow): Promise<Result<null>>;
  /** Deletes pieces that were fetched before this time; of one segment where it is named. */
  dropParts(before: number, segment?: string): Promise<Result<null>>;
  /** False after `close`, and after another context had the database deleted. */
  isOpen(): boolean;
  close(): void;
}

const DAY_MS = 86_400_000;
const UNREADABLE =
  'The answer packs cannot be read. Choose "Rebuild index" in options; what you wrote is safe.';
const UNWRITABLE = 'The answer packs could not be changed. Free some disk space, then try again.';
const INCOMPLETE = 'A part of this pack is missing, so the one in use stays. Try again.';

/** Opens the store; a broken database is thrown away and begun anew, empty. */
export async function openSegmentStore(name?: string): Promise<Result<SegmentStore>> {
  const opened = await openSegmentDatabase(name);
  return opened.ok ? ok(segmentStoreOn(opened.value)) : opened;
}

/** What a change of packs refuses with: it ends the transaction without a trace. */
class Refused extends Error {
  readonly problem: string;
  constructor(problem: string) {
    super(problem);
    this.problem = problem;
  }
}

export function segmentStoreOn(database: SegmentDatabase): SegmentStore {
  async function read<T>(work: (transaction: Transaction<'readonly'>) => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await database.transact('readonly', work));
    } catch (error) {
      return failed(error instanceof Refused ? error.problem : UNREADABLE);
    }
  }
  async function write(
    work: (transaction: Transaction<'readwrite'>) => Promise<void>,
  ): Promise<Result<null>> {
    try {
      await database.transact('readwrite', work);
      return ok(null);
    } catch (error) {
      return failed(error instanceof Refused ? error.problem : UNWRITABLE);
    }
  }

  return {
    readActive: () =>
      read(async (transaction) => {
        const [state, rows] = await Promise.all([
          stateOf(transaction),
          transaction.objectStore('segments').getAll(),
        ]);
        const byId = new Map(rows.map((row) => [row.id, row]));
        const segments = state.active.map((use) => {
          const row = byId.get(use.id);
          if (!row) throw new Refused(UNREADABLE);
          return { ...use, documents: row.documents, head: row.head, blob: row.blob };
        });
        return { version: state.version, tail: state.tail, segments };
      }),
    readVersion: () => read(async (transaction) => (await stateOf(transaction)).version),
    readPacks: () => read((transaction) => transaction.objectStore('packs').getAll()),
    hasPack: (community) =>
      read(async (transaction) => (await transaction.objectStore('packs').count(community)) > 0),
    readSegment: (id) =>
      read(async (transaction) => (await transaction.objectStore('segments').get(id)) ?? null),
    readSizes: () =>
      read(async (transaction) => {
        const rows = await transaction.objectStore('segments').getAll();
        return new Map(rows.map(({ id, length }) => [id, length]));
      }),
    changePacks: (change, segments = [], tail) =>
      write(async (transaction) => {
        const packs = transaction.objectStore('packs');
        const before = await packs.getAll();
        const after = change(before);
        if (!after.ok) throw new Refused(after.problem);
        await Promise.all([
          ...after.value.filter((row) => !before.includes(row)).map((row) => packs.put(row)),
          ...before
            .filter(({ community }) => after.value.every((row) => row.community !== community))
            .map(({ community }) => packs.delete(community)),
        ]);
        await keepSegments(transaction, after.value, segments);
        await grow(transaction, {
          active: after.value.flatMap(usesOf).sort(byPlace),
          ...(tail !== undefined && { tail }),
        });
      }),
    setTail: (tail) => write((transaction) => grow(transaction, { tail })),
    readUses: () => read(usesIn),
    noteUse: (communities, at) =>
      write(async (transaction) => {
        const uses = await usesIn(transaction);
        const stale = communities.filter((community) => (uses.get(community) ?? 0) + DAY_MS <= at);
        if (stale.length === 0) return;
        for (const community of stale) uses.set(community, at);
        await transaction.objectStore('state').put({ key: 'uses', at: Object.fromEntries(uses) });
      }),
    readCatalogues: () =>
      read(async (transaction) => new Map(Object.entries(await cataloguesIn(transaction)))),
    keepCatalogue: (address, kept) =>
      write(async (transaction) => {
        const { [address]: _before, ...others } = await cataloguesIn(transaction);
        const all = kept ? { ...others, [address]: kept } : others;
        await transaction.objectStore('state').put({ key: 'catalogues', kept: all });
      }),
    readParts: (segment) => read((transaction) => transaction.objectStore('parts').getAll(allParts(segment))),
    putPart: (part) =>
      write(async (transaction) => {
        await transaction.objectStore('parts').put(part);
      }),
    dropParts: (before, segment) =>
      write(async (transaction) => {
        const parts = transaction.objectStore('parts');
        const range = segment === undefined ? undefined : allParts(segment);
        for (let cursor = await parts.openCursor(range); cursor; cursor = await cursor.continue()) {
          if (cursor.value.at < before) await cursor.delete();
        }
      }),
    isOpen: () => database.isOpen(),
    close: () => database.close(),
  };
}

/** All keys `[segment, index]` of one segment: in key order an array stands after every number. */
const allParts = (segment: string): IDBKeyRange => IDBKeyRange.bound([segment], [segment, []]);

async function stateOf(transaction: Transaction<'readonly'> | Transaction<'readwrite'>): Promise<StateRow> {
  const row = await transaction.objectStore('state').get('state');
  return row?.key === 'state' ? row : { key: 'state', version: 0, tail: 0, active: [] };
}

async function usesIn(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
): Promise<Map<string, number>> {
  const row = await transaction.objectStore('state').get('uses');
  // A map: communities choose their ids, and every object has a `constructor`.
  return new Map(row?.key === 'uses' ? Object.entries(row.at) : []);
}

async function cataloguesIn(
  transaction: Transaction<'readonly'> | Transaction<'readwrite'>,
): Promise<Readonly<Record<string, KeptCatalogue>>> {
  const row = await transaction.objectStore('state').get('catalogues');
  return row?.key === 'catalogues' ? row.kept : {};
}

async function grow(
  transaction: Transaction<'readwrite'>,
  change: Partial<Pick<StateRow, 'tail' | 'active'>>,
): Promise<void> {
  const state = await stateOf(transaction);
  await transaction.objectStore('state').put({ ...state, ...change, version: state.version + 1 });
}

/** Stores what is new, deletes what no pack names, and lets nothing be named that is not there. */
async function keepSegments(
  transaction: Transaction<'readwrite'>,
  packs: readonly PackRow[],
  fresh: readonly SegmentRow[],
): Promise<void> {
  const store = transaction.objectStore('segments');
  const stored = new Set(await store.getAllKeys());
  const named = new Set(
    packs.flatMap(({ current, previous }) =>
      [...current.segments, ...(previous?.segments ?? [])].map(({ id }) => id),
    ),
  );
  const wanted = fresh.filter(({ id }) => named.has(id) && !stored.has(id));
  const there = new Set([...stored, ...wanted.map(({ id }) => id)]);
  if ([...named].some((id) => !there.has(id))) throw new Refused(INCOMPLETE);
  await Promise.all([
    ...wanted.map((row) => store.put(row)),
    ...[...stored].filter((id) => !named.has(id)).map((id) => store.delete(id)),
    ...[...named].map((id) => transaction.objectStore('parts').delete(allParts(id))),
  ]);
}

/** What a pack puts into look-ups: nothing once the person removed it. */
const usesOf = ({ community, kind, current, removedAt }: PackRow): ActiveUse[] =>
  removedAt === null ? current.segments.map(({ id, removed }) => ({ community, kind, id, removed })) : [];

/** The same packs always stand in the same order. */
const byPlace = (a: ActiveUse, b: ActiveUse): number =>
  a.kind === b.kind
    ? a.community < b.community
      ? -1
      : Number(a.community > b.community)
    : a.kind < b.kind
      ? -1
      : 1;
