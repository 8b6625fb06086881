import { failed, ok, type Result } from '../model/result.ts';
import type { IndexStore } from '../store/index-store.ts';
import { openReadyIndex, UNREADABLE } from './ready-index.ts';

/**
 * The one open index of a context (background or page). What is derived from an open store, the text index above all,
 * is worth keeping as long as that store stays open.
 */
export interface KeptIndex {
  /** The open store: opened on first need, and again after a failure or after it was closed. Others use it too. */
  open(): Promise<Result<IndexStore>>;
  /** Runs `read` on the open store; when it throws, once more on a fresh one. */
  read<T>(read: (index: IndexStore) => Promise<T>): Promise<Result<T>>;
  /** Lets the store go, so that the database can be deleted. The next need opens it again. */
  close(): Promise<void>;
}

export function keepIndex(openIndex: () => Promise<Result<IndexStore>> = openReadyIndex): KeptIndex {
  let kept: Promise<Result<IndexStore>> | null = null;

  async function open(): Promise<Result<IndexStore>> {
    const opening = (kept ??= openIndex());
    const opened = await opening;
    if (opened.ok && opened.value.isOpen()) return opened;
    // It could not be opened, or it stepped aside for a rebuild by another context.
    if (kept === opening) kept = null;
    return opened.ok ? open() : opened;
  }

  return {
    open,
    async read(read) {
      for (let attempt = 0; attempt < 2; attempt++) {
        const index = await open();
        if (!index.ok) return index;
        try {
          return ok(await read(index.value));
        } catch {
          index.value.close();
        }
      }
      return failed(UNREADABLE);
    },
    async close() {
      const opened = await kept;
      if (opened?.ok) opened.value.close();
    },
  };
}
