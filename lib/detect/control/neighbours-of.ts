import { givenName, nameOf } from './control-name.ts';
import { lineageOf, type ControlWorld } from './tree.ts';
import { isTyped, wordsOf } from './words-of.ts';

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const MAX_UP = 40;
const MAX_BEFORE = 30;
const MAX_NEAR = 6;
/** Two headings say where something stands; the rest is the page's outline. */
const MAX_HEADINGS = 2;
/** Longer text beside a control is not its label. */
const MAX_BESIDE = 80;

/**
 * Names of what an element stands in and under, nearest first: what labels it from beside, table headers, legend,
 * headings, sections, dialogs. Each once.
 */
export function neighboursOf(element: Element, name: string, world: ControlWorld): string[] {
  const near = new Set<string>();
  let headings = 0;
  const add = (words: string): void => {
    if (words !== '' && words !== name) near.add(words);
  };
  if (name === '') add(beside(element, world));
  for (const at of lineageOf(element, world, MAX_UP)) {
    if (near.size >= MAX_NEAR) break;
    if (at.matches('td,th,[role="cell"],[role="gridcell"]')) headersOf(at, world).forEach(add);
    if (at !== element && !at.matches('body,html')) add(groupName(at, world));
    const heading = headings < MAX_HEADINGS ? headingBefore(at) : null;
    if (heading) {
      headings += 1;
      add(wordsOf(heading, world));
    }
  }
  return [...near].slice(0, MAX_NEAR);
}

/** A short text right before an element without a name, as in forms that were laid out by hand. */
function beside(element: Element, world: ControlWorld): string {
  const before = element.previousElementSibling ?? element.parentElement?.previousElementSibling;
  if (!before || isTyped(before) || before.matches(HEADING)) return '';
  const words = wordsOf(before, world);
  return words.length <= MAX_BESIDE ? words : '';
}

/** What is called something and groups others; a control that merely contains the element is no group. */
function groupName(element: Element, world: ControlWorld): string {
  if (element.tagName === 'DETAILS') {
    const summary = element.querySelector('summary');
    return summary ? wordsOf(summary, world) : '';
  }
  return /^(?:A|BUTTON|LABEL|TD|TH|TR|LI)$/.test(element.tagName) ? '' : givenName(element, world);
}

/** The heading that an element stands under, among what comes before it in its parent. */
function headingBefore(element: Element): Element | null {
  let before = element.previousElementSibling;
  for (let steps = 0; before && steps < MAX_BEFORE; steps += 1) {
    if (before.matches(HEADING)) return before;
    const inside = before.matches('nav,aside,footer')
      ? undefined
      : [...before.querySelectorAll(HEADING)].at(-1);
    if (inside) return inside;
    before = before.previousElementSibling;
  }
  return null;
}

/** The headers of a table cell: of its column, then of its row. */
function headersOf(cell: Element, world: ControlWorld): string[] {
  const row = cell.closest('tr,[role="row"]');
  const table = cell.closest('table,[role="table"],[role="grid"],[role="treegrid"]');
  if (!row || !table) return [];
  const column = columnOf(cell, row);
  const heads = [...table.querySelectorAll('tr,[role="row"]')].find((one) =>
    one.querySelector('th:not([scope="row"]),[role="columnheader"]'),
  );
  const head =
    heads === row ? undefined : heads && [...heads.children].find((one) => columnOf(one, heads) === column);
  const rowHead = row.querySelector(':scope > th,:scope > [role="rowheader"]');
  return [head, rowHead === cell ? undefined : rowHead].map((one) => (one ? nameOf(one, world) : ''));
}

/** Index of the column that a cell begins in; cells before it may span several. */
function columnOf(cell: Element, row: Element): number {
  let column = 0;
  for (const other of row.children) {
    if (other === cell) break;
    column += Number(other.getAttribute('colspan')) || 1;
  }
  return column;
}
