/** Firefox through Marionette: the published build, with permissions granted from inside the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserDriver, ColorScheme, LaunchOptions, PageHandle, Remote } from './driver.ts';
import { openFirefoxPanel } from './firefox-devtools.ts';
import { handleOf } from './firefox-page.ts';
import { EXTENSION_UUID, type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { openSession } from './firefox-session.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { type NetworkProxy, startNetworkProxy } from './network-proxy.ts';
import { openProfile } from './profile.ts';
import { waitFor } from './wait-for.ts';

/** In the browser: the front tab's id as the extension sees it. */
const TAB_ID = `() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}`;

/** In the browser: what a person's "Allow" would do. */
const GRANT = `async (id, origins) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const data_collection = ['authenticationInfo', 'personalCommunications', 'websiteContent'];
  await ExtensionPermissions.add(id, { origins, permissions: ['webNavigation', 'webRequest'], data_collection }, extension);
}`;

/** In the browser: what a choice from its menu or Enter in its address bar sends to the extension. */
const TELL = `async (id, event) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  if (event.api === 'address-bar') {
    extension.emit('webext-omnibox-input-entered', event.text, event.disposition);
    return;
  }
  const { menuItemId, selectionText, editable } = event;
  const tab = ExtensionParent.apiManager.global.tabTracker.getTab(event.tabId);
  extension.emit('webext-menu-menuitem-click', { menuItemId, selectionText, editable, modifiers: [] }, tab);
}`;

/** Also while the background still owes an answer: an end that asks first would put itself off then. */
const KILL = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}`;

const RELOAD = `async (id) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}`;

const SET_SCHEME = `(scheme) => {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
}`;

/** In the browser: presses a button of the permission prompt; false while none is open. */
const ANSWER = `(allow) => {
  const prompt = document.getElementById('addon-webext-permissions-notification');
  if (!prompt || PopupNotifications.panel.state !== 'open') return false;
  (allow ? prompt.button : prompt.secondaryButton).click();
  return true;
}`;

/** In the browser: what a click on the toolbar button does, with its grant of the tab in front. */
const CLICK_TOOLBAR = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

const ORIGINS = {
  loopback: ['http://127.0.0.1/*', 'http://localhost/*'],
  all: ['http://*/*', 'https://*/*'],
} as const;

function extensionIdIn(dir: string): string {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${dir} is no Firefox build: its manifest names no gecko id`);
  return id;
}

/** Hosts that Firefox itself calls, whatever it is told. */
const ERRAND_HOSTS = [
  'firefox.settings.services.mozilla.com',
  'content-signature-2.cdn.mozilla.net',
  'push.services.mozilla.com',
];

export async function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  const extensionId = extensionIdIn(options.extensionDir);
  const profile = openProfile(options.profileDir);
  const network = options.logNetwork ? await startNetworkProxy(ERRAND_HOSTS) : null;
  const firefox = await startFirefox(options, profile.dir, extensionId, network?.port ?? null);
  const closed = firefox.ended.then(async () => {
    await network?.stop();
    await profile.dispose();
  });
  try {
    const marionette = await connectMarionette(firefox.marionettePort);
    return await drive(options, {
      extensionId,
      profileDir: profile.dir,
      firefox,
      marionette,
      network,
      closed,
    });
  } catch (error) {
    firefox.child.kill('SIGKILL');
    await closed;
    throw error;
  }
}

interface Started {
  extensionId: string;
  profileDir: string;
  firefox: FirefoxProcess;
  marionette: Marionette;
  network: NetworkProxy | null;
  closed: Promise<void>;
}

/** Installs the extension in a running Firefox and gives the driver. */
async function drive(options: LaunchOptions, started: Started): Promise<BrowserDriver> {
  const { extensionId, profileDir, firefox, marionette, network, closed } = started;
  await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { timeouts: { pageLoad: 30_000, script: 60_000 } } },
  });
  await marionette.send('Addon:Install', { path: options.extensionDir, temporary: true });
  // Replies that are a bare value arrive as `{ value }`.
  const control = ((await marionette.send('WebDriver:GetWindowHandle')) as { value: string }).value;
  const session = openSession(marionette);
  const inBrowser = (functionSource: string, ...args: unknown[]): Promise<unknown> =>
    session.call(control, 'browser', functionSource, args);
  if (options.grantSites) await inBrowser(GRANT, extensionId, ORIGINS[options.grantSites]);
  const extensionOrigin = `moz-extension://${EXTENSION_UUID}`;
  // A file of the extension without code: the document has the extension's API and runs nothing.
  const navigateControl = (url: string): Promise<unknown> =>
    session.turn(control, (send) => send('WebDriver:Navigate', { url }));
  await navigateControl(`${extensionOrigin}/manifest.json`);

  const evaluateInExtension = async <A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> =>
    (await session.call(control, 'page', fn.toString(), args)) as R;
  const setColorScheme = async (scheme: ColorScheme): Promise<void> => {
    await inBrowser(SET_SCHEME, scheme);
    // The setting travels to the content processes on its own time.
    await waitFor(`the ${scheme} theme`, () =>
      evaluateInExtension((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
    );
  };
  await setColorScheme(options.colorScheme ?? 'light');

  const openPage = async (url: string): Promise<PageHandle> => {
    const opened = (await session.turn(control, (send) =>
      send('WebDriver:NewWindow', { type: 'tab', focus: true }),
    )) as { handle: string };
    const tabId = (await session.call(opened.handle, 'browser', TAB_ID, [])) as number;
    const page = handleOf(session, opened.handle, tabId);
    // A person's window keeps its own size.
    if (options.headless ?? true) await page.setViewport(1280, 800);
    await page.navigate(url);
    return page;
  };

  return {
    kind: 'firefox',
    extensionOrigin,
    profileDir,
    network,
    closed,
    openPage,
    openExtensionPage: (path) => openPage(`${extensionOrigin}/${path}`),
    evaluateInExtension,
    openDevtoolsPanel: async (page, title) => {
      await page.bringToFront();
      return openFirefoxPanel(inBrowser, title);
    },
    tellBackground: async (event) => {
      await inBrowser(TELL, extensionId, event);
    },
    killBackground: async () => {
      await inBrowser(KILL, extensionId);
    },
    reloadExtension: async () => {
      // Tabs of the extension are closed with it.
      await navigateControl('about:blank');
      await inBrowser(RELOAD, extensionId);
      await navigateControl(`${extensionOrigin}/manifest.json`);
    },
    setOffline: async (offline) => {
      await inBrowser('(offline) => { Services.io.offline = offline; }', offline);
    },
    deliverFailedLoad: () => Promise.resolve(false),
    setColorScheme,
    answerPrompt: async (answer) => {
      await waitFor('the permission prompt', () => inBrowser(ANSWER, answer === 'allow'));
    },
    clickToolbarButton: async () => {
      await inBrowser(CLICK_TOOLBAR, extensionId);
    },
    close: async () => {
      // Firefox may end before it answers.
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.close();
      const hung = setTimeout(() => firefox.child.kill('SIGKILL'), 15_000);
      await closed;
      clearTimeout(hung);
    },
  };
}
