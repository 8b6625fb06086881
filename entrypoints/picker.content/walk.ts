/** Walking over a page by keyboard: from control to control, and through its structure. */
import { CONTROL } from '../../lib/detect/control/control-at.ts';
import { parentOf } from '../../lib/detect/control/tree.ts';
import type { PageSight } from './element-at.ts';

/** Elements looked at for one step; beyond it a page's further controls are reached by mouse or arrows. */
const MAX_ELEMENTS = 20_000;
/** Parsers stop at 512; scripts may nest deeper. */
const MAX_DEPTH = 520;

export type Step = 'next-control' | 'previous-control' | 'out' | 'in' | 'next' | 'previous';

const STEPS: Readonly<Record<string, Step>> = {
  Tab: 'next-control',
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
};

/** What a key does; null for keys that do not walk. */
export const stepOf = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Step | null =>
  key === 'Tab' && shiftKey ? 'previous-control' : (STEPS[key] ?? null);

export const isShown = (element: Element): boolean => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
};

/** The elements shown inside one, in its shadow root or framed document where it has one. */
function insideOf(element: Element, sight: PageSight): Element[] {
  const framed = sight.frameDocumentOf(element);
  if (framed) return framed.body ? [framed.body] : [];
  const root = sight.shadowRootOf(element);
  return root ? [...root.children, ...element.children] : [...element.children];
}

/** Controls that a person sees, in the order of the page. */
function controlsIn(document: Document, skip: Element, sight: PageSight): Element[] {
  const controls: Element[] = [];
  let looked = 0;
  const visit = (element: Element, depth: number): void => {
    looked += 1;
    if (looked > MAX_ELEMENTS || depth > MAX_DEPTH || element === skip) return;
    if (element.matches(CONTROL) && isShown(element)) controls.push(element);
    for (const inside of insideOf(element, sight)) visit(inside, depth + 1);
  };
  visit(document.body, 0);
  return controls;
}

/** Where a step leads from an element, or from nowhere; the element itself where it leads nowhere. */
export function walk(
  from: Element | null,
  step: Step,
  page: { document: Document; skip: Element },
  sight: PageSight,
): Element | null {
  if (step === 'next-control' || step === 'previous-control' || from === null) {
    const controls = controlsIn(page.document, page.skip, sight);
    const forward = step !== 'previous-control';
    return (forward ? nextOf(from, controls) : nextOf(from, controls.toReversed())) ?? from;
  }
  switch (step) {
    case 'out': {
      const parent = parentOf(from, sight);
      return parent && !parent.matches('html,body') ? parent : from;
    }
    case 'in':
      return insideOf(from, sight).find(isShown) ?? from;
    case 'next':
    case 'previous':
      return besideOf(from, step === 'next', page.skip) ?? from;
  }
}

/** The control after this one; from something that is none, the first that it contains, else the first of all. */
function nextOf(from: Element | null, controls: readonly Element[]): Element | undefined {
  const at = from ? controls.indexOf(from) : -1;
  if (at >= 0) return controls[(at + 1) % controls.length];
  return controls.find((control) => from?.contains(control)) ?? controls[0];
}

function besideOf(from: Element, forward: boolean, skip: Element): Element | null {
  let beside: Element | null = from;
  do {
    beside = forward ? beside.nextElementSibling : beside.previousElementSibling;
  } while (beside && (beside === skip || !isShown(beside)));
  return beside;
}
