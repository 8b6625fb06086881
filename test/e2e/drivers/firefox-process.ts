/** Starts a Firefox with Marionette on a free port and the preferences that a test run needs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';
import { waitFor } from './wait-for.ts';

/**
 * The extension's host name. Firefox draws one at random for each profile; a fixed one lets a later run of the
 * same profile find the extension's storage again.
 */
export const EXTENSION_UUID = '7c1f3f0a-5a8e-4d0e-9a52-6c0d1b7e4f11';

type Preference = string | number | boolean;

function preferences(options: LaunchOptions, extensionId: string, proxyPort: number | null) {
  const prefs: Record<string, Preference> = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    // A temporarily installed extension is uninstalled when the browser ends; its storage must outlive that.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.accept_languages': options.lang ?? 'en-US',
    // Firefox's own errands; a run must be silent by itself before it can prove anything.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.uitour.enabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    // Processes in reserve, for tabs that may be opened next, cost a run more than they save it.
    'dom.ipc.processPrelaunch.enabled': false,
    // Nor do four processes for one site, each begun anew with its tab: one stays until the next page of the site.
    'dom.ipc.processCount.webIsolated': 1,
    'dom.ipc.keepProcessesAlive.webIsolated.perOrigin': 1,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.usage.uploadEnabled': false,
    'dom.push.connection.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.update.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#nothing',
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.server': '',
  };
  // Addresses in numbers and `localhost` need no resolver.
  if (options.loopbackOnly) prefs['network.dns.disabled'] = true;
  if (proxyPort !== null) {
    Object.assign(prefs, {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.failover_direct': false,
    });
  }
  return prefs;
}

export interface FirefoxProcess {
  child: ChildProcess;
  marionettePort: number;
  /** Settles when the program has ended. */
  ended: Promise<void>;
}

/** Starts Firefox and waits until Marionette listens; throws after 60 s or when the program ends before. */
export async function startFirefox(
  options: LaunchOptions,
  profileDir: string,
  extensionId: string,
  proxyPort: number | null,
): Promise<FirefoxProcess> {
  const lines = Object.entries(preferences(options, extensionId, proxyPort)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profileDir, 'user.js'), lines.join('\n'));
  const portFile = join(profileDir, 'MarionetteActivePort');
  rmSync(portFile, { force: true });

  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profileDir];
  if (options.headless ?? true) args.unshift('--headless');
  const child = spawn(options.executable, args, {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(options.display !== undefined && { DISPLAY: options.display }),
      MOZ_CRASHREPORTER_DISABLE: '1',
      // A release Firefox heeds the changed settings server only with this.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    },
  });
  // Playwright does the same for its browsers: none outlives the run that started it.
  const endWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', endWithUs);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true;
      process.off('exit', endWithUs);
      resolve();
    };
    child.on('exit', end);
    child.on('error', end);
  });
  const marionettePort = await waitFor(
    'Firefox to listen for Marionette',
    async () => over || Number(readFileSync(portFile, 'utf8')),
    60_000,
  );
  if (marionettePort === true) throw new Error(`${options.executable} ended before it could be driven`);
  return { child, marionettePort, ended };
}
