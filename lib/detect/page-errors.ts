import type { ErrorSignal, ProductClue } from '../model/signal.ts';
import type { World } from './world.ts';

/** Where a visible error stands, for the card. */
export interface Place {
  /** The element around the key line, in its own document. */
  element: Element;
  /** The element that holds the whole message: its box, or all lines that belong to it. */
  block: Element;
  /** The key line as the page writes it, white space folded. */
  text: string;
  /** Same-origin frames from the top document down to the element's. */
  frames: readonly Element[];
}

/** What one reading found; not yet redacted. */
export interface PageErrors {
  errors: ErrorSignal[];
  /** Visibly: next to nothing is shown, or only that something went wrong. */
  broken: boolean;
  /** By error id; console and request errors have none. */
  places: Map<string, Place>;
  /** What in the page's text may name products. */
  clues: ProductClue[];
}

/**
 * The reader is a script of its own, put into the frame once something there is worth reading: it is three times
 * the size of all that has to run on every page. Both run in our isolated world and meet at this global.
 */
export type ErrorReader = (world: World) => Generator<void, PageErrors>;

const KEY = '__peersideReader';
type OurWorld = { [KEY]?: ErrorReader };

export const presentReader = (): ErrorReader | undefined => (globalThis as OurWorld)[KEY];
export const provideReader = (reader: ErrorReader): void => {
  (globalThis as OurWorld)[KEY] = reader;
};
