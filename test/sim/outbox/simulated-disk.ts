import { rowKey, type Shelf, type ShelfRow } from '../../../lib/store/shelf.ts';
import type { Lock } from '../../../lib/store/lock.ts';
import type { Random } from '../../eval/fuzz/random.ts';
import type { Life } from './life.ts';

/** How one place of storage misbehaves: each call fails once in so many; 0 for never. */
interface DiskFault {
  reading: number;
  /** Fails, half of the time after the row was written all the same. */
  writing: number;
}

/** What a person wrote, as the browser keeps it in one place. It outlives every life. */
export interface Disk {
  name: string;
  rows: Map<string, ShelfRow>;
  fault: DiskFault;
}

export const newDisk = (name: string): Disk => ({ name, rows: new Map(), fault: { reading: 0, writing: 0 } });

/** What is read is what was written: nobody changes it in between, or this throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/**
 * A disk as a shelf of one life.
 * @param lock null where a swap is one step, as in IndexedDB; else it is two, as in `storage.local`, under this lock
 */
export function shelfOn(disk: Disk, life: Life, random: Random, lock: Lock | null): Shelf {
  const fails = (once: number): boolean => once > 0 && random.once(once);
  const storedAt = (row: ShelfRow): number => disk.rows.get(rowKey(row))?.at ?? -1;
  const refuse = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  /** Runs `write` within one step, with this disk's faults. */
  function writing<T>(write: () => T): T {
    if (!fails(disk.fault.writing)) return write();
    if (random.once(2)) write();
    return refuse();
  }
  const set = (row: ShelfRow): void => void disk.rows.set(rowKey(row), frozen(structuredClone(row)));
  return {
    name: disk.name,
    async swap(row, seenAt) {
      if (lock === null)
        return life.step(() => writing(() => (storedAt(row) > seenAt ? false : (set(row), true))));
      return lock(async () => {
        const isNewer = await life.step(() =>
          fails(disk.fault.reading) ? refuse() : storedAt(row) > seenAt,
        );
        if (isNewer) return false;
        await life.step(() => writing(() => set(row)));
        return true;
      });
    },
    readTable: (table) =>
      life.step(() => {
        if (fails(disk.fault.reading)) return refuse();
        return [...disk.rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row);
      }),
  };
}

/** Live rows of a table, the newest copy of both places, as a good start would find them. */
export function newestRows(disks: readonly Disk[], table: ShelfRow['table']): unknown[] {
  const newest = new Map<string, ShelfRow>();
  for (const row of disks.flatMap(({ rows }) => [...rows.values()])) {
    if (row.table === table && (newest.get(row.id)?.at ?? -1) < row.at) newest.set(row.id, row);
  }
  return [...newest.values()].filter(({ value }) => value !== null).map(({ value }) => value);
}
