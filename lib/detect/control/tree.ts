/** The page as a person sees it: shadow roots belong to their host, frames of the same origin to their frame. */

/** What describing a control may know of the page. */
export interface ControlWorld {
  /** Open or closed; null for an element without. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** The frame element that shows this document; null for the top document and for one of another origin. */
  frameOf(document: Document): Element | null;
}

/** The element around this one, out of shadow roots and frames; null at the top. */
export function parentOf(element: Element, world: Pick<ControlWorld, 'frameOf'>): Element | null {
  if (element.parentElement) return element.parentElement;
  const root: Node = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return world.frameOf(element.ownerDocument);
}

/** The element itself, then what it stands in, from near to far; at most `limit`. */
export function lineageOf(element: Element, world: ControlWorld, limit: number): Element[] {
  const line: Element[] = [];
  for (let at: Element | null = element; at && line.length < limit; at = parentOf(at, world)) line.push(at);
  return line;
}
