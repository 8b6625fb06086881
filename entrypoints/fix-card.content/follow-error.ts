import { autoUpdate } from '@floating-ui/dom';
import type { Anchor } from '../../lib/detect/anchors.ts';
import { MAX_HEIGHT, type Place } from './candidate-places.ts';
import { keepOutBoxes } from './keep-out.ts';
import { placeCard } from './place-card.ts';

const CARD_WIDTH = 420;
const CARD_MIN_WIDTH = 280;
/** A card that moves further at once is under the pointer of somebody who meant to click on something else. */
const JUMP = 40;
/** So long after the person's own scrolling the card moves because of it. */
const SCROLL_MS = 300;

export interface Following {
  /** Follow this error from now on, or look again for its element. */
  follow(errorId: string): void;
  /** Height that the card may take where it stands, CSS pixels. */
  room(): number;
  stop(): void;
}

/** What the content would like; `.ps-card-scroll` is the one part that gives way. */
function wantedSize(place: HTMLElement) {
  const card = place.querySelector<HTMLElement>('.ps-card');
  const fold = place.querySelector<HTMLElement>('.ps-fold');
  if (fold) return { width: fold.offsetWidth, minWidth: fold.offsetWidth, height: fold.offsetHeight };
  // Not drawn yet: what a card usually needs.
  if (!card) return { width: CARD_WIDTH, minWidth: CARD_MIN_WIDTH, height: MAX_HEIGHT };
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
  {
    document,
    anchorOf,
    now,
    onJump,
  }: {
    document: Document;
    anchorOf: (errorId: string) => Anchor | null;
    /** Milliseconds, monotonic. */
    now: () => number;
    /** The card moved by more than a little, and not because the person scrolled. */
    onJump: () => void;
  },
): Following {
  let errorId = '';
  let anchor: Anchor | null = null;
  let current: Place | null = null;
  let scrolledAt = -Infinity;
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
    const area = anchor?.area() ?? null;
    const tree = place.getRootNode();
    const next = placeCard(box, view, wanted, {
      rtl,
      current,
      block: area?.box ?? null,
      lines: area?.lines ?? [],
      keepOut: keepOutBoxes(document, tree instanceof ShadowRoot ? tree.host : null),
    });
    const way = current ? Math.hypot(next.left - current.left, next.top - current.top) : 0;
    if (way > JUMP && now() - scrolledAt > SCROLL_MS) onJump();
    current = next;
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
  const pause = (): void => {
    stopUpdates();
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };

  /** Only what a person does counts: a page could scroll itself to bring the card under the pointer. */
  const onScroll = (event: Event): void => {
    if (event.isTrusted) scrolledAt = now();
  };
  const listening = new AbortController();
  for (const type of ['wheel', 'touchmove', 'keydown'])
    document.addEventListener(type, onScroll, { capture: true, passive: true, signal: listening.signal });

  const start = (): void => {
    pause();
    const reference = {
      getBoundingClientRect: () => anchor?.rect() ?? new DOMRect(),
      contextElement: anchor?.element ?? document.documentElement,
    };
    update();
    stopUpdates = autoUpdate(reference, place, updateSoon);
  };

  return {
    follow(id) {
      const found = anchor?.rect() && id === errorId ? anchor : anchorOf(id);
      if (id !== errorId) current = null;
      const moved = found?.element !== anchor?.element || id !== errorId;
      errorId = id;
      anchor = found;
      if (moved) start();
      else update();
    },
    room: () => current?.maxHeight ?? MAX_HEIGHT,
    stop: () => {
      pause();
      listening.abort();
    },
  };
}
