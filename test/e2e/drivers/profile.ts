import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Below the clone and not in the system's temporary folder: browsers installed as snaps see a `/tmp` of their own.
 */
const PROFILES = join(import.meta.dirname, '..', '..', 'results', 'profiles');

export interface Profile {
  dir: string;
  /** Removes the folder if it was made here; a folder that the caller named stays. */
  dispose(): void;
}

export function openProfile(given: string | undefined): Profile {
  if (given !== undefined) {
    mkdirSync(given, { recursive: true });
    return { dir: given, dispose: () => undefined };
  }
  mkdirSync(PROFILES, { recursive: true });
  const dir = mkdtempSync(join(PROFILES, 'p-'));
  return {
    dir,
    // A browser's last helper processes may still write for a moment.
    dispose: () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
