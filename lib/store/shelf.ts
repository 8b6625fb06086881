/**
 * What a person wrote is kept twice, on two shelves that fail independently: a small IndexedDB database and
 * `storage.local`. A write is safe when one of them has it; a read takes the newest of both and heals the
 * other. (facts: an IndexedDB that cannot be opened is often broken for good, so a retry alone saves nothing.)
 */
export const TABLE_NAMES = [
  'settings',
  'drafts',
  'outbox',
  'confirmations',
  'follows',
  'packs',
  'helping',
  'verdicts',
  'lookups',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** One row as a shelf holds it. A removed row stays as a tombstone, so that an old copy cannot bring it back. */
export interface ShelfRow {
  table: TableName;
  id: string;
  /** Null for a tombstone. Untrusted when read: the store parses it. */
  value: unknown;
  /** Milliseconds since 1970 of the write; strictly grows per row. */
  at: number;
}

export interface Shelf {
  readonly name: string;
  /**
   * Writes the row unless a newer copy than the one of `seenAt` stands there (0: unless any does); false then. Nobody
   * else writes the row in between.
   */
  swap(row: ShelfRow, seenAt: number): Promise<boolean>;
  readTable(table: TableName): Promise<ShelfRow[]>;
}

export const rowKey = (row: Pick<ShelfRow, 'table' | 'id'>): string => `${row.table}/${row.id}`;
