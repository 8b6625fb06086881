/**
 * `npm run fuzz:spot -- FILE… [--pages 20000] [--seed 1] [--from 0] [--browser firefox]`: damages pages of the files
 * in seeded ways and has detection read each in a real browser. Nothing may throw, every signal must be whole, and
 * reading twice must tell the same. Prints every failure with what brings it back; exit code 1 if there is one.
 */
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { BROWSER_KINDS, type BrowserDriver, type BrowserKind } from '../e2e/drivers/driver.ts';
import { launchPeerside } from '../e2e/peerside.ts';
import { readCorpora } from './corpus.ts';
import type { FuzzPage } from './fuzz/fuzz-task.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';

const say = (line: string): void => console.error(line);
const MAX_PRINTED = 20;

interface Wishes {
  pages: FuzzPage[];
  browser: BrowserKind;
  count: number;
  seed: number;
  from: number;
}

function readWishes(args: string[]): Result<Wishes> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        pages: { type: 'string', default: '20000' },
        seed: { type: 'string', default: '1' },
        from: { type: 'string', default: '0' },
      },
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const browser = BROWSER_KINDS.find((kind) => kind === values.browser);
  if (!browser) return failed(`--browser takes one of: ${BROWSER_KINDS.join(', ')}.`);
  const [count, seed, from] = [values.pages, values.seed, values.from].map(Number);
  if (![count, seed, from].every((number) => Number.isSafeInteger(number)) || !count)
    return failed('--pages, --seed and --from take whole numbers.');
  if (positionals.length === 0)
    return failed('Usage: npm run fuzz:spot -- FILE.jsonl.gz [FILE …] [--pages N]');
  const corpora = readCorpora(positionals);
  if (!corpora.ok) return corpora;
  const pages = corpora.value.map(({ id, url, status, html, console: said }): FuzzPage => ({
    id,
    url,
    status: status ?? null,
    html,
    console: (said ?? []).map(({ text }) => text),
  }));
  return ok({ pages, browser, count, seed: seed ?? 1, from: from ?? 0 });
}

async function main(): Promise<boolean> {
  const wishes = readWishes(process.argv.slice(2));
  if (!wishes.ok) {
    say(wishes.problem);
    return false;
  }
  const { pages, browser, ...range } = wishes.value;
  let driver: BrowserDriver | null = null;
  try {
    // Nothing granted: detection is brought along, and the extension keeps out of its way.
    driver = await launchPeerside(browser, { granted: false, loopbackOnly: true });
    const start = performance.now();
    const { failures, slowest } = await runFuzz(driver, pages, range, say);
    const seconds = Math.round((performance.now() - start) / 1_000);
    console.log(
      `${range.count} mutated pages from ${pages.length} in ${browser}, seed ${range.seed}: ${failures.length} failures, ${seconds} s`,
    );
    for (const { index, id, ms, stepMs } of slowest)
      console.log(
        `slow: ${ms.toFixed(1)} ms, longest step ${stepMs.toFixed(1)} ms (${id}, --from ${index} --pages 1)`,
      );
    for (const { index, id, problem } of failures.slice(0, MAX_PRINTED))
      console.log(`failure: ${id}, --seed ${range.seed} --from ${index} --pages 1: ${problem}`);
    return failures.length === 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    await driver?.close();
  }
}

process.exitCode = (await main()) ? 0 : 1;
