import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { Spool } from '../search/segment/spool.ts';

/** Keeps bytes in a work file until they are asked for; `end` closes and deletes it, whatever came of it. */
export function fileSpool(file: string): Spool & { end(): Promise<void> } {
  const opened = open(file, 'w');
  // Whoever appends or reads hears of it.
  opened.catch(() => undefined);
  return {
    async append(bytes) {
      await (await opened).writeFile(bytes);
    },
    async *chunks() {
      await opened;
      yield* createReadStream(file, { highWaterMark: 1 << 20 });
    },
    async end() {
      await (await opened).close();
      await rm(file, { force: true });
    },
  };
}
