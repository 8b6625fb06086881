/** Firefox's own DevTools, from inside the browser: its toolbox shows our panel in a `<browser>` of its own. */
import { writeFileSync } from 'node:fs';
import type { DevtoolsPanel, Remote } from './driver.ts';
import { waitFor } from './wait-for.ts';

type InBrowser = (functionSource: string, ...args: unknown[]) => Promise<unknown>;

/** In the browser: the toolbox of the front tab. */
const DEVTOOLS = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = gDevTools.getToolboxForTab(gBrowser.selectedTab);
`;
const OPEN = `async () => {
  ${DEVTOOLS}
  await (toolbox ?? gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: 'options' }));
}`;
/** In the browser: chooses the extension's panel of this title; false until it is registered. */
const SHOW = `async (title) => {
  ${DEVTOOLS}
  const tool = toolbox.getAdditionalTools().find(({ label }) => label === title);
  if (!tool) return false;
  await toolbox.selectTool(tool.id);
  return true;
}`;
/** The panel's own browser element. */
const PANEL = `
  ${DEVTOOLS}
  const find = (node) => {
    for (const element of node.querySelectorAll('browser, iframe')) {
      if (/devtools-panel\\.html/.test(element.currentURI?.spec ?? '')) return element;
      const inner = element.contentDocument && find(element.contentDocument);
      if (inner) return inner;
    }
    return null;
  };
  const panel = find(toolbox.doc);
`;
const IS_THERE = `async () => { ${PANEL} return panel !== null; }`;
/** Runs a function (source) in the panel's page, whatever its policy; its JSON value comes back as text. */
const CALL = `async (source, args) => {
  ${PANEL}
  const name = 'peerside-test:' + Math.random();
  const code = 'Promise.resolve((' + source + ')(...' + JSON.stringify(args) + ')).then((v) => JSON.stringify({ v }))';
  return new Promise((resolve, reject) => {
    panel.messageManager.addMessageListener(name, ({ data }) => {
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.value);
    });
    const script = '(' + ((name, code) => {
      content.document.notifyUserGestureActivation();
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      Promise.resolve().then(() => Cu.evalInSandbox(code, sandbox)).then(
        (value) => sendAsyncMessage(name, { value }),
        (error) => sendAsyncMessage(name, { error: String(error) }),
      );
    }) + ')(' + JSON.stringify(name) + ',' + JSON.stringify(code) + ')';
    panel.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  });
}`;
const PICTURE = `async () => {
  ${PANEL}
  const { width, height } = panel.getBoundingClientRect();
  const rect = new DOMRect(0, 0, width, height);
  const bitmap = await panel.browsingContext.currentWindowGlobal.drawSnapshot(rect, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}`;
const SET_THEME = `(theme) => { Services.prefs.setStringPref('devtools.theme', theme); }`;
const CLOSE = `async () => { ${DEVTOOLS} await toolbox?.destroy(); }`;

/** For the tab in front. */
export async function openFirefoxPanel(inBrowser: InBrowser, title: string): Promise<DevtoolsPanel> {
  await inBrowser(OPEN);
  await waitFor(`the panel ${title}`, () => inBrowser(SHOW, title));
  await waitFor('the panel’s page', () => inBrowser(IS_THERE));
  const call = async (source: string, args: unknown[]): Promise<unknown> =>
    (JSON.parse(String(await inBrowser(CALL, source, args))) as { v?: unknown }).v;
  return {
    evaluate: async <A extends unknown[], R>(fn: Remote<A, R>, ...args: A) =>
      (await call(fn.toString(), args)) as R,
    evaluateSource: (source, ...args) => call(source, args),
    click: async (selector) => {
      await call('(wanted) => document.querySelector(wanted).click()', [selector]);
    },
    press: async (key) => {
      await call(
        `(key) => {
          const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
          document.activeElement.dispatchEvent(event);
        }`,
        [key],
      );
    },
    setTheme: async (theme) => {
      await inBrowser(SET_THEME, theme);
    },
    screenshot: async (path) => {
      writeFileSync(path, Buffer.from(String(await inBrowser(PICTURE)), 'base64'));
    },
    close: async () => {
      await inBrowser(CLOSE);
    },
  };
}
