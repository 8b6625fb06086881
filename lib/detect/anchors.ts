import { blockArea, type BlockArea } from './block-area.ts';
import type { Place } from './page-errors.ts';

/** Where an error stands. Coordinates are CSS pixels of the top frame's viewport. */
export interface Anchor {
  /** Element in the top document to place the card beside; for an error in a frame, that iframe. */
  element: Element;
  /** Bounds of the error's own text (not of the block around it), or null when it is gone or has no box. */
  rect(): DOMRect | null;
  /** The whole message around it: what the card should not cover. Null when nothing of it is in sight. */
  area(): BlockArea | null;
}

/** The text node characters of an element, white space folded, and where each of them stands. */
function foldText(element: Element): { text: string; at: { node: Text; offset: number }[] } {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  let text = '';
  const at: { node: Text; offset: number }[] = [];
  for (
    let node = walker.nextNode() as Text | null;
    node && text.length < 20_000;
    node = walker.nextNode() as Text | null
  ) {
    // Once for all letters: Firefox copies the whole text at every look at it.
    const { data } = node;
    for (let offset = 0; offset < data.length && text.length < 20_000; offset += 1) {
      const char = data.charAt(offset);
      const isBlank = /\s/.test(char);
      if (isBlank && (text === '' || text.endsWith(' '))) continue;
      text += isBlank ? ' ' : char;
      at.push({ node, offset });
    }
  }
  return { text, at };
}

/** The stretch of the element that holds the key line, or all of it where the line cannot be found. */
function rangeOf(place: Place): Range {
  const { element } = place;
  const range = element.ownerDocument.createRange();
  const { text, at } = foldText(element);
  const start = text.indexOf(place.text.slice(0, 80));
  const first = at[start];
  const last = at[Math.min(start + place.text.length, at.length) - 1];
  if (start >= 0 && first && last) {
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
  } else {
    range.selectNodeContents(element);
  }
  return range;
}

/** One per place: what was measured stays with it until the page is read again. */
const anchors = new WeakMap<Place, Anchor>();

/** Where the card can stand beside this place; the same as long as the place is. */
export function anchorOf(place: Place): Anchor {
  const anchor = anchors.get(place) ?? anchorAt(place);
  anchors.set(place, anchor);
  return anchor;
}

/**
 * Bounds are those of the line's own text, moved out of same-origin frames into the
 * top frame's viewport; null once the text is gone or has no box.
 */
function anchorAt(place: Place): Anchor {
  let range = rangeOf(place);
  /** Moves a box of the place's document into the top frame's viewport; null once a frame is gone. */
  const toTop = (): ((box: DOMRect) => DOMRect) | null => {
    let [x, y] = [0, 0];
    for (const frame of place.frames) {
      if (!frame.isConnected) return null;
      const outer = frame.getBoundingClientRect();
      x += outer.left + frame.clientLeft;
      y += outer.top + frame.clientTop;
    }
    return (box) => new DOMRect(box.x + x, box.y + y, box.width, box.height);
  };
  return {
    element: place.frames[0] ?? place.element,
    rect() {
      if (!place.element.isConnected) return null;
      if (range.collapsed) range = rangeOf(place);
      const box = range.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) return null;
      return toTop()?.(box) ?? null;
    },
    area() {
      const area = blockArea(place.block, place.element);
      const move = toTop();
      return area && move && { box: move(area.box), lines: area.lines.map(move) };
    },
  };
}
