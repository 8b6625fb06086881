import { writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { MINISEARCH_OPTIONS } from '../engines/minisearch.ts';
import { fieldsOf, type FieldDocument } from '../engine.ts';
import { readThreads } from '../read-threads.ts';

export async function buildMiniSearch(corpus: string, out: string): Promise<void> {
  const index = new MiniSearch<FieldDocument>(MINISEARCH_OPTIONS);
  for await (const thread of readThreads(corpus)) index.add(fieldsOf(thread));
  writeFileSync(out, JSON.stringify(index));
}
