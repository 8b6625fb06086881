import { MAX_CONTEXT_TEXT } from '../../model/limits.ts';
import { EDITOR_TEXTS } from '../editors.ts';
import { tidyLine } from '../tidy-line.ts';
import type { ControlWorld } from './tree.ts';

/** Where a person writes on the page itself. */
export const EDITED = ['[contenteditable]:not([contenteditable="false" i])', ...EDITOR_TEXTS].join();
/** What a person typed or chose stands in these; their contents are never read, whatever the type. */
const TYPED = `input,textarea,select,datalist,${EDITED},[role="textbox"],[role="searchbox"],[role="spinbutton"],[role="combobox"]`;
/** Nothing of these is said to a person. */
const UNSAID = 'script,style,noscript,template,head,[hidden],[aria-hidden="true"]';
const MAX_NODES = 400;

/** True for fields, and for everything inside an editor. */
export const isTyped = (element: Element): boolean =>
  element.matches(TYPED) || element.closest(EDITED) !== null;

/**
 * The words that a page's makers wrote into an element: its text, with pictures by their `alt`, shadow content in its
 * place, and without anything that a person typed. White space folded; at most `limit` characters.
 */
export function wordsOf(
  element: Element,
  world: Pick<ControlWorld, 'shadowRootOf'>,
  limit = MAX_CONTEXT_TEXT,
): string {
  let text = '';
  let nodes = 0;
  const visit = (node: Node): void => {
    nodes += 1;
    if (text.length > limit * 2 || nodes > MAX_NODES) return;
    if (node.nodeType === 3) text += (node as Text).data.slice(0, limit * 2);
    if (node.nodeType !== 1) return;
    const inner = node as Element;
    if (inner.matches(TYPED) || inner.matches(UNSAID)) return;
    const alt = /^(?:img|area)$/i.test(inner.tagName) ? inner.getAttribute('alt') : null;
    text += alt === null ? ' ' : ` ${alt.slice(0, limit)} `;
    childrenOf(inner, world).forEach(visit);
    text += ' ';
  };
  if (isTyped(element)) return '';
  childrenOf(element, world).forEach(visit);
  return tidyLine(text).slice(0, limit).trim();
}

/** What is shown inside an element: its shadow tree where it has one, and in a slot what was put there. */
function childrenOf(element: Element, world: Pick<ControlWorld, 'shadowRootOf'>): Node[] {
  const root = world.shadowRootOf(element);
  if (root) return [...root.childNodes];
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return [...element.childNodes];
}
