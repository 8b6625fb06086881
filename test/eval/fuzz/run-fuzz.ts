/** Serves the fuzzing page and drives it, in a browser that the caller started. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Listening, serveHttp } from '../../demo/loopback.ts';
import type { BrowserDriver } from '../../e2e/drivers/driver.ts';
import type { FuzzBatch, FuzzPage, FuzzTask } from './fuzz-task.ts';

/** One call into the browser lasts about this long; drivers give up after a minute. */
const BATCH_MS = 8_000;

/** Nothing that a page names is loaded: the fuzzing page's own policy holds in its frames too. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'self'; style-src 'unsafe-inline'; connect-src 'self'";

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: {
        entry: fileURLToPath(new URL('page-side.ts', import.meta.url)),
        formats: ['iife'],
        name: 'peersideFuzz',
      },
      write: false,
      minify: false,
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The script for the page was not built.');
  return chunk.code;
}

async function servePages(pages: readonly FuzzPage[]): Promise<Listening> {
  const script = await bundle();
  const answers: Record<string, [type: string, body: string]> = {
    '/': [
      'text/html; charset=utf-8',
      '<!doctype html><title>Fuzz</title><body><script src="/fuzz.js"></script>',
    ],
    '/fuzz.js': ['text/javascript; charset=utf-8', script],
    '/pages.json': ['application/json; charset=utf-8', JSON.stringify(pages)],
  };
  return serveHttp(0, [], (_method, { pathname }) => {
    const [type, body] = answers[pathname] ?? ['text/plain', ''];
    return {
      status: answers[pathname] ? 200 : 404,
      headers: { 'content-type': type, 'content-security-policy': POLICY },
      body,
    };
  });
}

/**
 * Mutates `count` pages and checks what detection makes of each.
 * @param from index of the first; the same seed and index give the same page again
 * @param say progress
 */
export async function runFuzz(
  driver: BrowserDriver,
  pages: readonly FuzzPage[],
  { from, count, seed }: { from: number; count: number; seed: number },
  say: (line: string) => void,
): Promise<Omit<FuzzBatch, 'next'>> {
  const site = await servePages(pages);
  const failures: FuzzBatch['failures'] = [];
  let slowest: FuzzBatch['slowest'] = [];
  try {
    const tab = await driver.openPage(`${site.url}/`);
    const to = from + count;
    for (let next = from; next < to;) {
      const task: FuzzTask = { from: next, to, seed, maxMs: BATCH_MS };
      const batch = (await tab.evaluateSource('(task) => fuzzPages(task)', task)) as FuzzBatch;
      next = batch.next;
      failures.push(...batch.failures);
      slowest = [...slowest, ...batch.slowest].sort((a, b) => b.ms - a.ms).slice(0, 5);
      say(`${next - from} of ${count} pages, ${failures.length} failures`);
    }
    await tab.close();
    return { failures, slowest };
  } finally {
    await site.stop();
  }
}
