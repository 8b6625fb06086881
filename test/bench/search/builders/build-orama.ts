import { writeFileSync } from 'node:fs';
import { insertMultiple, save } from '@orama/orama';
import { newOrama } from '../engines/orama.ts';
import { fieldsOf, type FieldDocument } from '../engine.ts';
import { readThreads } from '../read-threads.ts';

/** Documents that go in together. */
const BATCH = 1_000;

export async function buildOrama(corpus: string, out: string): Promise<void> {
  const index = newOrama();
  let batch: (Omit<FieldDocument, 'id'> & { id: string })[] = [];
  const flush = async (): Promise<void> => {
    await insertMultiple(index, batch, BATCH);
    batch = [];
  };
  for await (const thread of readThreads(corpus)) {
    batch.push({ ...fieldsOf(thread), id: String(thread.id) });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  writeFileSync(out, JSON.stringify(save(index)));
}
