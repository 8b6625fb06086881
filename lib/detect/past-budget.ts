/**
 * Where messages stand on a page that is too long to be read whole: toasts, dialogs and overlays are appended to the
 * end. Searching the whole tree, or asking what is in view, takes longer on such a page than all of its reading.
 */
const MAX_LAST = 12;

/**
 * The last elements of a part of the page that come after the last node that was read, in the page's order.
 * @param top the body, or a shadow root
 */
export function placesPastBudget(top: ParentNode & Node, last: Node): Element[] {
  // What holds the last node was begun, and is not read again.
  let begun: Node | null = last;
  while (begun && begun.parentNode !== top) begun = begun.parentNode;
  const places: Element[] = [];
  for (
    let at = top.lastElementChild;
    at && at !== begun && places.length < MAX_LAST;
    at = at.previousElementSibling
  )
    places.unshift(at);
  return places;
}
