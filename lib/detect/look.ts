import type { Style, World } from './world.ts';

/** Whether an element that is inline by its tag stands on a line of its own, by its style. */
export const isStacked = (element: Element, world: World): boolean =>
  !/^(?:inline|contents|none)/.test(world.styleOf(element).display);

/** How far up a box may be whose colour or place marks the message inside. */
const MAX_UP = 4;

interface Rgba {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** A computed colour, 0 to 255 and 0 to 1; null for notations that name no sRGB values. */
function readColor(color: string): Rgba | null {
  const numbers = color.match(/[\d.]+/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (numbers.length < 3) return null;
  if (color.startsWith('rgb')) return { red, green, blue, alpha };
  if (color.startsWith('color(srgb ')) return { red: red * 255, green: green * 255, blue: blue * 255, alpha };
  return null;
}

/** Red as people paint alarm: much more red than green and blue, and the two alike. */
function isRed(color: string): boolean {
  const rgba = readColor(color);
  if (!rgba || rgba.alpha < 0.1) return false;
  const { red, green, blue } = rgba;
  const rest = Math.max(green, blue);
  // A pale pink box differs from white by little; a strong red by much.
  return red > 120 && red - rest > (rest > 180 ? 12 : 70) && Math.abs(green - blue) < 60;
}

/** How a line is painted and placed, as far as that marks a message. */
export interface Look {
  /** Text, box or edge in red. */
  red: boolean;
  /** Stays in place over the page. */
  floats: boolean;
}

/** How far down colours are looked for, and how much of a text tells that it is not blank. */
const MAX_DOWN = 30;
const MAX_BLANK = 2_000;

function hasOwnWords(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\S/.test((node as Text).data.slice(0, MAX_BLANK))) return true;
  return false;
}

/** The inline element that holds all of a line's text, which may be long: colours are often given there. */
function innerOf(element: Element): Element {
  let inner = element;
  for (let down = 0; down < MAX_DOWN; down += 1) {
    const only = inner.childElementCount === 1 ? inner.firstElementChild : null;
    if (!only || hasOwnWords(inner)) return inner;
    inner = only;
  }
  return inner;
}

/** Looks at the element and the few around it; asks the style engine, so only for lines that are suspect. */
export function lookOf(element: Element, world: World): Look {
  const look: Look = { red: isRed(world.styleOf(innerOf(element)).color), floats: false };
  let at: Element | null = element;
  for (let up = 0; at && up < MAX_UP && at.tagName !== 'BODY'; up += 1, at = at.parentElement) {
    const style: Style = world.styleOf(at);
    look.red ||=
      isRed(style.backgroundColor) ||
      (Number.parseFloat(style.borderLeftWidth) > 0 && isRed(style.borderLeftColor));
    look.floats ||= style.position === 'fixed';
  }
  return look;
}
