import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Spool } from '../search/segment/spool.ts';

/** Keeps bytes in a work file until they are asked for. */
export function fileSpool(file: string): Spool {
  const opened = open(file, 'w');
  // Whoever appends or reads hears of it.
  opened.catch(() => undefined);
  return {
    async append(bytes) {
      await (await opened).writeFile(bytes);
    },
    async *chunks() {
      await (await opened).close();
      yield* createReadStream(file, { highWaterMark: 1 << 20 });
    },
  };
}
