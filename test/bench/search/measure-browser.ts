/** An engine in the background of a real browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserDriver, BrowserKind } from '../../e2e/drivers/driver.ts';
import { launchBrowser } from '../../e2e/drivers/launch.ts';
import { waitFor } from '../../e2e/drivers/wait-for.ts';
import { ensureBrowsers } from '../../run/browsers.ts';
import { quantile } from '../measure.ts';
import type { BuiltIndex } from './built-index.ts';
import { buildExtension } from './extension/build-extension.ts';
import type { BenchMessage, SearchReply, TimesReply } from './extension/bench-message.ts';
import { memoryOf, processBelow } from './process-memory.ts';
import { inTwo, round, warmFigures, type Figures } from './row.ts';
import { serveFiles } from './serve-files.ts';

/** Chromium closes the extension's LevelDB up to 3 s after the last connection goes: asked sooner, it is warm. */
const CLOSES_MS = 6_000;
const SETTLES_MS = 2_000;
/** The first burst of look-ups since an index was installed has it copied for a faster reader, where that pays. */
const COPIES_MS = 20_000;
const BURST = 5;
/** Chromium stops a background that takes longer than five minutes over one message. */
const ANSWERS_WITHIN_MS = 5 * 60_000;

interface Told {
  /** Between asking and hearing the answer, in a page of the extension. */
  ms: number;
  reply: unknown;
}

/** Asks the background, for as long as it may take: a browser's driver would not wait so long for one call. */
async function tell(driver: BrowserDriver, message: BenchMessage): Promise<Told> {
  await driver.evaluateInExtension((what: unknown) => {
    const desk = globalThis as { told?: Told | { problem: string } };
    delete desk.told;
    const asked = performance.now();
    chrome.runtime.sendMessage(what).then(
      (reply) => (desk.told = { ms: performance.now() - asked, reply }),
      (error: unknown) => (desk.told = { problem: String(error) }),
    );
  }, message);
  const told = await waitFor(
    'an answer',
    () =>
      driver.evaluateInExtension(() => (globalThis as { told?: Told | { problem: string } }).told ?? null),
    ANSWERS_WITHIN_MS,
  );
  if ('problem' in told) throw new Error(told.problem);
  return told;
}

/** Asks a background that was just killed. */
async function tellCold(driver: BrowserDriver, message: BenchMessage): Promise<Told> {
  await driver.killBackground();
  await setTimeout(CLOSES_MS);
  return tell(driver, message);
}

/**
 * @param queries different ones, asked once each
 * @param coldRuns how many cold starts
 * @param note hears of each cold start
 */
export async function measureInBrowser(
  kind: BrowserKind,
  index: BuiltIndex,
  queries: readonly string[],
  coldRuns: number,
  note: (line: string) => void,
): Promise<Figures> {
  const found = await ensureBrowsers([kind], note);
  if (!found.ok) throw new Error(found.problem);
  const folder = mkdtempSync(join(tmpdir(), 'peerside-bench-'));
  const extensionDir = join(folder, 'extension');
  await buildExtension(index.engine, kind, extensionDir);
  const files = await serveFiles(dirname(index.file));
  let driver: BrowserDriver | null = null;
  try {
    driver = await launchBrowser(kind, {
      executable: found.value[kind],
      extensionDir,
      grantSites: 'loopback',
    });
    const at = (file: string): string => `${files.url}/${basename(file)}`;
    await tell(driver, {
      type: 'install',
      indexUrl: at(index.file),
      headUrl: index.headFile && at(index.headFile),
      documents: index.documents,
    });
    const cold = await coldTimes(driver, index, queries.slice(0, coldRuns), note);

    await tellCold(driver, { type: 'ping' });
    await setTimeout(SETTLES_MS);
    const idle = backgroundMemory(driver);
    const [searched, shown] = inTwo(queries.slice(coldRuns));
    await tell(driver, { type: 'warm', queries: queries.slice(0, BURST) });
    if (index.engine === 'peerside') await setTimeout(COPIES_MS);
    const warm = await tell(driver, { type: 'warm', queries: searched });
    await setTimeout(SETTLES_MS);
    const busy = backgroundMemory(driver);
    const show = await tell(driver, { type: 'show', queries: shown });
    return {
      ...cold,
      ...warmFigures((warm.reply as TimesReply) ?? [], show.reply as TimesReply),
      memoryMb: idle === null || busy === null ? null : round(busy - idle),
    };
  } finally {
    await driver?.close();
    await files.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function coldTimes(
  driver: BrowserDriver,
  { size }: BuiltIndex,
  queries: readonly string[],
  note: (line: string) => void,
): Promise<Pick<Figures, 'coldMs' | 'coldP95Ms' | 'coldFloorMs' | 'bareStartMs'>> {
  const colds: number[] = [];
  const floors: number[] = [];
  const bares: number[] = [];
  for (const query of queries) {
    const cold = await tellCold(driver, { type: 'search', query });
    const { rounds } = cold.reply as SearchReply;
    // An engine that tells of no reads has read the whole file.
    const replayed = rounds.length > 0 ? rounds : [[{ start: 0, end: size }]];
    const floor = await tellCold(driver, { type: 'floor', rounds: replayed });
    const bare = await tellCold(driver, { type: 'ping' });
    colds.push(cold.ms);
    floors.push(floor.ms);
    bares.push(bare.ms);
    const reads = replayed.map((ranges) => ranges.length).join('+');
    note(
      `  cold ${cold.ms.toFixed(0)} ms, floor ${floor.ms.toFixed(0)} ms (${reads} reads), bare start ${bare.ms.toFixed(0)} ms`,
    );
  }
  return {
    coldMs: round(quantile(colds, 0.5)),
    coldP95Ms: round(quantile(colds, 0.95)),
    coldFloorMs: round(quantile(floors, 0.5)),
    bareStartMs: round(quantile(bares, 0.5)),
  };
}

/** MB of the process that runs the extension; null where it cannot be told from the others. */
function backgroundMemory({ kind, profileDir }: BrowserDriver): number | null {
  if (kind !== 'chromium') return null;
  const pid = processBelow(`--user-data-dir=${profileDir}`, '--extension-process');
  return pid === null ? null : memoryOf(pid);
}
