/** Build time only: the starter pack's entries, out of `starter/*.json`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StarterEntry } from './starter-entry.ts';

/** All entries of a folder, by file name and position. Throws, naming the file and field, on a broken one. */
export function readStarterEntries(folder: string): StarterEntry[] {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const parsed = z.array(StarterEntry).safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) throw new Error(`starter entry "${id}" stands twice`);
    ids.add(id);
  }
  return entries;
}
