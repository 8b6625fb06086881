/**
 * What the picker draws over the page, and where it catches mouse and keys: a blank frame of ours on top of everything,
 * in a closed shadow root. A page, however early it listens, hears nothing of what happens in another document.
 */
import { makeCardHost } from '../fix-card.content/card-host.ts';
import { homeFor } from '../fix-card.content/top-layer.ts';
import css from './picker.css?inline';

const TITLE = 'Peerside: point at something';
const HOW =
  'Point at something. Tab goes from control to control, the arrow keys through the page, Enter picks, Escape ends.';
/** The frame of instructions keeps this far from where the mouse is. */
const CLEAR_OF_BAR = 120;

export interface PickLayer {
  readonly host: Element;
  /** Draws the outline around a box of the viewport and says what it is; nothing for null. */
  show(box: DOMRect | null, words: string): void;
  /** Said to a screen reader. */
  say(words: string): void;
  /** False where the page took the layer away or lowered it. */
  stands(): boolean;
  /** Attaches and raises the layer; false where the page leaves no place for it. */
  raise(): boolean;
  remove(): void;
}

/** @param listen called with the catching document, each time it is new */
export function openLayer(document: Document, theme: string, listen: (catcher: Document) => void): PickLayer {
  const { host, place } = makeCardHost(document, css);
  place.dataset.theme = theme;
  const make = (className: string, text = ''): HTMLElement => {
    const element = document.createElement('div');
    element.className = className;
    element.textContent = text;
    place.append(element);
    return element;
  };
  const outline = make('outline');
  const label = make('label');
  const bar = make('bar');
  for (const [key, does] of [
    ['Click', 'what you want to know about'],
    ['Tab ↑ ↓ ← →', 'walk'],
    ['Enter', 'picks'],
    ['Esc', 'ends'],
  ] as const) {
    const item = document.createElement('span');
    const name = document.createElement('b');
    name.textContent = key;
    item.append(name, ` ${does}`);
    bar.append(item);
  }
  const frame = document.createElement('iframe');
  frame.className = 'catcher';
  frame.title = TITLE;
  let status: HTMLElement | null = null;
  let onTop = false;
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    // A page in a sandbox of its own keeps even its blank frames from itself.
    if (!inside) return;
    status = furnish(inside);
    listen(inside);
    frame.focus();
    inside.body.focus();
  });
  place.append(frame);

  const layer: PickLayer = {
    host,
    show(box, words) {
      outline.hidden = label.hidden = box === null;
      if (!box) return;
      const { clientWidth, clientHeight } = document.documentElement;
      Object.assign(outline.style, {
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
      label.textContent = words;
      const above = box.top - label.offsetHeight - 8;
      const below = Math.min(box.bottom + 8, clientHeight - label.offsetHeight - 4);
      const left = Math.min(Math.max(box.left - 2, 4), clientWidth - label.offsetWidth - 4);
      label.style.left = `${Math.max(left, 4)}px`;
      label.style.top = `${above > 4 ? above : below}px`;
      bar.classList.toggle('bar-up', box.bottom > clientHeight - CLEAR_OF_BAR && box.top > CLEAR_OF_BAR);
    },
    say(words) {
      if (status) status.textContent = words;
    },
    stands: () => host.isConnected && host.matches(':popover-open') === onTop,
    raise() {
      const home = homeFor(document);
      // On the root, so that the body's own zoom does not count.
      const parent = home === document.body ? document.documentElement : home;
      if (!parent) return false;
      if (host.parentElement !== parent) parent.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      // A page may forbid popovers; the layer then lies over all but the top layer.
      onTop = host.matches(':popover-open');
      // Pages zoom by CSS as well; coordinates of the viewport are not.
      const { currentCSSZoom = 1 } = parent as Element & { currentCSSZoom?: number };
      place.style.setProperty('zoom', String(1 / currentCSSZoom));
      return true;
    },
    remove: () => host.remove(),
  };
  layer.show(null, '');
  return layer;
}

/** Makes the blank frame hear the keyboard and speak to screen readers. */
function furnish(inside: Document): HTMLElement {
  const { body, documentElement } = inside;
  documentElement.lang = 'en';
  inside.title = TITLE;
  Object.assign(documentElement.style, { cursor: 'crosshair', height: '100%', background: 'transparent' });
  Object.assign(body.style, { height: '100%', margin: '0', outline: 'none' });
  body.tabIndex = -1;
  body.setAttribute('role', 'application');
  body.setAttribute('aria-label', HOW);
  const status = inside.createElement('p');
  status.setAttribute('role', 'status');
  Object.assign(status.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  });
  body.replaceChildren(status);
  return status;
}
