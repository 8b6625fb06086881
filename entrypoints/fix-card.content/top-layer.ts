/** What the browser draws above everything else. */
export const IN_TOP_LAYER = ':popover-open, dialog:modal, :fullscreen';

/** Elements of one tree in the top layer, other than the host and what contains it. */
export const othersInTopLayer = (tree: ParentNode, host: Element): Element[] =>
  [...tree.querySelectorAll(IN_TOP_LAYER)].filter((element) => element !== host && !element.contains(host));

/** The document and every shadow root in it but the host's. Walks the whole page: for moments that matter. */
export function allTrees(
  document: Document,
  host: Element,
  shadowRootOf: (element: Element) => ShadowRoot | null,
): (Document | ShadowRoot)[] {
  const trees: (Document | ShadowRoot)[] = [document];
  // Grows while it is walked: roots lie in roots.
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) {
      const root = element === host ? null : shadowRootOf(element);
      if (root) trees.push(root);
    }
  }
  return trees;
}

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
