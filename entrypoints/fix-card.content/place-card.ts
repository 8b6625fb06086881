import {
  boxAt,
  EDGE,
  insideView,
  MAX_HEIGHT,
  placesAtEdges,
  placesBeside,
  sharedArea,
  type Box,
  type Place,
  type Viewport,
  type Wanted,
} from './candidate-places.ts';

/** What the card must mind on the page. */
export interface Around {
  rtl: boolean;
  /** Where it stands now; it moves only for a reason. */
  current: Pick<Place, 'side' | 'left' | 'top'> | null;
  /** The message box, trace or page section that the error's line stands in; null where nothing more is known. */
  block: Box | null;
  /** The lines of text in that block. */
  lines: readonly Box[];
  /** What the person needs free: a dialog's buttons, the field they are typing in. */
  keepOut: readonly Box[];
}

/** A card of this size can be read and used; smaller content needs no more than itself. */
const USEFUL_WIDTH = 300;
const USEFUL_HEIGHT = 260;
/** Smaller cards tried where every place covers something. */
const HEIGHTS = [MAX_HEIGHT, 380, USEFUL_HEIGHT];

/** What a place costs, in covered pixels of text. Each of the first three outweighs all that follow. */
const OVER_ERROR = 1e9;
const OVER_KEEP_OUT = 1e8;
const TOO_SMALL = 1e7;
/** A pixel of card that has to be scrolled for. */
const LOST = 0.1;
/** A pixel of way, so that a docked card does not wander while the page scrolls; beyond the limit all is a jump. */
const WAY = 60;
const WAY_LIMIT = 200;

/** True where the card is big enough to be of use at this place. */
const isUseful = (place: Place, wanted: Wanted, view: Viewport): boolean =>
  place.width >= Math.min(USEFUL_WIDTH, wanted.width, view.width - 2 * EDGE) &&
  place.maxHeight >= Math.min(wanted.height, USEFUL_HEIGHT);

/** Clear of the whole block and of all keep-outs, with a useful size; undefined where there is no such place. */
function besideBlock(
  block: Box,
  error: Box,
  view: Viewport,
  wanted: Wanted,
  { rtl, current, keepOut }: Around,
): Place | undefined {
  const places = placesBeside(block, error, view, wanted, rtl).filter(
    (place) =>
      isUseful(place, wanted, view) &&
      keepOut.every((box) => sharedArea(boxAt(place, wanted.height), box) === 0),
  );
  return (
    places.find((place) => place.side === current?.side) ??
    places.find((place) => place.maxHeight >= Math.min(wanted.height, MAX_HEIGHT)) ??
    places.toSorted((one, other) => other.maxHeight - one.maxHeight)[0]
  );
}

function cost(place: Place, error: Box | null, view: Viewport, wanted: Wanted, around: Around): number {
  const box = boxAt(place, wanted.height);
  const over = (others: readonly Box[]): number =>
    others.reduce((sum, other) => sum + sharedArea(box, other), 0);
  const wholeArea = wanted.width * Math.min(wanted.height, MAX_HEIGHT);
  const { current } = around;
  const way =
    current?.side === 'docked' && place.side === 'docked'
      ? Math.hypot(current.left - place.left, current.top - place.top)
      : 0;
  return (
    (error && over([error]) > 0 ? OVER_ERROR : 0) +
    (over(around.keepOut) > 0 ? OVER_KEEP_OUT : 0) +
    (isUseful(place, wanted, view) ? 0 : TOO_SMALL) +
    over(around.lines) +
    LOST * Math.max(0, wholeArea - (box.right - box.left) * (box.bottom - box.top)) +
    WAY * Math.min(way, WAY_LIMIT)
  );
}

/** The place that covers least; the first of equals. */
function cheapest(
  places: readonly Place[],
  error: Box | null,
  view: Viewport,
  wanted: Wanted,
  around: Around,
): Place | undefined {
  let best: { place: Place; price: number } | undefined;
  for (const place of places) {
    const price = cost(place, error, view, wanted, around);
    if (!best || price < best.price) best = { place, price };
  }
  return best?.place;
}

/**
 * Where the card goes. `error` is the box of the error's own line, or null when it has none.
 *
 * Beside the whole message, where that leaves a card of useful size. Where it does not (a debug page is one long
 * message), wherever it covers least of the message's text, and the error's own line last of all. When the error
 * is scrolled out of sight the card docks in the bottom corner where lines end and keeps its size: people scroll
 * to carry out the very steps that they are reading, so hiding it or shrinking it would take the steps out of
 * their hands. It goes back when the error returns. Always inside the viewport.
 */
export function placeCard(error: Box | null, view: Viewport, wanted: Wanted, around: Around): Place {
  const inSight = error && insideView(error, view);
  const edges = (height: number): Place[] =>
    placesAtEdges(view, { ...wanted, height: Math.min(wanted.height, height) }, around.rtl).map((place) => ({
      ...place,
      maxHeight: Math.min(place.maxHeight, height),
    }));
  const [dock, ...otherEdges] = edges(MAX_HEIGHT);
  if (!dock) throw new Error('There is no place at the edge of the view.');
  if (!inSight) return cheapest([dock, ...otherEdges], null, view, wanted, around) ?? dock;

  const block = (around.block && insideView(union(around.block, inSight), view)) ?? inSight;
  const clear = besideBlock(block, inSight, view, wanted, around);
  if (clear) return clear;

  const beside = HEIGHTS.flatMap((height) =>
    placesBeside(
      inSight,
      inSight,
      view,
      { ...wanted, height: Math.min(wanted.height, height) },
      around.rtl,
    ).map((place) => ({ ...place, maxHeight: Math.min(place.maxHeight, height) })),
  );
  return cheapest([...beside, ...HEIGHTS.flatMap(edges)], inSight, view, wanted, around) ?? dock;
}

const union = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});
