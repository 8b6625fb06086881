/** Letters for a name that no page can know beforehand; a custom element's name needs a hyphen. */
function randomName(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): string {
  const letters = [...random(new Uint8Array(10))]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

export interface CardHost {
  /** The only element that the page can see. Not attached yet. */
  host: HTMLElement;
  /** Closed: page scripts cannot reach it. */
  root: ShadowRoot;
  /** Inside the root; what is placed on the page, and where the card is drawn. */
  place: HTMLElement;
}

/**
 * Makes the host with its closed shadow root and style sheet, out of DOM calls only (pages may demand Trusted
 * Types). The style goes in by `textContent` in one go: that is how both browsers exempt it from the page's CSP.
 */
export function makeCardHost(document: Document, css: string): CardHost {
  const host = document.createElement(randomName((bytes) => crypto.getRandomValues(bytes)));
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const place = document.createElement('div');
  place.className = 'ps-place';
  place.dataset.peersideCard = '';
  root.append(style, place);
  return { host, root, place };
}
