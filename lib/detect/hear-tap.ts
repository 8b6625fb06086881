import { TAP_HELLO, isUntouched, parseTapped } from './tap-protocol.ts';
import type { TappedEvent } from './world.ts';

const KEY = '__peersideTap';
type OurWorld = { [KEY]?: string };

/**
 * Name of the event by which this frame's tap reports: nobody can guess it, and a page script that is stopped and
 * started again in our world finds it again.
 */
export const tapChannel = (): string =>
  ((globalThis as OurWorld)[KEY] ??= crypto.getRandomValues(new Uint32Array(4)).join('-'));

/**
 * Meets the tap of this document and hears what it reports, checked. Put into a page that already runs, it hears
 * nothing: there is no tap, or one that belongs to an instance of the extension before this.
 * @returns the way to stop
 */
export function hearTap(
  document: Document,
  channel: string,
  onReport: (event: TappedEvent) => void,
): () => void {
  const onTap = (event: Event): void => {
    const report = parseTapped((event as CustomEvent<unknown>).detail);
    if (report) onReport(report);
  };
  const greet = (): void => {
    if (isUntouched(document)) document.dispatchEvent(new CustomEvent(TAP_HELLO, { detail: channel }));
  };
  const onHello = (event: Event): void => {
    if ((event as CustomEvent<unknown>).detail === null) greet();
  };
  document.addEventListener(channel, onTap);
  document.addEventListener(TAP_HELLO, onHello);
  greet();
  return () => {
    document.removeEventListener(channel, onTap);
    document.removeEventListener(TAP_HELLO, onHello);
  };
}
