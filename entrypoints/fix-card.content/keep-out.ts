/** Past this share of the view a focused element is the page itself: a main area, an editor over everything. */
const MAX_SHARE = 0.4;
const MAX_CONTROLS = 40;
const DIALOGS = 'dialog:modal, [role="dialog"][aria-modal="true"], [role="alertdialog"]';
const CONTROLS = 'button, input, select, textarea, a[href], [role="button"]';

/**
 * What the person needs free: the controls of a modal dialog, which is left by one of them only, and the element
 * that has the focus. Boxes in the viewport; the card's own `host` is no part of the page.
 */
export function keepOutBoxes(document: Document, host: Element | null): DOMRect[] {
  const view = document.defaultView;
  const needed = [...document.querySelectorAll(DIALOGS)]
    .flatMap((dialog) => [...dialog.querySelectorAll(CONTROLS)])
    .slice(0, MAX_CONTROLS);
  const focused = document.activeElement;
  if (focused && focused !== host && focused !== document.body && focused !== document.documentElement)
    needed.push(focused);
  const most = view ? view.innerWidth * view.innerHeight * MAX_SHARE : 0;
  return needed
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0 && width * height < most);
}
