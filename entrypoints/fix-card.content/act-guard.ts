import type { Shown } from './keep-shown.ts';

/** A person needs this long to see what they click on. */
const SEEN_AFTER_MS = 500;
/** These only change how the card looks; refusing them would keep people from getting rid of it. */
const HARMLESS = /^(collapse|expand|close|all-steps|more-\d+)$/;

export const COVERED =
  'Something on this page lies over the card, so the click was not taken. Click once more.';
export const TOO_SOON = 'The card had only just appeared, so the click was not taken. Click once more.';

/**
 * Stands before every click in the card. Scripted clicks go nowhere. Acts and links are refused while the page
 * may be tricking the person: the card only just came into view, or something lies over the button. Then the
 * card is raised and the person told to click again. Returns the function that takes the guard away.
 */
export function guardActs(world: {
  root: ShadowRoot;
  host: Element;
  document: Document;
  shown: Shown;
  now: () => number;
  onRefused: (why: string) => void;
  /** False once the extension was updated or removed under the page: nothing on the card works any more. */
  alive: () => boolean;
  onDead: () => void;
}): () => void {
  const { root, host, document, shown } = world;

  const covered = (button: Element, event: MouseEvent): boolean => {
    const box = button.getBoundingClientRect();
    if (shown.coveredBy(box)) return true;
    const points = [[(box.left + box.right) / 2, (box.top + box.bottom) / 2] as const];
    // A click by keyboard has no place on the screen.
    if (event.detail > 0) points.push([event.clientX, event.clientY]);
    return points.some(([x, y]) => {
      const topmost = document.elementsFromPoint(x, y)[0];
      return topmost !== undefined && topmost !== host;
    });
  };

  const onClick = (event: Event): void => {
    const act = event.target instanceof Element ? event.target.closest('[data-act], a[href]') : null;
    if (!act || !(event instanceof MouseEvent)) return;
    const refuse = (): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (!event.isTrusted) return refuse();
    if (!world.alive()) {
      refuse();
      return world.onDead();
    }
    if (HARMLESS.test(act.getAttribute('data-act') ?? '')) return;
    if (world.now() - shown.since() < SEEN_AFTER_MS) {
      refuse();
      world.onRefused(TOO_SOON);
    } else if (covered(act, event)) {
      refuse();
      shown.raise();
      world.onRefused(COVERED);
    }
  };
  root.addEventListener('click', onClick, true);
  return () => root.removeEventListener('click', onClick, true);
}
