import type { Shelf } from './shelf.ts';

/**
 * A shelf that holds nothing and takes nothing from the moment on that everything is deleted: the two shelves heal each
 * other, so one context that goes on reading would bring back what was deleted on one of them.
 */
export const endableShelf = (shelf: Shelf, isOver: () => boolean): Shelf => ({
  name: shelf.name,
  swap: (row, seenAt) =>
    isOver() ? Promise.reject(new Error('everything was deleted')) : shelf.swap(row, seenAt),
  readTable: async (table) => (isOver() ? [] : await shelf.readTable(table)),
});
