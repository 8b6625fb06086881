/** Things to use or to look at; each counts for as much as a line of text. */
const CONTENT = 'input:not([type="hidden"]),select,textarea,canvas,video,embed,object,iframe,img,picture';
const LINE = 80;
/** The page is still on its way. */
const BUSY =
  '[aria-busy="true"],[role="progressbar"],[class*="spinner" i],[class*="skeleton" i],[class*="loading" i]';

/** Up to so many letters a page counts as empty, from so many on as full. */
const EMPTY = 150;
const FULL = 400;

/** Fewer letters than this are a title at most. */
const BARE = 25;

/** Whether next to nothing is shown, so that a person sees that the page is broken; a guess never makes a card. */
export const isBare = (document: Document, chars: number): boolean =>
  chars < BARE &&
  document.readyState !== 'loading' &&
  !document.querySelector(`${CONTENT},button,a[href],table,${BUSY}`);

/**
 * How empty a page stayed: 1 where next to nothing stands on it, 0 where there is something to read or to use, or
 * where it is still loading.
 * @param chars letters of text that it shows
 */
export function blankness(document: Document, chars: number): number {
  // Most pages are full, and need not be searched.
  if (chars >= FULL || document.readyState === 'loading' || document.querySelector(BUSY)) return 0;
  const shown = chars + document.querySelectorAll(CONTENT).length * LINE;
  return Math.min(1, Math.max(0, (FULL - shown) / (FULL - EMPTY)));
}
