import { ok, failed, type Result } from '../model/result.ts';
import { withTimeout } from '../store/with-timeout.ts';

export interface DeletingWorld {
  /** Tells background and all our pages to let go of everything. */
  announce(): Promise<void>;
  /** Waits this many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Ends every key at its forum; one sentence for each that may still be valid there. */
  signOutEverywhere(): Promise<Result<string[]>>;
  databases: Pick<IDBFactory, 'databases' | 'deleteDatabase'>;
  /** Storage areas of the extension. */
  areas: readonly { clear(): Promise<void> }[];
  /** The extension's own folder of files; null where the browser has none. */
  folder: (() => Promise<FileSystemDirectoryHandle>) | null;
}

/** What was under way elsewhere when the others were told has ended by then, and may have written once more. */
const OTHERS_END_MS = 400;
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
    await world.announce();
    await deleteAll(world);
    await world.pause(OTHERS_END_MS);
    await deleteAll(world);
  } catch {
    return failed(LEFT);
  }
  return ok(signedOut.value);
}

async function deleteAll({ databases, areas, folder: open }: DeletingWorld): Promise<void> {
  const names = (await databases.databases()).flatMap(({ name }) => name ?? []);
  await Promise.all(names.map((name) => withTimeout(deleted(databases, name), DELETE_TIMEOUT_MS, name)));
  const folder = await open?.();
  for await (const name of folder?.keys() ?? []) await folder?.removeEntry(name, { recursive: true });
  for (const area of areas) await area.clear();
}

const deleted = (databases: Pick<IDBFactory, 'deleteDatabase'>, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = databases.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
  });
