/**
 * How the card finds the error's place on the page. `spot.content` and `fix-card` run in the same isolated
 * world of the same frame, so they share this global; the page has a world of its own and cannot see it.
 */

import type { Place } from './page-errors.ts';

export interface SpotHandle {
  /** Null when the error is gone or has no element (console, network). */
  placeOf(errorId: string): Place | null;
  /** Reads the page again and reports even if nothing changed. */
  recheck(): void;
  /** Reads and reports nothing any more; places that are known stay known. */
  stop(): void;
  isStopped(): boolean;
}

const KEY = '__peersideSpot';
type World = { [KEY]?: SpotHandle };

export const readSpotHandle = (): SpotHandle | undefined => (globalThis as World)[KEY];
export const publishSpotHandle = (handle: SpotHandle): void => {
  (globalThis as World)[KEY] = handle;
};
/** After it stopped: injected again, the page script starts anew. */
export const withdrawSpotHandle = (): void => {
  delete (globalThis as World)[KEY];
};
