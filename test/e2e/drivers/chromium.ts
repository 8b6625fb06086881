/** Chromium through playwright-core: launch, input and pictures by Playwright, everything else by raw CDP. */
import { setTimeout } from 'node:timers/promises';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { BrowserDriver, ByHandEvent, ColorScheme, LaunchOptions, PageHandle, Remote } from './driver.ts';
import { callSource } from './call-source.ts';
import { openChromiumPanel } from './chromium-devtools.ts';
import { startNetworkProxy } from './network-proxy.ts';
import { openProfile } from './profile.ts';
import { pressOnDisplay } from './virtual-display.ts';
import { waitFor } from './wait-for.ts';

/** Time for the permission prompt to open, ms. */
const PROMPT_OPENS = 2_500;

/** In the background: what the browser does when a person acts, by the method that its event objects have for it. */
const DISPATCH = async (event: ByHandEvent): Promise<void> => {
  interface Dispatching {
    dispatch(...args: unknown[]): void;
  }
  const { contextMenus, omnibox, tabs } = (globalThis as unknown as { chrome: unknown }).chrome as {
    contextMenus: { onClicked: Dispatching };
    omnibox: { onInputEntered: Dispatching };
    tabs: { get(id: number): Promise<unknown> };
  };
  if (event.api === 'address-bar') omnibox.onInputEntered.dispatch(event.text, event.disposition);
  else contextMenus.onClicked.dispatch(event, await tabs.get(event.tabId));
};

/** What a call inside the browser came back with (CDP's Runtime domain). */
interface CallReply {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

function valueOf({ result, exceptionDetails }: CallReply): unknown {
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: 'user-agent' | 'open' | 'closed';
}

/** True when the node or something below it, without entering further shadow roots, is the card's content. */
function holdsCard(node: DomNode): boolean {
  // `attributes` alternates names and values.
  if (node.attributes?.some((name, i) => i % 2 === 0 && name === 'data-peerside-card')) return true;
  return node.children?.some(holdsCard) ?? false;
}

/** The card's closed shadow root below a node of the top document; frames are not entered. */
function findCardRoot(node: DomNode): DomNode | null {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed' && holdsCard(root)) return root;
  }
  for (const child of node.children ?? []) {
    const found = findCardRoot(child);
    if (found) return found;
  }
  return null;
}

async function callInCard(
  cdp: CDPSession,
  functionSource: string,
  args: readonly unknown[],
): Promise<{ value: unknown } | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const cardRoot = findCardRoot(root as DomNode);
  // A watched document reports every mutation, which a page that floods would turn against us.
  if (!cardRoot) {
    await cdp.send('DOM.disable');
    return null;
  }
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'peerside-test',
  });
  const { object } = await cdp.send('DOM.resolveNode', {
    backendNodeId: cardRoot.backendNodeId,
    executionContextId,
  });
  await cdp.send('DOM.disable');
  const reply = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function (...args) { return (${functionSource})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    awaitPromise: true,
    returnByValue: true,
  });
  return { value: valueOf(reply) };
}

async function evaluateSource(
  cdp: CDPSession,
  functionSource: string,
  args: readonly unknown[],
): Promise<unknown> {
  const reply = await cdp.send('Runtime.evaluate', {
    expression: callSource(functionSource, args),
    awaitPromise: true,
    returnByValue: true,
  });
  return valueOf(reply);
}

const sessions = new WeakMap<PageHandle, CDPSession>();

/** The page's own CDP session, for what only Chromium can tell. Throws for a page of another browser. */
export function cdpOf(page: PageHandle): CDPSession {
  const cdp = sessions.get(page);
  if (!cdp) throw new Error('This page is not Chromium’s');
  return cdp;
}

async function handleOf(page: Page, tabId: number): Promise<PageHandle> {
  const cdp = await page.context().newCDPSession(page);
  const handle: PageHandle = {
    tabId,
    navigate: async (url) => {
      try {
        await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
      } catch (error) {
        // The browser's own error page is what such a test came for; it is shown once the tab has settled.
        if (!(error instanceof Error) || !error.message.includes('net::ERR_')) throw error;
      }
    },
    evaluate: async <A extends unknown[], R>(fn: Remote<A, R>, ...args: A) =>
      (await evaluateSource(cdp, fn.toString(), args)) as R,
    evaluateSource: (functionSource, ...args) => evaluateSource(cdp, functionSource, args),
    evaluateInCard: (functionSource, ...args) => callInCard(cdp, functionSource, args),
    screenshot: async (path, clip) => {
      await page.screenshot({ path, ...(clip && { clip }) });
    },
    click: (x, y) => page.mouse.click(x, y),
    hover: (x, y) => page.mouse.move(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
  sessions.set(handle, cdp);
  return handle;
}

function launchContext(
  options: LaunchOptions,
  profileDir: string,
  proxyPort: number | null,
): Promise<BrowserContext> {
  const headless = options.headless ?? true;
  return chromium.launchPersistentContext(profileDir, {
    executablePath: options.executable,
    headless,
    // Ending is the caller's: it has servers and folders to clean up as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    locale: options.lang ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    ...(options.display !== undefined && { env: { ...process.env, DISPLAY: options.display } }),
    args: [
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Playwright drives by a pipe and shows no DevTools; a port of their own shows them, and the frames in them.
      ...(options.devtools ? ['--auto-open-devtools-for-tabs', '--remote-debugging-port=0'] : []),
      ...(options.loopbackOnly
        ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']
        : []),
      // `<-loopback>` takes away the rule that loopback never goes through a proxy.
      ...(proxyPort === null
        ? []
        : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
}

/** Hosts that Chromium itself calls, whatever it is told. */
const ERRAND_HOSTS = [
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'update.googleapis.com',
];

export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const profile = openProfile(options.profileDir);
  const network = options.logNetwork ? await startNetworkProxy(ERRAND_HOSTS) : null;
  const release = async (): Promise<void> => {
    await network?.stop();
    await profile.dispose();
  };
  let context: BrowserContext;
  try {
    context = await launchContext(options, profile.dir, network?.port ?? null);
  } catch (error) {
    await release();
    throw error;
  }
  const closed = new Promise<void>((resolve) => {
    context.on('close', () => resolve());
  }).then(release);
  try {
    return await drive(context, options, { profileDir: profile.dir, network, closed });
  } catch (error) {
    await context.close();
    await closed;
    throw error;
  }
}

/** Finds the extension in a running Chromium and gives the driver. */
async function drive(
  context: BrowserContext,
  options: LaunchOptions,
  started: Pick<BrowserDriver, 'profileDir' | 'network' | 'closed'>,
): Promise<BrowserDriver> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionOrigin = `chrome-extension://${new URL(worker.url()).host}`;
  let scheme: ColorScheme = options.colorScheme ?? 'light';

  const control = context.pages()[0] ?? (await context.newPage());
  // A file of the extension without code: the document has the extension's API and runs nothing.
  await control.goto(`${extensionOrigin}/manifest.json`);
  const controlCdp = await context.newCDPSession(control);
  await controlCdp.send('ServiceWorker.enable');

  const evaluateInExtension = async <A extends unknown[], R>(fn: Remote<A, R>, ...args: A): Promise<R> =>
    (await evaluateSource(controlCdp, fn.toString(), args)) as R;

  const openPage = async (url: string): Promise<PageHandle> => {
    // Playwright does not know tab ids and the extension does not know Playwright's pages: the blank page's
    // fragment brings them together.
    const blank = `about:blank#${crypto.randomUUID()}`;
    const tabId = await evaluateInExtension(
      async (address: string) => (await chrome.tabs.create({ url: address, active: true })).id,
      blank,
    );
    const page = await waitFor('the new tab', async () => context.pages().find((p) => p.url() === blank));
    await page.emulateMedia({ colorScheme: scheme });
    const handle = await handleOf(page, tabId);
    await handle.navigate(url);
    return handle;
  };

  return {
    kind: 'chromium',
    extensionOrigin,
    ...started,
    openPage,
    openExtensionPage: (path) => openPage(`${extensionOrigin}/${path}`),
    evaluateInExtension,
    tellBackground: async (event) => {
      // A worker that sleeps is woken by any message.
      await evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'none' }));
      const running = await waitFor('the background', async () => context.serviceWorkers().at(-1));
      await running.evaluate(DISPATCH, event);
    },
    killBackground: async () => {
      await controlCdp.send('ServiceWorker.stopAllWorkers');
    },
    reloadExtension: async () => {
      // The browser's own list of extensions reloads an unpacked one for good only in its developer mode.
      const list = await context.newPage();
      await list.goto('chrome://extensions');
      await control.goto('about:blank');
      await list.evaluate(
        `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
          .then(() => chrome.developerPrivate.reload('${new URL(extensionOrigin).host}', { failQuietly: true }))`,
      );
      await list.close();
      await control.goto(`${extensionOrigin}/manifest.json`);
    },
    setOffline: (offline) => context.setOffline(offline),
    deliverFailedLoad: async (tabId, url, error) => {
      // Any message wakes a worker that was stopped.
      await evaluateInExtension(() => chrome.runtime.sendMessage({}).catch(() => null));
      const details = {
        tabId,
        frameId: 0,
        parentFrameId: -1,
        processId: -1,
        timeStamp: Date.now(),
        url,
        error,
      };
      // Chromium's events have `dispatch`, which is neither documented nor in the types.
      await context
        .serviceWorkers()[0]
        ?.evaluate(`chrome.webNavigation.onErrorOccurred.dispatch(${JSON.stringify(details)})`);
      return true;
    },
    setColorScheme: async (wanted) => {
      scheme = wanted;
      for (const page of context.pages()) {
        // A popup may close by itself meanwhile.
        await page.emulateMedia({ colorScheme: wanted }).catch((error: unknown) => {
          if (!page.isClosed()) throw error;
        });
      }
    },
    answerPrompt: async (answer) => {
      if (options.display === undefined) throw new Error('Chromium shows its prompt only on a display');
      // The prompt opens a moment after the click and tells nobody; its safe button, "Deny", has the focus.
      await setTimeout(PROMPT_OPENS);
      await pressOnDisplay(options.display, answer === 'allow' ? ['Tab', 'Return'] : ['Escape']);
    },
    clickToolbarButton: async () => {
      if (options.display === undefined)
        throw new Error('Chromium opens the popup for a person on a display only');
      await pressOnDisplay(options.display, ['alt+shift+f']);
    },
    openDevtoolsPanel: (page, title) =>
      openChromiumPanel(started.profileDir, cdpOf(page), extensionOrigin, title),
    close: async () => {
      await context.close();
      await started.closed;
    },
  };
}
