import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for the demo forum's posts, and the way to remove it. */
export function demoFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'peerside-demo-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
