import { tidyLine } from '../tidy-line.ts';
import type { ControlWorld } from './tree.ts';
import { wordsOf } from './words-of.ts';

const MAX_PLACE = 12;
const MAX_EACH = 6;
/** From what a person opened last to what they came in by. */
const PLACES = [
  '[role="tab"][aria-selected="true"]',
  '[aria-current="page"],[aria-current="true"],[aria-current="step"]',
  'h1',
  'nav[aria-label*="breadcrumb" i] li,[class*="breadcrumb" i] li,[class*="breadcrumb" i] a',
];

/** Where in its product a page is: open tab, current menu item, heading, breadcrumb, title, words of the path. */
export function placeOf(document: Document, path: string, world: ControlWorld): string[] {
  const places = new Set<string>();
  for (const selector of PLACES)
    for (const element of [...document.querySelectorAll(selector)].slice(0, MAX_EACH))
      places.add(wordsOf(element, world));
  places.add(tidyLine(document.title).slice(0, 200));
  for (const word of pathWords(path)) places.add(word);
  places.delete('');
  return [...places].slice(0, MAX_PLACE);
}

/** `/invoices/new-item/8812` → `invoices`, `new item`. Parts with digits are ids more often than names. */
function pathWords(path: string): string[] {
  return path
    .slice(0, 500)
    .split('/')
    .filter((part) => /^[a-z]{2,30}(?:[-_.][a-z]{1,30}){0,4}$/i.test(part))
    .map((part) => part.replace(/\.(?:html?|php|aspx?|jsp)$/i, '').replace(/[-_.]/g, ' '))
    .slice(-4)
    .toReversed();
}
