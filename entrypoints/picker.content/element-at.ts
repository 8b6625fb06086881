/** What lies under a point of the page, below the picker's own layer, and where things are drawn. */

/** How the picker sees through a page: into shadow roots, and into frames of the same origin. */
export interface PageSight {
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Null for elements that are no frame, and for frames of another origin. */
  frameDocumentOf(element: Element): Document | null;
  /** The frame element that shows this document; null for the top document and for one of another origin. */
  frameOf(document: Document): Element | null;
}

const MAX_DEPTH = 30;

/** The innermost element at a point of the top viewport, in CSS pixels; null where there is only the page's ground. */
export function elementAt(
  document: Document,
  x: number,
  y: number,
  skip: Element,
  sight: PageSight,
): Element | null {
  let found: Element | null = document.elementsFromPoint(x, y).find((element) => element !== skip) ?? null;
  let [left, top] = [x, y];
  for (let depth = 0; found && depth < MAX_DEPTH; depth += 1) {
    const outer: Element = found;
    const root = sight.shadowRootOf(outer);
    let inner = root?.elementsFromPoint(left, top).find((element) => element.getRootNode() === root);
    const framed = sight.frameDocumentOf(outer);
    if (framed) {
      const box = outer.getBoundingClientRect();
      left -= box.left + outer.clientLeft;
      top -= box.top + outer.clientTop;
      inner = framed.elementsFromPoint(left, top)[0];
    }
    if (!inner) break;
    found = inner;
  }
  return found;
}

/** Where an element is drawn in the top viewport, also from inside frames. */
export function boxOf(element: Element, sight: Pick<PageSight, 'frameOf'>): DOMRect {
  const box = element.getBoundingClientRect();
  let [x, y] = [box.x, box.y];
  let frame = sight.frameOf(element.ownerDocument);
  for (let depth = 0; frame && depth < MAX_DEPTH; depth += 1) {
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
    frame = sight.frameOf(frame.ownerDocument);
  }
  return new DOMRect(x, y, box.width, box.height);
}
