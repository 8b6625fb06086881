import { failed, ok, type Result } from '../model/result.ts';
import { rowKey, type Shelf, type ShelfRow, type TableName } from './shelf.ts';
import { withTimeout } from './with-timeout.ts';

/** A shelf that has not answered by then counts as failed for this call. */
const SHELF_TIMEOUT_MS = 4_000;
/** Two who change a row at once each come through at some time; who never does is held up by something else. */
const MOST_SWAPS = 20;

const UNWRITTEN =
  'Nothing could be saved: the browser refuses to store data. Free some disk space, keep this page open and try again.';
const UNREAD = 'What you saved could not be read. Restart the browser; nothing was deleted.';
const HALF_WRITTEN =
  'One of the two places where Peerside keeps what you write is failing, so this waits. Free some disk space or restart the browser.';
const KEEPS_CHANGING = 'Something else keeps changing this at the same time. Try again in a moment.';

export interface Shelves {
  /** Ok when at least one shelf has the row. */
  put(table: TableName, id: string, value: unknown): Promise<Result<null>>;
  /**
   * Writes what `next` makes of the row as it stands (null: there is none), unless somebody else wrote it meanwhile:
   * then `next` is asked again. It returns null for a row to be removed, and undefined to leave it as it is.
   * @param everywhere fails where a shelf that can be read could not be written: an old copy there must not win later
   * @returns what was written; undefined where the row was left
   */
  change(
    table: TableName,
    id: string,
    next: (now: unknown) => unknown,
    everywhere?: boolean,
  ): Promise<Result<unknown>>;
  /** Live rows of a table, newest copy each. Fails only when no shelf can be read. */
  read(table: TableName): Promise<Result<Map<string, unknown>>>;
  /** One sentence about what is wrong with the storage right now, or null. */
  readonly problem: string | null;
}

/**
 * @param now milliseconds since 1970
 * @param timeoutMs how long one shelf may take for one call
 */
export function openShelves(
  shelves: readonly Shelf[],
  now: () => number,
  timeoutMs: number = SHELF_TIMEOUT_MS,
): Shelves {
  /** Kept apart, because a full disk still reads: a good read must not hide that writing fails. */
  const broken = { reading: new Set<string>(), writing: new Set<string>() };
  let lastWrite = 0;
  /** Tables whose newest row this context knows: a clock that was set back must not make a new row the older one. */
  const learned = new Map<TableName, Promise<unknown>>();

  /** Undefined where the shelf failed: the other still holds the row, and `problem` tells the person. */
  async function onShelf<T>(
    what: keyof typeof broken,
    shelf: Shelf,
    work: Promise<T>,
  ): Promise<{ value: T } | undefined> {
    try {
      const value = await withTimeout(work, timeoutMs, shelf.name);
      broken[what].delete(shelf.name);
      return { value };
    } catch {
      broken[what].add(shelf.name);
      return undefined;
    }
  }

  /** Rows that this context is writing, by shelf: who reads meanwhile meets the old copy, and must not write it too. */
  const underWay = new Set<string>();
  const nameOf = (shelf: Shelf, row: ShelfRow): string => `${shelf.name} ${row.at} ${rowKey(row)}`;
  async function write(shelf: Shelf, row: ShelfRow, seenAt: number): Promise<{ value: boolean } | undefined> {
    const name = nameOf(shelf, row);
    underWay.add(name);
    try {
      return await onShelf('writing', shelf, shelf.swap(row, seenAt));
    } finally {
      underWay.delete(name);
    }
  }

  /** Writes to each readable shelf what only another one had. What an unreadable one holds is unknown and stays. */
  async function heal(
    newest: Map<string, ShelfRow>,
    copies: ({ value: ShelfRow[] } | undefined)[],
  ): Promise<void> {
    for (const [position, shelf] of shelves.entries()) {
      const copy = copies[position];
      if (!copy) continue;
      const has = new Map(copy.value.map((row) => [rowKey(row), row.at]));
      for (const row of newest.values()) {
        const isBehind = (has.get(rowKey(row)) ?? -1) < row.at;
        if (isBehind && !underWay.has(nameOf(shelf, row))) await write(shelf, row, row.at);
      }
    }
  }

  /** The newest copy of each row, tombstones too, on whichever shelf it stands. Fails where no shelf can be read. */
  async function readNewest(
    table: TableName,
  ): Promise<Result<{ newest: Map<string, ShelfRow>; readable: ReadonlySet<Shelf> }>> {
    const copies = await Promise.all(
      shelves.map((shelf) => onShelf('reading', shelf, shelf.readTable(table))),
    );
    if (!copies.some(Boolean)) return failed(UNREAD);
    const newest = new Map<string, ShelfRow>();
    for (const row of copies.flatMap((copy) => copy?.value ?? [])) {
      lastWrite = Math.max(lastWrite, row.at);
      if ((newest.get(rowKey(row))?.at ?? -1) < row.at) newest.set(rowKey(row), row);
    }
    await heal(newest, copies);
    return ok({ newest, readable: new Set(shelves.filter((_, position) => copies[position])) });
  }

  /** Two writes within a millisecond must still have an order. */
  function nextAt(): number {
    lastWrite = Math.max(now(), lastWrite + 1);
    return lastWrite;
  }

  /** The first shelf that answers decides whether the row is still the one that was seen; the others follow. */
  async function swap(row: ShelfRow, seenAt: number): Promise<{ decided: boolean | null; failing: Shelf[] }> {
    const failing: Shelf[] = [];
    let decided: boolean | null = null;
    for (const shelf of shelves) {
      const done = await write(shelf, row, decided === null ? seenAt : row.at);
      // A newer copy on a shelf that follows comes from someone who built on this one already.
      if (done?.value === false && decided === null) return { decided: false, failing };
      if (done) decided = true;
      else failing.push(shelf);
    }
    return { decided, failing };
  }

  return {
    async put(table, id, value) {
      if (!learned.has(table)) learned.set(table, this.read(table));
      await learned.get(table);
      for (let tries = 0; tries < MOST_SWAPS; tries++) {
        const row: ShelfRow = { table, id, value, at: nextAt() };
        const done = await Promise.all(shelves.map((shelf) => write(shelf, row, row.at)));
        if (!done.some(Boolean)) return failed(UNWRITTEN);
        if (done.every((shelf) => shelf?.value !== false)) return ok(null);
        // Another context wrote it with a clock that went ahead of ours: this write comes after it all the same.
        await readNewest(table);
      }
      return failed(KEEPS_CHANGING);
    },
    async change(table, id, next, everywhere = false) {
      for (let tries = 0; tries < MOST_SWAPS; tries++) {
        const read = await readNewest(table);
        if (!read.ok) return read;
        const { newest, readable } = read.value;
        const before = newest.get(rowKey({ table, id }));
        const value = next(before?.value ?? null);
        if (value === undefined) return ok(undefined);
        const { decided, failing } = await swap({ table, id, value, at: nextAt() }, before?.at ?? 0);
        if (decided === false) continue;
        const isHalf = everywhere && failing.some((shelf) => readable.has(shelf));
        if (decided && !isHalf) return ok(value);
        // What one shelf took goes again, or the row would say what its writer is told did not happen.
        if (decided) await this.put(table, id, before?.value ?? null);
        return failed(decided ? HALF_WRITTEN : UNWRITTEN);
      }
      return failed(KEEPS_CHANGING);
    },
    async read(table) {
      const read = await readNewest(table);
      if (!read.ok) return read;
      const live = [...read.value.newest.values()].filter((row) => row.value !== null);
      return ok(new Map(live.map((row) => [row.id, row.value])));
    },
    get problem() {
      const failing = new Set([...broken.reading, ...broken.writing]);
      if (failing.size === 0) return null;
      return failing.size === shelves.length
        ? 'The browser refuses to store data, so nothing new can be saved. Free some disk space or restart the browser.'
        : 'One of the two places where Peerside keeps what you write is failing. Nothing is lost; restart the browser to mend it.';
    },
  };
}
