import type { CopyFile, CopyFolder } from './segment-copies.ts';

const FOLDER = 'segment-copies';

/** In workers only; the types of pages do not know it. */
type SyncFileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<CopyFile> };

/** Copies in the browser's own folder of this extension (OPFS), which no other site or program of the browser sees. */
export async function openCopyFolder(storage: StorageManager): Promise<CopyFolder> {
  const folder = await (await storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
  return {
    names: async () => Array.fromAsync(folder.keys()),
    open: async (name) => {
      const handle = await folder.getFileHandle(name, { create: true });
      return (handle as SyncFileHandle).createSyncAccessHandle();
    },
    remove: (name) => folder.removeEntry(name),
    free: async () => {
      const { quota = 0, usage = 0 } = await storage.estimate();
      return quota - usage;
    },
  };
}

/** True when there is a copy. Makes nothing. */
export async function hasCopies(storage: StorageManager): Promise<boolean> {
  for await (const [name, entry] of (await storage.getDirectory()).entries()) {
    if (name !== FOLDER || !('keys' in entry)) continue;
    return (await Array.fromAsync((entry as FileSystemDirectoryHandle).keys())).length > 0;
  }
  return false;
}
