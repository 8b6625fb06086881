import { createHash } from 'node:crypto';
import type { Hash64 } from './hash-table.ts';

/** The first 64 bits of the SHA-256: among a million texts two share them once in thirty million tries. */
export function hashOf(text: string): Hash64 {
  const digest = createHash('sha256').update(text).digest();
  return { high: digest.readUInt32LE(4), low: digest.readUInt32LE(0) };
}
