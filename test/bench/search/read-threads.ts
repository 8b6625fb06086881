import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { Thread } from './thread.ts';

const Line = z.object({
  id: z.number(),
  title: z.string(),
  url: z.string(),
  date: z.string(),
  posts: z.array(z.object({ n: z.number(), user: z.string(), date: z.string(), text: z.string() })),
});

/**
 * Threads of a file with one thread as JSON a line (`.gz` or plain), each cut to its first posts.
 * @param posts how many posts of a thread at most
 */
export async function* readThreads(file: string, posts = Infinity): AsyncIterable<Thread> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => text.destroy(error));
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    if (line === '') continue;
    const thread = Line.parse(JSON.parse(line));
    if (thread.posts.length > 0) yield { ...thread, posts: thread.posts.slice(0, posts) };
  }
}
