import { defineContentScript } from 'wxt/utils/define-content-script';
import { askAbout } from '../../lib/detect/control/ask-about.ts';
import type { PageMessage } from '../../lib/messages/messages.ts';
import { pageBrowser, shadowRootOf } from '../../lib/platform/page-browser.ts';
import type { PageSight } from './element-at.ts';
import { openPicker } from './open-picker.ts';

/** Set in our isolated world, which the page cannot see: chosen again, the picker starts over. */
const KEY = '__peersidePicker';
type World = { [KEY]?: () => void };

const sight: PageSight = {
  shadowRootOf,
  frameDocumentOf: (element) => (element as Partial<HTMLIFrameElement>).contentDocument ?? null,
  frameOf: (document) => {
    try {
      return document.defaultView?.frameElement ?? null;
    } catch {
      // The frame stands in a document of another origin.
      return null;
    }
  },
};

const themeIn = (reply: unknown): string | null =>
  typeof reply === 'object' && reply !== null && 'theme' in reply && typeof reply.theme === 'string'
    ? reply.theme
    : null;

/** Injected into the top document on demand; why `world` says otherwise stands in `spot.content`. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  world: 'MAIN',
  async main() {
    const world = globalThis as World;
    world[KEY]?.();
    const send = (message: PageMessage): Promise<unknown> => pageBrowser().runtime.sendMessage(message);
    const theme = themeIn(await send({ type: 'pick/ready' }));
    if (theme === null) return;
    world[KEY]?.();
    world[KEY] = openPicker({
      document,
      theme,
      sight,
      onPicked: (element) =>
        void send({ type: 'pick/asked', asked: askAbout(element, { document, url: location.href }, sight) }),
      onEnded: () => void send({ type: 'pick/ended' }),
    });
  },
});
