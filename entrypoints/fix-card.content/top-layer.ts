/** What the browser draws above everything else, in documents; elements in foreign shadow roots are not seen. */
const IN_TOP_LAYER = ':popover-open, dialog:modal, :fullscreen';

/** Elements in the top layer other than the host and what contains it. */
export const othersInTopLayer = (document: Document, host: Element): Element[] =>
  [...document.querySelectorAll(IN_TOP_LAYER)].filter(
    (element) => element !== host && !element.contains(host),
  );

/** True where the two boxes share any pixel. */
export const overlap = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Where the host must live to be usable: inside the modal dialog opened last (all outside it is inert), else in
 * body, else in the root where body is inert. Null when the page made everything inert.
 */
export function homeFor(document: Document): Element | null {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const homes = modal ? [modal] : [document.body, document.documentElement];
  return homes.find((home) => home && !home.closest('[inert]')) ?? null;
}
