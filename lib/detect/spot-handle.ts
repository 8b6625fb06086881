/**
 * How the card finds the error's place on the page. `spot.content` and `fix-card` run in the same isolated
 * world of the same frame, so they share this global; the page has a world of its own and cannot see it.
 */

import type { BlockArea } from './block-area.ts';

/** Where an error stands. Coordinates are CSS pixels of the top frame's viewport. */
export interface Anchor {
  /** Element in the top document to place the card beside; for an error in a frame, that iframe. */
  element: Element;
  /** Bounds of the error's own text (not of the block around it), or null when it is gone or has no box. */
  rect(): DOMRect | null;
  /** The whole message around it: what the card should not cover. Null when nothing of it is in sight. */
  area(): BlockArea | null;
}

export interface SpotHandle {
  /** Null when the error is gone or has no element (console, network). */
  anchorOf(errorId: string): Anchor | null;
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
