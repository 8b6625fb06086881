/** Shows each page in Chromium, without the extension, and collects what detection sees there. */
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { z } from 'zod';
import { MAX_REPORT_TEXT } from '../../../lib/detect/tap-protocol.ts';
import type { TappedEvent } from '../../../lib/detect/world.ts';
import { ErrorSignal } from '../../../lib/model/signal.ts';
import { ensureBrowsers } from '../../run/browsers.ts';
import type { ConsoleEntry, CorpusPage } from '../corpus.ts';
import { servePages } from '../page-server.ts';
import type { PageLines } from './lines.ts';

const numbers = z.record(z.string(), z.number());
const PageLinesShape = z.object({
  fixed: z.array(ErrorSignal.pick({ kind: true, text: true, confidence: true })),
  groups: z.array(
    z.array(z.object({ text: z.string(), order: z.number(), features: numbers, keyFeatures: numbers })),
  ),
});

/** The page's side as one script; `readLines` is its global. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: 'test/eval/fit/page-lines.ts', formats: ['iife'], name: 'peersideEval' },
      write: false,
      minify: false,
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The script for the page was not built.');
  return chunk.code;
}

/** What the console tap would have reported, from what the browser's console showed. */
function tappedFrom({ src, level, text }: ConsoleEntry): TappedEvent[] {
  const said = text.split('\n')[0]?.slice(0, MAX_REPORT_TEXT) ?? '';
  const name = /^([A-Z]\w{2,59}): /.exec(said)?.[1];
  if (src === 'pageerror')
    return [{ kind: 'uncaught', text: name ? said.slice(name.length + 2) : said, ...(name && { name }) }];
  // What the browser itself writes is not heard by a page script.
  const isBrowsers = /^(?:Access to |Failed to load resource|Refused to |Mixed Content)/.test(said);
  return src === 'console' && level === 'error' && !isBrowsers ? [{ kind: 'console', text: said }] : [];
}

/**
 * @param say progress, a line at a time
 * @returns one entry per page, in order; pages that are the browser's own (kind `net`) have no lines
 */
export async function gatherLines(
  pages: readonly CorpusPage[],
  say: (line: string) => void,
): Promise<PageLines[]> {
  const found = await ensureBrowsers(['chromium'], say);
  if (!found.ok) throw new Error(found.problem);
  const script = await bundle();
  const server = await servePages();
  const browser = await chromium.launch({
    executablePath: found.value.chromium,
    // Recorded pages still ask for pictures and styles of the wide world.
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
    const tab = await context.newPage();
    const lines: PageLines[] = [];
    for (const [index, page] of pages.entries()) {
      if (index % 50 === 0) say(`reading page ${index + 1} of ${pages.length} …`);
      if (page.label.kind === 'net') {
        lines.push({ fixed: [], groups: [] });
        continue;
      }
      await tab.goto(server.show(page), { waitUntil: 'load', timeout: 15_000 });
      await tab.evaluate(script);
      const tapped = (page.console ?? []).flatMap(tappedFrom).slice(0, 100);
      const raw: unknown = await tab.evaluate(
        (events) => (globalThis as unknown as { readLines(e: unknown): unknown }).readLines(events),
        tapped,
      );
      // The features' names are those of the script just built from this checkout.
      lines.push(PageLinesShape.parse(raw) as PageLines);
    }
    return lines;
  } finally {
    await browser.close();
    await server.stop();
  }
}
