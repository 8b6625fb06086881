import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { roll } from '../search/dice.ts';
import { readThreads } from '../search/read-threads.ts';
import type { Thread } from '../search/thread.ts';

/**
 * Writes a corpus anew as it may look some days later: of every hundred threads `percent` have one more reply, taken from
 * another thread of the corpus.
 * @returns how many threads changed
 */
export async function changeSome(corpus: string, percent: number, out: string): Promise<number> {
  const output = createWriteStream(out);
  let changed = 0;
  let before: Thread | null = null;
  for await (const thread of readThreads(corpus)) {
    const reply = before?.posts.at(-1);
    const changes = reply !== undefined && roll('changed', thread.id) < percent / 100;
    if (changes) changed += 1;
    const posts = changes ? [...thread.posts, { ...reply, n: thread.posts.length + 1 }] : thread.posts;
    if (!output.write(`${JSON.stringify({ ...thread, posts })}\n`)) await once(output, 'drain');
    before = thread;
  }
  output.end();
  await finished(output);
  return changed;
}
