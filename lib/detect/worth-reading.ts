import { placesPastBudget } from './past-budget.ts';
import { textData } from './text-data.ts';
import { TROUBLE_BEGINNINGS } from './words/trouble-beginnings.ts';
import type { World } from './world.ts';

/** Names by which markup calls something an error: any text in it is worth reading. */
const ERROR_NAME = /error|danger|invalid|fail/i;
/** Names of elements that hold messages of all kinds. */
const MESSAGE_NAME = /alert|toast|snack|notif|exception|flash|modal|overlay/i;
const ERROR_ROLE = /^alert(?:dialog)?$/;
const MESSAGE_ROLE = /^(?:dialog|status|alert(?:dialog)?)$/;
/** On longer pages plain text is an article; only marked messages count there. */
const MAX_PLAIN = 12_000;
const MAX_SAID = 4_000;
/** Pictures whose words are looked at. */
const MAX_PICTURES = 9;
/** Elements looked at for what their markup says; a longer page is looked at where messages stand. */
const MAX_ELEMENTS = 5_000;
const MAX_LOOKED_AT = 60;
/** Frames and shadow roots inside each other; who nests them deeper wants to exhaust a reader's stack. */
const MAX_NESTED = 60;
const ELEMENTS_PER_STEP = 200;
const TEXTS_PER_STEP = 200;

/** Text of a part of the page in lower case, without scripts, up to `max` characters and a bit. */
function* plainText(root: Node, max: number): Generator<void, string> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(
    root,
    4 /* NodeFilter.SHOW_TEXT */,
  );
  let text = '';
  let seen = 0;
  for (let node = walker.nextNode(); node && text.length <= max; node = walker.nextNode()) {
    seen += 1;
    if (seen % TEXTS_PER_STEP === 0) yield;
    const tag = node.parentNode?.nodeName;
    const data = textData(node as Text, max);
    if (tag !== 'SCRIPT' && tag !== 'STYLE' && tag !== 'NOSCRIPT' && /\S/.test(data))
      text += `${data.slice(0, max)} `;
  }
  const pictures = (root as ParentNode & Node).querySelectorAll?.('img[alt]') ?? [];
  for (const { alt } of Array.prototype.slice.call(pictures, 0, MAX_PICTURES) as HTMLImageElement[])
    text += `${alt} `;
  return text.toLowerCase();
}

/**
 * A cheap look that decides whether the reader is worth its while: the document came with an error status, the
 * console told something, a message is open, or the page is short and has a word of trouble. Wrong guesses cost
 * a reading, not a false report. A generator, so that a large page can be looked at in slices.
 */
export function* isWorthReading(world: World): Generator<void, boolean> {
  if ((world.status ?? 0) >= 400 || world.tapped.length > 0) return true;
  const { body } = world.document;
  return body !== null && (yield* looksTroubled(body, { left: MAX_ELEMENTS }, world));
}

/** What an element's markup calls it. */
function calledBy(element: Element): 'error' | 'message' | null {
  if (!element.hasAttributes()) return null;
  const names = element.getAttribute('class') ?? '';
  const role = element.getAttribute('role') ?? '';
  if (ERROR_NAME.test(names) || ERROR_ROLE.test(role) || element.getAttribute('aria-invalid') === 'true')
    return 'error';
  const isMessage =
    MESSAGE_NAME.test(names) ||
    MESSAGE_ROLE.test(role) ||
    element.hasAttribute('aria-live') ||
    (element.localName === 'dialog' && element.hasAttribute('open')) ||
    /error|overlay/i.test(element.id);
  return isMessage ? 'message' : null;
}

/** Whether an element that is called an error says something, or one with a message says that of trouble. */
function* tellsTrouble(element: Element, world: World): Generator<void, boolean> {
  const called = calledBy(element);
  if (called === null) return false;
  const said = yield* plainText(element, MAX_SAID);
  const pattern = called === 'error' ? /\S{3}/ : TROUBLE_BEGINNINGS;
  return said.length < MAX_SAID && pattern.test(said) && world.isVisible(element);
}

function* looksTroubled(
  root: Element | ShadowRoot,
  budget: { left: number },
  world: World,
  nested = 0,
): Generator<void, boolean> {
  if (nested > MAX_NESTED) return false;
  const text = yield* plainText(root, MAX_PLAIN);
  if (text.length <= MAX_PLAIN && TROUBLE_BEGINNINGS.test(text)) return true;
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* NodeFilter.SHOW_ELEMENT */);
  let looked = 0;
  let last: Node = root;
  for (let node = walker.nextNode(); node && budget.left > 0; node = walker.nextNode()) {
    budget.left -= 1;
    if (budget.left % ELEMENTS_PER_STEP === 0) yield;
    const element = node as Element;
    last = element;
    if (looked < MAX_LOOKED_AT && calledBy(element) !== null) {
      looked += 1;
      if (yield* tellsTrouble(element, world)) return true;
    }
    const frame = element.localName === 'iframe' ? world.frameDocumentOf(element) : null;
    if (frame?.body && (yield* looksTroubled(frame.body, budget, world, nested + 1))) return true;
    const shadow = world.shadowRootOf(element);
    if (shadow && (yield* looksTroubled(shadow, budget, world, nested + 1))) return true;
  }
  if (budget.left > 0) return false;
  for (const place of placesPastBudget(root, last)) if (yield* tellsTrouble(place, world)) return true;
  return false;
}
