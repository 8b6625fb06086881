/** A hidden document of the extension: where Chromium's background, which can start no worker, gets one from. */
import { browser } from './browser.ts';

/** What service workers have and the types of pages do not. */
interface WorkerClients {
  matchAll(options: {
    includeUncontrolled: boolean;
    type: 'window';
  }): Promise<{ url: string; postMessage(message: unknown, transfer: Transferable[]): void }[]>;
}

/** False in browsers that have no hidden documents. */
export const hasOffscreen = (): boolean => browser.offscreen !== undefined;

/** Ends the hidden document and its workers, which let go of their files. */
export async function endOffscreen(): Promise<void> {
  const { offscreen } = browser;
  if (await offscreen?.hasDocument()) await offscreen?.closeDocument();
}

/**
 * Hands one end of a channel to the hidden document at `path`, which is made where it is missing.
 * @returns the other end; null where the browser has no such documents, or this context is no service worker
 */
export async function portToOffscreen(path: string, justification: string): Promise<MessagePort | null> {
  const { clients } = globalThis as { clients?: WorkerClients };
  const { offscreen } = browser;
  if (!offscreen || !clients) return null;
  const url = browser.runtime.getURL(path);
  const find = async () =>
    (await clients.matchAll({ includeUncontrolled: true, type: 'window' })).find((one) => one.url === url);
  if (!(await find())) {
    await offscreen.createDocument({ url: path, reasons: ['WORKERS'], justification });
  }
  const client = await find();
  if (!client) return null;
  const { port1, port2 } = new MessageChannel();
  client.postMessage(null, [port2]);
  return port1;
}
