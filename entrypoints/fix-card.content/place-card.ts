/** Lengths in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Wanted {
  /** Width to take where there is room, and the least that is still readable. */
  width: number;
  minWidth: number;
  /** Height of the content without scrolling. */
  height: number;
}

export type Side = 'right' | 'left' | 'below' | 'above' | 'docked';

export interface Place {
  side: Side;
  left: number;
  top: number;
  width: number;
  /** The card scrolls inside beyond this. */
  maxHeight: number;
  /** Along the edge that faces the error, where the error's middle is; 0 where it is docked. */
  corner: number;
}

/** Between error and card; between card and the viewport's edge. */
const GAP = 12;
const EDGE = 12;
/** Beside the error it takes at least this much height, or all of itself if it is smaller. */
const MIN_HEIGHT = 220;
/** Where no side has that much, this much still beats covering the error. */
const LEAST_HEIGHT = 120;
/** Taller than this a card stops being something beside the page and becomes a page of its own. */
const MAX_HEIGHT = 640;
/** The corner that points to the error stays clear of the card's round corners. */
const CORNER_INSET = 24;
/** A docked card leaves the upper part of the page to read. */
const DOCKED_SHARE = 0.8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

interface Viewport {
  width: number;
  height: number;
}

function docked({ width, height }: Viewport, wanted: Wanted, rtl: boolean): Place {
  const own = Math.min(wanted.width, width - 2 * EDGE);
  const maxHeight = Math.min(
    height - 2 * EDGE,
    MAX_HEIGHT,
    Math.max(LEAST_HEIGHT, Math.round(height * DOCKED_SHARE)),
  );
  return {
    side: 'docked',
    left: rtl ? EDGE : width - EDGE - own,
    top: height - EDGE - Math.min(wanted.height, maxHeight),
    width: own,
    maxHeight,
    corner: 0,
  };
}

function placeAt(side: Side, error: Box, view: Viewport, wanted: Wanted, rtl: boolean): Place {
  if (side === 'right' || side === 'left') {
    const room = side === 'right' ? view.width - EDGE - error.right - GAP : error.left - GAP - EDGE;
    const width = Math.min(wanted.width, room);
    const maxHeight = Math.min(MAX_HEIGHT, view.height - 2 * EDGE);
    const shown = Math.min(wanted.height, maxHeight);
    const top = clamp(error.top, EDGE, view.height - EDGE - shown);
    return {
      side,
      left: side === 'right' ? error.right + GAP : error.left - GAP - width,
      top,
      width,
      maxHeight,
      corner: clamp(
        (error.top + error.bottom) / 2 - top,
        CORNER_INSET,
        Math.max(CORNER_INSET, shown - CORNER_INSET),
      ),
    };
  }
  const width = Math.min(wanted.width, view.width - 2 * EDGE);
  const room = side === 'below' ? view.height - EDGE - error.bottom - GAP : error.top - GAP - EDGE;
  const maxHeight = Math.min(MAX_HEIGHT, room);
  const left = clamp(rtl ? error.right - width : error.left, EDGE, view.width - EDGE - width);
  return {
    side,
    left,
    top: side === 'below' ? error.bottom + GAP : error.top - GAP - Math.min(wanted.height, maxHeight),
    width,
    maxHeight,
    corner: clamp((error.left + error.right) / 2 - left, CORNER_INSET, width - CORNER_INSET),
  };
}

/**
 * Where the card goes. `error` is the box of the error's own text, or null when it has none.
 *
 * Beside it first, on the side where lines end, because below and above it there is usually more of the same
 * message; never over it. `current` keeps its side while that still works, so that opening a section does not
 * make the card jump. When the error is scrolled out of sight the card docks in the bottom corner where lines
 * end and stays as it is: people scroll to carry out the very steps that they are reading, so hiding it or
 * shrinking it would take the steps out of their hands. It goes back when the error returns.
 */
export function placeCard(
  error: Box | null,
  view: Viewport,
  wanted: Wanted,
  { rtl, current }: { rtl: boolean; current: Side | null },
): Place {
  const inSight =
    error && error.bottom > 0 && error.right > 0 && error.top < view.height && error.left < view.width
      ? {
          left: Math.max(0, error.left),
          top: Math.max(0, error.top),
          right: Math.min(view.width, error.right),
          bottom: Math.min(view.height, error.bottom),
        }
      : null;
  if (!inSight) return docked(view, wanted, rtl);

  const order: Side[] = rtl ? ['left', 'right', 'below', 'above'] : ['right', 'left', 'below', 'above'];
  const places = order
    .map((side) => placeAt(side, inSight, view, wanted, rtl))
    .filter((place) => place.width >= Math.min(wanted.minWidth, view.width - 2 * EDGE));
  const enough = places.filter((place) => place.maxHeight >= Math.min(wanted.height, MIN_HEIGHT));
  const whole = enough.filter((place) => place.maxHeight >= Math.min(wanted.height, MAX_HEIGHT));
  const kept = enough.find((place) => place.side === current);
  const roomiest = (list: Place[]): Place | undefined =>
    list.toSorted((one, other) => other.maxHeight - one.maxHeight)[0];
  return (
    kept ??
    whole[0] ??
    roomiest(enough) ??
    roomiest(places.filter((place) => place.maxHeight >= LEAST_HEIGHT)) ??
    docked(view, wanted, rtl)
  );
}
