import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Below the clone and not in the system's temporary folder: browsers installed as snaps see a `/tmp` of their own.
 */
const PROFILES = join(import.meta.dirname, '..', '..', 'results', 'profiles');

export interface Profile {
  dir: string;
  /** Removes the folder if it was made here; a folder that the caller named stays. Never throws. */
  dispose(): Promise<void>;
}

export function openProfile(given: string | undefined): Profile {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return { dir: given, dispose: () => Promise.resolve() };
  }
  mkdirSync(PROFILES, { recursive: true });
  const dir = mkdtempSync(join(PROFILES, 'p-'));
  return { dir, dispose: () => remove(dir) };
}

/** A browser's last helper processes write for a moment after its end, so the first tries may fail. */
async function remove(dir: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      await rm(dir, { recursive: true, force: true });
      return;
    } catch {
      // Something was written meanwhile. After the last try the folder stays, and git ignores it.
      await setTimeout(250);
    }
  }
}
