import { defineContentScript } from 'wxt/utils/define-content-script';
import { tapConsole } from '../lib/detect/tap-console.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  world: 'MAIN',
  main() {
    tapConsole(window);
  },
});
