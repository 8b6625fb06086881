import { defineContentScript } from 'wxt/utils/define-content-script';
import { provideReader } from '../lib/detect/page-errors.ts';
import { readErrors } from '../lib/detect/read-errors.ts';

/** Injected into the isolated world on demand; why `world` says otherwise stands in `spot.content`. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  main() {
    provideReader(readErrors);
  },
});
