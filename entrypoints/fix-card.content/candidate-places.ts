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

export interface Viewport {
  width: number;
  height: number;
}

export type Side = 'right' | 'left' | 'below' | 'above' | 'docked';

export interface Place {
  /** Where it stands from the error; `docked` at the viewport's edge, pointing to nothing. */
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
export const EDGE = 12;
/** Where no side has more, this much still beats covering the error. */
const LEAST_HEIGHT = 120;
/** Taller than this a card stops being something beside the page and becomes a page of its own. */
export const MAX_HEIGHT = 520;
/** The corner that points to the error stays clear of the card's round corners. */
const CORNER_INSET = 24;
/** A docked card leaves part of the page to read. */
const DOCKED_SHARE = 0.8;
/** Places tried along one edge of the viewport. */
const STOPS = 9;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** What the card covers at this place, with content of this height. */
export const boxAt = ({ left, top, width, maxHeight }: Place, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + Math.min(height, maxHeight),
});

/** Pixels that two boxes share. */
export const sharedArea = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/** The part inside the viewport, or null where there is none. */
export function insideView({ left, top, right, bottom }: Box, view: Viewport): Box | null {
  if (bottom <= 0 || right <= 0 || top >= view.height || left >= view.width) return null;
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(view.width, right),
    bottom: Math.min(view.height, bottom),
  };
}

function placeAt(
  side: Exclude<Side, 'docked'>,
  around: Box,
  pointTo: Box,
  view: Viewport,
  wanted: Wanted,
  rtl: boolean,
): Place {
  if (side === 'right' || side === 'left') {
    const room = side === 'right' ? view.width - EDGE - around.right - GAP : around.left - GAP - EDGE;
    const width = Math.min(wanted.width, room);
    const maxHeight = Math.min(MAX_HEIGHT, view.height - 2 * EDGE);
    const shown = Math.min(wanted.height, maxHeight);
    const top = clamp(pointTo.top, EDGE, view.height - EDGE - shown);
    return {
      side,
      left: side === 'right' ? around.right + GAP : around.left - GAP - width,
      top,
      width,
      maxHeight,
      corner: clamp(
        (pointTo.top + pointTo.bottom) / 2 - top,
        CORNER_INSET,
        Math.max(CORNER_INSET, shown - CORNER_INSET),
      ),
    };
  }
  const width = Math.min(wanted.width, view.width - 2 * EDGE);
  const room = side === 'below' ? view.height - EDGE - around.bottom - GAP : around.top - GAP - EDGE;
  const maxHeight = Math.min(MAX_HEIGHT, room);
  const left = clamp(rtl ? around.right - width : around.left, EDGE, view.width - EDGE - width);
  return {
    side,
    left,
    top: side === 'below' ? around.bottom + GAP : around.top - GAP - Math.min(wanted.height, maxHeight),
    width,
    maxHeight,
    corner: clamp((pointTo.left + pointTo.right) / 2 - left, CORNER_INSET, width - CORNER_INSET),
  };
}

/**
 * The four places beside `around`, pointing to `pointTo` inside it; those without any room left out. First the
 * side where lines end, because below and above there is usually more of the same message.
 */
export function placesBeside(
  around: Box,
  pointTo: Box,
  view: Viewport,
  wanted: Wanted,
  rtl: boolean,
): Place[] {
  const order = rtl
    ? (['left', 'right', 'below', 'above'] as const)
    : (['right', 'left', 'below', 'above'] as const);
  return order
    .map((side) => placeAt(side, around, pointTo, view, wanted, rtl))
    .filter(
      (place) =>
        place.width >= Math.min(wanted.minWidth, view.width - 2 * EDGE) && place.maxHeight >= LEAST_HEIGHT,
    );
}

/** Places at the viewport's two upright edges. First the bottom corner where lines end: the usual dock. */
export function placesAtEdges(view: Viewport, wanted: Wanted, rtl: boolean): Place[] {
  const width = Math.min(wanted.width, view.width - 2 * EDGE);
  const maxHeight = Math.min(
    view.height - 2 * EDGE,
    MAX_HEIGHT,
    Math.max(LEAST_HEIGHT, Math.round(view.height * DOCKED_SHARE)),
  );
  const lowest = view.height - EDGE - Math.min(wanted.height, maxHeight);
  const lefts = [view.width - EDGE - width, EDGE];
  if (rtl) lefts.reverse();
  return lefts.flatMap((left) =>
    Array.from({ length: STOPS }, (_, stop) => ({
      side: 'docked' as const,
      left,
      top: lowest + ((EDGE - lowest) * stop) / (STOPS - 1),
      width,
      maxHeight,
      corner: 0,
    })),
  );
}
