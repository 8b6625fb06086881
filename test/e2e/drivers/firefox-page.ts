/** A Firefox tab: pages in the page's world, pictures and sizes from the browser's own. */
import { writeFileSync } from 'node:fs';
import type { PageHandle, Remote } from './driver.ts';
import { type InputActions, keyActions, pointerActions, textActions } from './firefox-input.ts';
import type { Session } from './firefox-session.ts';
import { MarionetteError } from './marionette.ts';

/** Runs over the page: finds the card's closed root as only the browser itself can. */
const IN_CARD = (functionSource: string): string => `(...args) => {
  const search = (node) => {
    for (const element of node.querySelectorAll('*')) {
      const root = element.openOrClosedShadowRoot;
      if (root && root.mode === 'closed' && root.querySelector('[data-peerside-card]')) return root;
    }
    return null;
  };
  const root = search(document);
  return root && Promise.resolve((${functionSource})(root, ...args)).then((value) => ({ value }));
}`;

/** In the browser: PNG (base64) of the front tab's viewport or of a part of it. */
const PICTURE = `async (clip) => {
  const context = gBrowser.selectedBrowser.browsingContext;
  const size = gBrowser.selectedBrowser.getBoundingClientRect();
  const rect = clip ? new DOMRect(clip.x, clip.y, clip.width, clip.height) : new DOMRect(0, 0, size.width, size.height);
  const bitmap = await context.currentWindowGlobal.drawSnapshot(rect, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}`;

/** In the browser: gives the front tab's page exactly this size. */
const SET_VIEWPORT = `async (width, height) => {
  const { style } = gBrowser.selectedBrowser;
  for (const [side, value] of [['width', width], ['height', height]]) {
    style.setProperty(side, value + 'px', 'important');
    style.setProperty('min-' + side, value + 'px', 'important');
    style.setProperty('max-' + side, value + 'px', 'important');
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}`;

/** A tab as the tests see it. */
export function handleOf(session: Session, handle: string, tabId: number): PageHandle {
  const inPage = (functionSource: string, args: readonly unknown[]): Promise<unknown> =>
    session.call(handle, 'page', functionSource, args);
  const act = (actions: InputActions): Promise<unknown> =>
    session.turn(handle, (send) => send('WebDriver:PerformActions', { actions }));
  const focus = (): Promise<unknown> =>
    session.turn(handle, (send) => send('WebDriver:SwitchToWindow', { handle, focus: true }));
  return {
    tabId,
    navigate: (url) =>
      session.turn(handle, async (send) => {
        try {
          await send('WebDriver:Navigate', { url });
        } catch (error) {
          // The browser's own error page is what such a test came for.
          if (!(error instanceof MarionetteError) || !/error page|about:neterror/i.test(error.message))
            throw error;
        }
      }),
    evaluate: async <A extends unknown[], R>(fn: Remote<A, R>, ...args: A) =>
      (await inPage(fn.toString(), args)) as R,
    evaluateSource: (functionSource, ...args) => inPage(functionSource, args),
    evaluateInCard: async (functionSource, ...args) =>
      (await session.call(handle, 'over-page', IN_CARD(functionSource), args)) as { value: unknown } | null,
    screenshot: async (path, clip) => {
      const base64 = await session.call(handle, 'browser', PICTURE, [clip ?? null]);
      writeFileSync(path, Buffer.from(base64 as string, 'base64'));
    },
    click: async (x, y) => {
      await act(pointerActions(x, y, true));
    },
    hover: async (x, y) => {
      await act(pointerActions(x, y, false));
    },
    press: async (key) => {
      await act(keyActions(key));
    },
    type: async (text) => {
      await act(textActions(text));
    },
    setViewport: async (width, height) => {
      await session.call(handle, 'browser', SET_VIEWPORT, [width, height]);
    },
    bringToFront: async () => {
      await focus();
    },
    close: () =>
      session.turn(handle, async (send) => {
        await send('WebDriver:CloseWindow');
      }),
  };
}
