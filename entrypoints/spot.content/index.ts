import { defineContentScript } from 'wxt/utils/define-content-script';
import { tapChannel } from '../../lib/detect/hear-tap.ts';
import {
  publishSpotHandle,
  readSpotHandle,
  withdrawSpotHandle,
  type SpotHandle,
} from '../../lib/detect/spot-handle.ts';
import { spotPage } from '../../lib/detect/spot-page.ts';
import { pageBrowser, removeFormerCards, shadowRootOf } from '../../lib/platform/page-browser.ts';

/** A same-origin parent reads this frame together with its own document. */
function isReadByParent(): boolean {
  try {
    return window.parent !== window && window.parent.document !== null;
  } catch {
    // The parent belongs to another origin and cannot see in here.
    return false;
  }
}

/** True until the extension is updated or removed under the open page. */
function alive(): boolean {
  try {
    return Boolean(pageBrowser().runtime.id);
  } catch {
    // The API itself goes away with the extension.
    return false;
  }
}

/**
 * A task in line with the page's own. What `scheduler.yield` goes on with comes before every timer of the page, which
 * would stand still until all of it was read.
 */
const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void) => Promise<void> } };
  return scheduler?.postTask?.(() => undefined) ?? new Promise((resolve) => setTimeout(resolve));
};

/**
 * The background registers this script for the isolated world (lib/lookup/page-scripts.ts); `matches` here would
 * become host permissions at install. `world: 'MAIN'` only chooses WXT's plain wrapper: the one for isolated
 * worlds fires a DOM event that names the extension on every page, and is a tenth of the budget.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  main() {
    const running = readSpotHandle();
    if (running && !running.isStopped()) return running.recheck();
    if (isReadByParent()) return;
    // A card beside a script that rests is this instance's own.
    if (!running) removeFormerCards(document);

    const { runtime } = pageBrowser();
    const channel = tapChannel();
    const begin = (): SpotHandle => {
      const begun = spotPage({
        document,
        window,
        isTop: window.parent === window,
        channel,
        alive,
        shadowRootOf,
        pause,
        send: async (message) => runtime.sendMessage(message),
        now: () => performance.now(),
      });
      publishSpotHandle(begun);
      return begun;
    };
    let handle = begin();
    const onMessage = (message: unknown): undefined => {
      const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : '';
      const isCurrent = readSpotHandle() === handle;
      if (type === 'to-page/recheck') handle.recheck();
      // At rest a card that stays can still ask where the error stands.
      if (type === 'to-page/rest' || type === 'to-page/stop') handle.stop();
      if (type === 'to-page/wake' && isCurrent && handle.isStopped()) handle = begin();
      if (type !== 'to-page/stop' && isCurrent) return;
      runtime.onMessage.removeListener(onMessage);
      if (isCurrent) withdrawSpotHandle();
    };
    runtime.onMessage.addListener(onMessage);
  },
});
