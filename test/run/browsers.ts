/** Finds the browsers that can load the extension from a folder, and installs them where apt can. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import type { BrowserKind } from '../e2e/drivers/driver.ts';
import { run } from './process.ts';

/** What the search looks at; tests give it another machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  runnable: (path: string) => boolean;
}

const OVERRIDE = { chromium: 'PEERSIDE_CHROMIUM', firefox: 'PEERSIDE_FIREFOX' } as const;

/** Names on PATH, best first. Branded Chrome is left out: since 137 it ignores `--load-extension`. */
const ON_PATH = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'brave-browser',
    'brave',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
} as const;

const MAC_APPS = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
} as const;

const WINDOWS_APPS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
} as const;

const NO_BROWSER = {
  chromium:
    'No Chromium that can load the extension was found: install Chromium, Chrome for Testing, Brave or Edge (Google Chrome itself no longer loads extensions from the command line), or set PEERSIDE_CHROMIUM to its path.',
  firefox: 'No Firefox was found: install Firefox 140 or newer, or set PEERSIDE_FIREFOX to its path.',
} as const;

function usualPaths(kind: BrowserKind, { platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC_APPS[kind].map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => WINDOWS_APPS[kind].map((app) => join(folder, app)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return ON_PATH[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Path of a browser of this kind, null when the machine has none. The environment variable wins; where it names
 * nothing runnable, that is a failure and no reason to take another browser in silence.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): Result<string | null> {
  const override = machine.env[OVERRIDE[kind]];
  if (override) {
    return machine.runnable(override)
      ? ok(override)
      : failed(`${OVERRIDE[kind]} names ${override}, which is no runnable program: correct it or unset it.`);
  }
  const paths = usualPaths(kind, machine);
  if (kind === 'chromium') paths.push(chromium.executablePath());
  return ok(paths.find((path) => path !== '' && machine.runnable(path)) ?? null);
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  runnable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      // Not there or not executable: the search goes on.
      return false;
    }
  },
};

/** Debian's apt can be used here: a Debian or Ubuntu machine, as root. */
function aptUsable(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release'))
    return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Ubuntu's own browser packages are snaps, which need a running snapd; Debian's are ordinary packages. */
const isUbuntu = (): boolean => /^ID="?ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'));

async function apt(packages: readonly string[], say: (line: string) => void): Promise<void> {
  say(`Installing ${packages.join(', ')} (a minute or two) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env });
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
  });
  if (install.code !== 0) say(update.code === 0 ? install.output : update.output + install.output);
}

async function installBrowsers(kinds: readonly BrowserKind[], say: (line: string) => void): Promise<void> {
  const names = isUbuntu()
    ? { chromium: 'chromium-browser', firefox: 'firefox' }
    : { chromium: 'chromium', firefox: 'firefox-esr' };
  await apt([...kinds.map((kind) => names[kind]), 'fonts-liberation'], say);
}

/**
 * Paths of all the browsers asked for. Missing ones are installed on Debian and Ubuntu as root; elsewhere, or
 * when that fails, one sentence says what to install.
 */
export async function ensureBrowsers<Kind extends BrowserKind>(
  kinds: readonly Kind[],
  say: (line: string) => void,
): Promise<Result<Record<Kind, string>>> {
  const missing: Kind[] = [];
  for (const kind of kinds) {
    const found = findBrowser(kind);
    if (!found.ok) return found;
    if (found.value === null) missing.push(kind);
  }
  if (missing.length > 0 && aptUsable()) await installBrowsers(missing, say);
  const paths: Partial<Record<Kind, string>> = {};
  for (const kind of kinds) {
    const found = findBrowser(kind);
    if (!found.ok) return found;
    if (found.value === null) return failed(NO_BROWSER[kind]);
    paths[kind] = found.value;
  }
  return ok(paths as Record<Kind, string>);
}

const displayToolsMissing = (): string[] =>
  ['Xvfb', 'xdotool', 'xauth'].filter((name) => !thisMachine.runnable(join('/usr/bin', name)));

/** The display and keyboard that the real permission prompt needs; absent ones are installed where apt can. */
export async function ensureDisplayTools(say: (line: string) => void): Promise<Result<null>> {
  if (displayToolsMissing().length > 0 && aptUsable()) await apt(['xvfb', 'xdotool', 'xauth'], say);
  const missing = displayToolsMissing();
  return missing.length === 0
    ? ok(null)
    : failed(`The permission test needs ${missing.join(', ')}: install them (Debian: xvfb xdotool xauth).`);
}
