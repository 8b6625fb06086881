import { autoUpdate } from '@floating-ui/dom';
import type { Anchor, SpotHandle } from '../../lib/detect/spot-handle.ts';
import { placeCard, type Side } from './place-card.ts';

const CARD_WIDTH = 420;
const CARD_MIN_WIDTH = 280;

export interface Following {
  /** Follow this error from now on, or look again for its element. */
  follow(errorId: string): void;
  stop(): void;
}

/** What the content would like; `.ps-card-scroll` is the one part that gives way. */
function wantedSize(place: HTMLElement) {
  const card = place.querySelector<HTMLElement>('.ps-card');
  if (!card) {
    const fold = place.querySelector<HTMLElement>('.ps-fold');
    const width = fold?.offsetWidth ?? 0;
    return { width, minWidth: width, height: fold?.offsetHeight ?? 0 };
  }
  const scroll = card.querySelector<HTMLElement>('.ps-card-scroll');
  const hidden = scroll ? scroll.scrollHeight - scroll.clientHeight : 0;
  return { width: CARD_WIDTH, minWidth: CARD_MIN_WIDTH, height: card.offsetHeight + hidden };
}

/**
 * Keeps `place` (position: fixed) beside the error through scrolling, resizing and changes of layout, and docks
 * it when the error is gone. The anchor is asked for again whenever it has lost its box, because pages rebuild.
 */
export function followError(
  place: HTMLElement,
  { document, spot }: { document: Document; spot: () => SpotHandle | undefined },
): Following {
  let errorId = '';
  let anchor: Anchor | null = null;
  let side: Side | null = null;
  let stopUpdates = (): void => {};

  /** A page's `zoom` reaches through the shadow root; the card takes it back to keep its own size. */
  const undoZoom = (): void => {
    const root = place.getRootNode();
    const zoom = root instanceof ShadowRoot ? root.host.currentCSSZoom : 1;
    place.style.zoom = String(1 / (zoom || 1));
  };

  const update = (): void => {
    undoZoom();
    const root = document.documentElement;
    const box = anchor?.rect() ?? null;
    const wanted = wantedSize(place);
    const view = { width: root.clientWidth, height: document.defaultView?.innerHeight ?? root.clientHeight };
    const rtl = document.defaultView?.getComputedStyle(root).direction === 'rtl';
    const next = placeCard(box, view, wanted, { rtl, current: side });
    side = next.side;
    place.dataset.side = next.side;
    place.style.left = `${Math.round(next.left)}px`;
    place.style.top = `${Math.round(next.top)}px`;
    place.style.width = place.querySelector('.ps-card') ? `${Math.floor(next.width)}px` : 'max-content';
    place.style.setProperty('--corner', `${Math.round(next.corner)}px`);
    place.style.setProperty('--room', `${Math.floor(next.maxHeight)}px`);
  };

  let frame: number | undefined;
  /** In the next frame: resizing the card while sizes are told would raise an error on the page's window. */
  const updateSoon = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      update();
    });
  };
  const stop = (): void => {
    stopUpdates();
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };

  const start = (): void => {
    stop();
    const reference = {
      getBoundingClientRect: () => anchor?.rect() ?? new DOMRect(),
      contextElement: anchor?.element ?? document.documentElement,
    };
    update();
    stopUpdates = autoUpdate(reference, place, updateSoon);
  };

  return {
    follow(id) {
      const found = anchor?.rect() && id === errorId ? anchor : (spot()?.anchorOf(id) ?? null);
      if (found !== null && found === anchor) return;
      if (id !== errorId) side = null;
      const moved = found?.element !== anchor?.element || id !== errorId;
      errorId = id;
      anchor = found;
      if (moved) start();
      else update();
    },
    stop,
  };
}
