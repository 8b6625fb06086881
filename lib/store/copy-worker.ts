import { openCopyFolder } from './copy-folder.ts';
import { segmentCopies } from './segment-copies.ts';

/** After so long without a look-up the worker and its document go: they take memory, and are there again soon. */
const IDLE_MS = 60_000;

/**
 * What runs in the worker of the hidden document: takes ports, and reads copies of segments for who holds their other
 * ends. Its one message back says that it has ended.
 */
export function runCopyWorker(): void {
  const copies = openCopyFolder(navigator.storage).then((folder) => segmentCopies(folder, wait));
  let timer = setTimeout(end, IDLE_MS);

  addEventListener('message', async ({ ports: [port] }) => {
    if (port) (await copies).serve(port);
  });

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(end, IDLE_MS);
  }

  async function end(): Promise<void> {
    (await copies).end();
    postMessage(null);
  }
}
