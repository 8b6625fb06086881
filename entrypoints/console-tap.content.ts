import { defineContentScript } from 'wxt/utils/define-content-script';
import { tapConsole } from '../lib/detect/tap-console.ts';

/** Registered by the background (lib/lookup/page-scripts.ts); `matches` here would become host permissions. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  main() {
    tapConsole(window);
  },
});
