import { ok, failed, type Result } from '../model/result.ts';
import { withTimeout } from '../store/with-timeout.ts';

export interface DeletingWorld {
  /** Ends every key at its forum; one sentence for each that may still be valid there. */
  signOutEverywhere(): Promise<Result<string[]>>;
  databases: Pick<IDBFactory, 'databases' | 'deleteDatabase'>;
  /** Storage areas of the extension. */
  areas: readonly { clear(): Promise<void> }[];
  /** The extension's own folder of files; null where the browser has none. */
  folder: (() => Promise<FileSystemDirectoryHandle>) | null;
}

/** A database that another page keeps open is let go of by then. */
const DELETE_TIMEOUT_MS = 10_000;
const LEFT =
  'Not everything could be deleted, because another Peerside page still uses it. Close the others and delete again.';

/**
 * Deletes all that Peerside keeps: keys first, so that they end at the forums too. What was sent stands at the forums;
 * permissions are the browser's. The extension has to be restarted afterwards.
 * @returns one sentence for each forum where a key may still be valid
 */
export async function deleteEverything(world: DeletingWorld): Promise<Result<string[]>> {
  const signedOut = await world.signOutEverywhere();
  if (!signedOut.ok) return signedOut;
  try {
    for (const { name } of await world.databases.databases()) {
      if (name !== undefined) await withTimeout(deleted(world.databases, name), DELETE_TIMEOUT_MS, name);
    }
    const folder = await world.folder?.();
    for await (const name of folder?.keys() ?? []) await folder?.removeEntry(name, { recursive: true });
    for (const area of world.areas) await area.clear();
  } catch {
    return failed(LEFT);
  }
  return ok(signedOut.value);
}

const deleted = (databases: Pick<IDBFactory, 'deleteDatabase'>, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
  });
