import { readFile } from 'node:fs/promises';

/** A file's bytes; null where there is none. Rejects with the system's error where there is one that cannot be read. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null;
    throw problem;
  }
}
