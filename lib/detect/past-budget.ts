/** Where messages stand on a page that is too long to be read whole: in places that their markup or layout names. */

/** Plain attributes only: class names would have to be searched, which on such a page takes longer than reading it. */
const MESSAGES =
  '[role="alert"],[role="alertdialog"],[role="dialog"],dialog[open],[aria-live="assertive"],[role="status"]';
const MAX_MESSAGES = 20;
/** Toasts, dialogs and overlays are appended to the end of the document. */
const MAX_LAST = 8;
/** Heights of the view at which it is asked what a person sees there. */
const PROBES = [0.1, 0.3, 0.5, 0.7, 0.9];

function inView(root: ParentNode): Element[] {
  const view = 'defaultView' in root ? (root as Document).defaultView : null;
  if (!view) return [];
  const hits = PROBES.map((share) =>
    (root as Document).elementFromPoint(view.innerWidth / 2, view.innerHeight * share),
  );
  return hits.filter((element) => element !== null);
}

/**
 * Places that come after the last node that was read, each of them once, those inside another left out.
 * @param root document or shadow root
 */
export function placesPastBudget(root: Document | ShadowRoot, last: Node): Element[] {
  const top = 'body' in root ? root.body : root;
  const found = new Set([
    ...[...root.querySelectorAll(MESSAGES)].slice(0, MAX_MESSAGES),
    ...inView(root),
    ...[...top.children].slice(-MAX_LAST),
  ]);
  return [...found].filter(
    (place) =>
      // 4 is Node.DOCUMENT_POSITION_FOLLOWING: what holds the last node was begun, and is not read again.
      (last.compareDocumentPosition(place) & 4) !== 0 &&
      ![...found].some((other) => other !== place && other.contains(place) && !other.contains(last)),
  );
}
