/** A browser with the built Peerside in it, ready to read pages. */
import { existsSync, readdirSync } from 'node:fs';
import { TabState, tabStateKey } from '../../lib/messages/messages.ts';
import { ensureBrowsers } from '../run/browsers.ts';
import { type BuildName, buildDir, ensureBuilds } from '../run/build.ts';
import type { BrowserDriver, BrowserKind, LaunchOptions } from './drivers/driver.ts';
import { launchBrowser } from './drivers/launch.ts';
import { waitFor } from './drivers/wait-for.ts';

export type PeersideOptions = Omit<LaunchOptions, 'executable' | 'extensionDir'> & {
  /**
   * True (default): loopback sites may be read. Chromium then runs the granted build, Firefox the published one
   * with the permission given from inside. False: the published build in both, with nothing granted.
   */
  granted?: boolean;
};

const say = (line: string): void => console.error(line);
const buildFor = (kind: BrowserKind, granted: boolean): BuildName => {
  if (kind === 'firefox') return 'firefox-mv3';
  return granted ? 'chrome-mv3-granted' : 'chrome-mv3';
};

/**
 * Builds what is stale, starts the browser, and waits until the extension is set up: its page scripts stand,
 * and the welcome tab, which would take the front from the page under test, has come and is closed.
 */
export async function launchPeerside(
  kind: BrowserKind,
  { granted = true, ...options }: PeersideOptions = {},
): Promise<BrowserDriver> {
  const found = await ensureBrowsers([kind], say);
  if (!found.ok) throw new Error(found.problem);
  const build = buildFor(kind, granted);
  const built = await ensureBuilds([build], say);
  if (!built.ok) throw new Error(built.problem);

  // Chromium knows the extension from the profile's last use; for Firefox each start is an installation.
  const welcomes = kind === 'firefox' || !isUsed(options.profileDir);
  const driver = await launchBrowser(kind, {
    ...options,
    ...(granted && { grantSites: options.grantSites ?? 'loopback' }),
    executable: found.value[kind],
    extensionDir: buildDir(build),
  });
  try {
    if (welcomes) await closeWelcome(driver);
    if (granted) await waitFor('the page scripts to be registered', () => pageScriptsStand(driver), 20_000);
  } catch (error) {
    await driver.close();
    throw error;
  }
  return driver;
}

const pageScriptsStand = (driver: BrowserDriver): Promise<boolean> =>
  driver.evaluateInExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);

/** A browser has been started with this profile before. */
const isUsed = (profileDir: string | undefined): boolean =>
  profileDir !== undefined && existsSync(profileDir) && readdirSync(profileDir).length > 0;

const closeWelcome = (driver: BrowserDriver): Promise<boolean> =>
  waitFor('the welcome tab', () =>
    driver.evaluateInExtension(async () => {
      const welcome = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/welcome.html'));
      if (welcome) await chrome.tabs.remove(welcome.id);
      return welcome !== undefined;
    }),
  );

/** What the extension knows of a tab, as popup and side panel would show it; null before it was read. */
export async function tabStateOf(driver: BrowserDriver, tabId: number): Promise<TabState | null> {
  const key = tabStateKey(tabId);
  const stored = await driver.evaluateInExtension((name) => chrome.storage.session.get(name), key);
  return stored[key] === undefined ? null : TabState.parse(stored[key]);
}

/** The text on the toolbar mark of a tab; '' without a mark. */
export const badgeTextOf = (driver: BrowserDriver, tabId: number): Promise<string> =>
  driver.evaluateInExtension((id) => chrome.action.getBadgeText({ tabId: id }), tabId);

/** Follows a forum and reads it now, as a person would in options; throws with the extension's own sentence. */
export async function followForum(driver: BrowserDriver, origin: string): Promise<void> {
  const reply = (await driver.evaluateInExtension(
    (forum) => chrome.runtime.sendMessage({ type: 'own/follow', address: forum }),
    origin,
  )) as { ok?: boolean; problem?: string } | undefined;
  if (reply?.ok !== true) throw new Error(`The forum was not read: ${reply?.problem ?? 'no answer'}`);
}
