/** Runs without being seen as long as DevTools are open; all it does is to put the panel there. */
import { devtoolsOf } from '../../lib/platform/devtools.ts';

devtoolsOf(globalThis)?.panels.create('Peerside', '/icon/32.png', '/devtools-panel.html');
