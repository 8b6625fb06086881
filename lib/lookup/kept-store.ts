import { failed, ok, type Result } from '../model/result.ts';

const UNREADABLE =
  'The answer index cannot be read. Choose "Rebuild index" in options; what you wrote is safe.';

interface OpenStore {
  isOpen(): boolean;
  close(): void;
}

/** The one open database of its kind in a context (background or page). */
export interface KeptStore<S> {
  /** The open store: opened on first need, and again after a failure or after it was closed. Others use it too. */
  open(): Promise<Result<S>>;
  /** Runs `read` on the open store; when it throws, once more on a fresh one. */
  read<T>(read: (store: S) => Promise<T>): Promise<Result<T>>;
  /** Lets the store go, so that the database can be deleted. The next need opens it again. */
  close(): Promise<void>;
}

export function keepStore<S extends OpenStore>(openStore: () => Promise<Result<S>>): KeptStore<S> {
  let kept: Promise<Result<S>> | null = null;

  async function open(): Promise<Result<S>> {
    const opening = (kept ??= openStore());
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
        const store = await open();
        if (!store.ok) return store;
        try {
          return ok(await read(store.value));
        } catch {
          store.value.close();
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
