/**
 * `npm run eval:spot -- FILE… [--json] [--browser firefox] [--only id,id]`: runs the built extension in a real
 * browser on every page of the files and says how well it spots. Progress goes to stderr.
 */
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { BROWSER_KINDS, type BrowserDriver, type BrowserKind } from '../e2e/drivers/driver.ts';
import { launchPeerside } from '../e2e/peerside.ts';
import { type CorpusPage, readCorpora } from './corpus.ts';
import { openFailures } from './failing-servers.ts';
import { judge } from './judge.ts';
import { servePages } from './page-server.ts';
import { reportJson, reportText, type Visited } from './report.ts';
import { closeTab, type EvalWorld, visitPage } from './visit-page.ts';

const say = (line: string): void => console.error(line);

interface Wishes {
  pages: CorpusPage[];
  browser: BrowserKind;
  json: boolean;
}

function readWishes(args: string[]): Result<Wishes> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        json: { type: 'boolean', default: false },
        only: { type: 'string' },
      },
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const browser = BROWSER_KINDS.find((kind) => kind === values.browser);
  if (!browser) return failed(`--browser takes one of: ${BROWSER_KINDS.join(', ')}.`);
  if (positionals.length === 0) return failed('Usage: npm run eval:spot -- FILE.jsonl.gz [FILE …] [--json]');
  const corpora = readCorpora(positionals);
  if (!corpora.ok) return corpora;
  const pages = corpora.value;
  const wanted = values.only?.split(',');
  const unknown = wanted?.find((id) => !pages.some((page) => page.id === id));
  if (unknown !== undefined) return failed(`--only: no page has the id ${unknown}.`);
  return ok({ pages: pages.filter(({ id }) => wanted?.includes(id) ?? true), browser, json: values.json });
}

/** Visits the pages one after the other: only the tab in front is read. */
async function visitAll(pages: readonly CorpusPage[], world: EvalWorld): Promise<Visited[]> {
  const visited: Visited[] = [];
  let tab = await world.driver.openPage('about:blank');
  for (const page of pages) {
    const visit = await visitPage(page, tab, world);
    if (visit.trouble !== '') {
      await closeTab(tab);
      tab = await world.driver.openPage('about:blank');
    }
    const verdict = judge(page, visit);
    visited.push({ ...verdict, visit });
    const wrong = verdict.misses.map(({ miss }) => miss).join(', ');
    say(`${visited.length}/${pages.length} ${page.id}${wrong && `: ${wrong}`}`);
  }
  return visited;
}

async function main(): Promise<boolean> {
  const wishes = readWishes(process.argv.slice(2));
  if (!wishes.ok) {
    say(wishes.problem);
    return false;
  }
  const { pages, browser, json } = wishes.value;
  const [server, failures] = await Promise.all([servePages(), openFailures()]);
  let driver: BrowserDriver | null = null;
  try {
    driver = await launchPeerside(browser, { loopbackOnly: true });
    const visited = await visitAll(pages, { driver, server, failures });
    console.log(json ? reportJson(visited) : reportText(visited));
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    await driver?.close();
    await Promise.all([server.stop(), failures.stop()]);
  }
}

process.exitCode = (await main()) ? 0 : 1;
