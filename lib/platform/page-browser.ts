/**
 * The WebExtension API as page scripts see it. Both browsers' MV3 content scripts have promise-returning
 * `runtime.sendMessage`, so no polyfill is needed; `openOrClosedShadowRoot` hides in two places.
 */
import type { Runtime } from 'webextension-polyfill';

interface PageApi {
  runtime: Pick<Runtime.Static, 'sendMessage' | 'onMessage' | 'id'>;
  /** Chromium's way into closed shadow roots; Firefox puts a method on the element instead. */
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

const globals = globalThis as unknown as { browser?: PageApi; chrome?: PageApi };

/** Reading it is safe anywhere; using it outside an extension context throws. */
export const pageBrowser = (): PageApi => {
  const api = globals.browser?.runtime ? globals.browser : globals.chrome;
  if (!api?.runtime) throw new Error('Peerside: no extension API in this context');
  return api;
};

/** Marks the last element in the card's shadow root, so that page scripts do not read their own card as page text. */
const CARD_MARK = 'data-peerside-card';

const isBlank = (node: Node | null): boolean =>
  node === null || (node.nodeType === 3 && node.nextSibling === null && !/\S/.test((node as Text).data));

/**
 * The shadow root of an element, open or closed, or null; null for our own card too. Never throws. Asking Chromium
 * for a closed one costs more than all else there is to know of an element, so only those are asked about that can
 * well have one: custom elements, and elements with nothing inside.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const mayHide = element.localName.includes('-') || isBlank(element.firstChild);
  const root = element.shadowRoot ?? (mayHide ? anyShadowRootOf(element) : null);
  return root?.lastElementChild?.hasAttribute(CARD_MARK) ? null : root;
}

/**
 * Takes away cards that an earlier instance of the extension left on the page when it was updated or reloaded: in
 * Firefox nothing of that instance runs any more, so nothing else could. Call before this instance has a card.
 */
export function removeFormerCards(document: Document): void {
  for (const element of document.querySelectorAll('[popover]'))
    if (anyShadowRootOf(element)?.lastElementChild?.hasAttribute(CARD_MARK)) element.remove();
}

function anyShadowRootOf(element: Element): ShadowRoot | null {
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  if (firefox) return firefox;
  try {
    return globals.chrome?.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.shadowRoot;
  } catch {
    // Chromium throws for elements that cannot carry a shadow root.
    return null;
  }
}
