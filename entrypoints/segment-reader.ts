import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runCopyWorker } from '../lib/store/copy-worker.ts';

/** The worker of `offscreen.html`. */
export default defineUnlistedScript({ include: ['chrome'], main: runCopyWorker });
