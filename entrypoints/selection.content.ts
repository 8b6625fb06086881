import { defineContentScript } from 'wxt/utils/define-content-script';
import { askAboutSelection, type NoSelection } from '../lib/detect/control/ask-about-selection.ts';
import type { Asked } from '../lib/model/asked.ts';
import { shadowRootOf } from '../lib/platform/page-browser.ts';

/**
 * Injected into every frame on demand; what it returns is the injection's result. Why `world` says otherwise stands in
 * `spot.content`.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  main: (): Asked | NoSelection => askAboutSelection({ document, url: location.href }, shadowRootOf),
});
