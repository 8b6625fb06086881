/**
 * `npm start`: the demo in a browser with Peerside; without a display, a walk over all of it. With `--community`: a
 * community of 2,000 members and a year, as its members and its manager see it.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import { DEMO_COMMUNITY } from '../demo/community/make-community.ts';
import { startCommunity } from '../demo/community/start-community.ts';
import { MAIN_DEMO_PATH } from '../demo/pages.ts';
import { type Demo, startDemo } from '../demo/servers.ts';
import { demoFolder } from '../e2e/demo-folder.ts';
import { BROWSER_KINDS, type BrowserDriver, type BrowserKind } from '../e2e/drivers/driver.ts';
import { followForum, launchPeerside } from '../e2e/peerside.ts';
import { ensureBrowsers, findBrowser } from './browsers.ts';
import { ROOT } from './process.ts';
import { openCommunity, walkCommunity } from './show-community.ts';
import { walkDemo } from './walk.ts';
import { tableHead, tableRow, walkJson } from './walk-report.ts';

const say = (line: string): void => console.error(line);

interface Wishes {
  browser: BrowserKind | null;
  walk: boolean;
  json: boolean;
  community: boolean;
}

function readWishes(args: readonly string[]): Result<Wishes> {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'string' },
        headless: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        community: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
  const { browser = null, headless, json, community } = values;
  if (browser !== null && !isKind(browser)) return failed('--browser takes chromium or firefox.');
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const display = process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
  return ok({ browser, walk: headless || json || !display, json, community });
}

const isKind = (name: string): name is BrowserKind => BROWSER_KINDS.some((kind) => kind === name);

/** The browser to use: the one asked for, else whichever is there, Chromium first. */
async function chooseBrowser(wished: BrowserKind | null): Promise<Result<BrowserKind>> {
  for (const kind of wished === null ? BROWSER_KINDS : [wished]) {
    const found = findBrowser(kind);
    if (!found.ok) return found;
    if (found.value !== null) return ok(kind);
  }
  const kind = wished ?? 'chromium';
  const installed = await ensureBrowsers([kind], say);
  return installed.ok ? ok(kind) : installed;
}

async function walk(driver: BrowserDriver, demo: Demo, json: boolean): Promise<boolean> {
  const print = (line: string): void => {
    if (!json) console.log(line);
  };
  const pictures = join('test', 'results', 'start', driver.kind);
  rmSync(join(ROOT, pictures), { recursive: true, force: true });
  print(tableHead());
  const pages = await walkDemo(driver, demo, {
    pictures: join(ROOT, pictures),
    onPage: (walked) => print(tableRow(walked)),
  });
  const right = pages.filter(({ wrong }) => wrong.length === 0).length;
  if (json) console.log(walkJson(pages));
  print(`${right} of ${pages.length} pages right. Pictures of the cards: ${pictures}`);
  return right === pages.length;
}

/** Shows the main error page and leaves the browser to the person until it is closed. */
async function show(driver: BrowserDriver, demo: Demo, stopped: Promise<void>): Promise<void> {
  await followForum(driver, demo.forumUrl);
  await driver.openPage(demo.siteUrl + MAIN_DEMO_PATH);
  // The first tab has done its work for us; from now on it lists the demo's pages.
  await driver.evaluateInExtension((url) => location.replace(url), demo.siteUrl);
  console.log(`Peerside runs in ${driver.kind} on ${demo.siteUrl}${MAIN_DEMO_PATH}`);
  console.log(`More pages: ${demo.siteUrl}   The forum behind some of the answers: ${demo.forumUrl}`);
  console.log('Close the browser or press Ctrl-C to end.');
  await Promise.race([driver.closed, stopped]);
}

/** The demo community instead of the demo's pages. */
async function communityDemo(
  driver: BrowserDriver,
  folder: string,
  walks: boolean,
  stopped: Promise<void>,
): Promise<void> {
  say(`Making a community of ${DEMO_COMMUNITY.members} members and its pack (about half a minute) …`);
  const running = await startCommunity(folder, { ...DEMO_COMMUNITY, until: Date.now() });
  try {
    if (walks) return await walkCommunity(driver, running);
    await openCommunity(driver, running);
    console.log(`Peerside runs in ${driver.kind}; the community's forum: ${running.forum.url}`);
    console.log('Close the browser or press Ctrl-C to end.');
    await Promise.race([driver.closed, stopped]);
  } finally {
    await running.stop();
  }
}

/**
 * Settles at the first signal to end. Ctrl-C arrives more than once, from the terminal and passed on by npm and
 * prepare.mjs, so later ones must not cut the cleaning up short.
 */
function onStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

async function main(): Promise<boolean> {
  const wishes = readWishes(process.argv.slice(2));
  if (!wishes.ok) {
    say(wishes.problem);
    return false;
  }
  const kind = await chooseBrowser(wishes.value.browser);
  if (!kind.ok) {
    say(kind.problem);
    return false;
  }
  const stopped = onStop();
  const folder = demoFolder();
  let demo: Demo | null = null;
  let driver: BrowserDriver | null = null;
  try {
    demo = await startDemo({ dataDir: folder.path });
    driver = await launchPeerside(kind.value, { headless: wishes.value.walk });
    if (wishes.value.community) {
      await communityDemo(driver, folder.path, wishes.value.walk, stopped);
      return true;
    }
    if (!wishes.value.walk) {
      await show(driver, demo, stopped);
      return true;
    }
    return await Promise.race([walk(driver, demo, wishes.value.json), stopped.then(() => false)]);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    await driver?.close();
    await demo?.stop();
    folder.remove();
  }
}

process.exitCode = (await main()) ? 0 : 1;
