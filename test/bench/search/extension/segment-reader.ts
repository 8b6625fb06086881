import { runCopyWorker } from '../../../../lib/store/copy-worker.ts';

runCopyWorker();
