/** The part of the page that an error's message takes up, in CSS pixels of its own document's viewport. */
export interface BlockArea {
  /** Bounds of the message box, or of the text where no box is drawn. */
  box: DOMRect;
  /** Its visible lines of text. */
  lines: DOMRect[];
}

/** Debug pages hold thousands of lines; what stands first is what is in sight or near it. */
const MAX_TEXTS = 400;
/** Asking where each line of such a text stands takes longer than a frame; then its element's box must do. */
const LONG_TEXT = 20_000;
/** How far up the frame around a message is looked for. */
const MAX_STEPS_UP = 3;
/** What fills more of the view than this is the page, not a message on it. */
const MAX_SHARE = 0.5;

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
};

/** True where the element is seen as a box of its own: it has a border, a ground or a shadow. */
function drawsBox(element: Element, view: Window): boolean {
  const style = view.getComputedStyle(element);
  const hasBorder = ['Top', 'Right', 'Bottom', 'Left'].some(
    (side) => Number.parseFloat(style[`border${side}Width` as 'borderTopWidth']) > 0,
  );
  const hasGround =
    !/^(?:transparent|rgba\(.*, 0\))?$/.test(style.backgroundColor) ||
    (style.backgroundImage || 'none') !== 'none';
  return hasBorder || hasGround || (style.boxShadow || 'none') !== 'none';
}

/** The nearest drawn box at or around the message that is not the page itself; null without one. */
function drawnBoxOf(block: Element, view: Window): DOMRect | null {
  let element: Element | null = block;
  for (let step = 0; element && step <= MAX_STEPS_UP; step += 1, element = parentOf(element)) {
    if (/^(?:BODY|HTML|MAIN)$/.test(element.tagName)) return null;
    const box = element.getBoundingClientRect();
    if (box.width * box.height > view.innerWidth * view.innerHeight * MAX_SHARE) return null;
    if (box.width > 0 && box.height > 0 && drawsBox(element, view)) return box;
  }
  return null;
}

/** The part of `line` inside `clip`, or null. */
function cut(line: DOMRect, clip: DOMRect | null): DOMRect | null {
  if (!clip) return line;
  const left = Math.max(line.left, clip.left);
  const top = Math.max(line.top, clip.top);
  const width = Math.min(line.right, clip.right) - left;
  const height = Math.min(line.bottom, clip.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

function linesOf(block: Element, view: Window): DOMRect[] {
  const { ownerDocument: document } = block;
  const clips = new Map<Element, DOMRect | null>();
  /** What elements that scroll or hide their overflow leave to be seen. */
  const clipOf = (element: Element): DOMRect | null => {
    const known = clips.get(element);
    if (known !== undefined) return known;
    const outer = element === block || !element.parentElement ? null : clipOf(element.parentElement);
    const isOpen = /^(?:visible)?$/.test(view.getComputedStyle(element).overflowX);
    const own = isOpen ? outer : cut(element.getBoundingClientRect(), outer);
    clips.set(element, own);
    return own;
  };
  const walker = document.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  const range = document.createRange();
  const lines: DOMRect[] = [];
  let texts = 0;
  for (let node = walker.nextNode(); node && texts < MAX_TEXTS; node = walker.nextNode()) {
    const text = node as Text;
    const holder = text.parentElement;
    if (!holder || !/\S/.test(text.data.slice(0, LONG_TEXT))) continue;
    texts += 1;
    if (text.data.length <= LONG_TEXT) range.selectNodeContents(text);
    const rects = text.data.length > LONG_TEXT ? [holder.getBoundingClientRect()] : range.getClientRects();
    for (const rect of rects) {
      if (rect.width <= 1 || rect.bottom <= 0 || rect.top >= view.innerHeight) continue;
      const line = cut(rect, clipOf(holder));
      if (line) lines.push(line);
    }
  }
  return lines;
}

/**
 * Where the message stands now; null when nothing of it is in sight. `line` is the element around the error's own
 * line inside it. Measures only.
 */
export function blockArea(block: Element, line: Element): BlockArea | null {
  const view = block.ownerDocument.defaultView;
  if (!view || !block.isConnected) return null;
  const lines = linesOf(block, view);
  const drawn = drawnBoxOf(block, view);
  if (drawn) return { box: drawn, lines };
  if (lines.length === 0) return null;
  const around = drawnBoxOf(line, view);
  const parts = around ? [...lines, around] : lines;
  const left = Math.min(...parts.map((part) => part.left));
  const top = Math.min(...parts.map((part) => part.top));
  const right = Math.max(...parts.map((part) => part.right));
  const bottom = Math.max(...parts.map((part) => part.bottom));
  return { box: new DOMRect(left, top, right - left, bottom - top), lines };
}
