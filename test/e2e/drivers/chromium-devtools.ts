/**
 * Chromium's own DevTools, over the debugging port: its front end is a page that holds our panel as a frame, and both
 * are targets of the DevTools protocol like any other.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { callSource } from './call-source.ts';
import type { DevtoolsPanel, Remote } from './driver.ts';
import { waitFor } from './wait-for.ts';

interface Target {
  id: string;
  title: string;
  url: string;
  parentId?: string;
  webSocketDebuggerUrl: string;
}
interface Reply {
  id?: number;
  result?: Record<string, unknown>;
  error?: unknown;
}
interface Connection {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  close(): void;
}

async function connect(target: Target): Promise<Connection> {
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No connection to ${target.url}`)));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  });
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (result) resolve(result);
          else reject(new Error(`${method}: ${JSON.stringify(error)}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

async function evaluate(connection: Connection, source: string, args: readonly unknown[]): Promise<unknown> {
  const { result, exceptionDetails } = (await connection.send('Runtime.evaluate', {
    expression: callSource(source, args),
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })) as {
    result: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** In the front end: shows the panel of an extension; false until it is registered. */
const SHOW = `async (panel) => {
  const UI = await import('./ui/legacy/legacy.js');
  if (!UI.InspectorView.InspectorView.instance().tabbedPane.tabIds().includes(panel)) return false;
  await UI.ViewManager.ViewManager.instance().showView(panel);
  return true;
}`;

/** In the front end. */
const SET_THEME = `async (theme) => {
  const { Settings } = await import('./core/common/common.js');
  Settings.Settings.instance().moduleSetting('ui-theme').set(theme === 'dark' ? 'dark' : 'default');
}`;
const KEY_CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  End: 35,
  Home: 36,
  ArrowUp: 38,
  ArrowDown: 40,
};

/** @param page session of the tab whose DevTools are meant */
export async function openChromiumPanel(
  profileDir: string,
  page: CDPSession,
  extensionOrigin: string,
  title: string,
): Promise<DevtoolsPanel> {
  const [port] = readFileSync(join(profileDir, 'DevToolsActivePort'), 'utf8').split('\n');
  const targets = async (): Promise<Target[]> =>
    (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];

  const { result } = await page.send('Runtime.evaluate', { expression: 'location.host + location.pathname' });
  const named = `DevTools - ${String(result.value)}`;
  const front = await waitFor(named, async () =>
    (await targets()).find((target) => target.url.startsWith('devtools://') && target.title === named),
  );
  const frontEnd = await connect(front);
  await waitFor(`the panel ${title}`, () => evaluate(frontEnd, SHOW, [extensionOrigin + title]));
  const frame = await waitFor('the panel’s page', async () =>
    (await targets()).find(
      ({ url, parentId }) => parentId === front.id && url.startsWith(`${extensionOrigin}/devtools-panel`),
    ),
  );
  const panel = await connect(frame);
  return {
    evaluate: async <A extends unknown[], R>(fn: Remote<A, R>, ...args: A) =>
      (await evaluate(panel, fn.toString(), args)) as R,
    evaluateSource: (source, ...args) => evaluate(panel, source, args),
    click: async (selector) => {
      await evaluate(panel, '(wanted) => document.querySelector(wanted).click()', [selector]);
    },
    press: async (key) => {
      const windowsVirtualKeyCode = KEY_CODES[key];
      if (windowsVirtualKeyCode === undefined) throw new Error(`chromium-devtools knows no key ${key}`);
      const event = { key, code: key, windowsVirtualKeyCode };
      await frontEnd.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await frontEnd.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    setTheme: async (theme) => {
      await evaluate(frontEnd, SET_THEME, [theme]);
    },
    screenshot: async (path) => {
      const { data } = await frontEnd.send('Page.captureScreenshot');
      writeFileSync(path, Buffer.from(String(data), 'base64'));
    },
    close: () => {
      panel.close();
      frontEnd.close();
      return Promise.resolve();
    },
  };
}
