import { lineageOf, type ControlWorld } from './tree.ts';
import { EDITED } from './words-of.ts';

/** What a person acts on, or a cell of a table: pointing at something inside one means it as a whole. */
export const CONTROL = [
  'a[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  'option',
  EDITED,
  ...[
    'button',
    'link',
    'tab',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'option',
    'checkbox',
    'radio',
    'switch',
    'slider',
    'spinbutton',
    'combobox',
    'textbox',
    'searchbox',
    'treeitem',
  ].map((role) => `[role="${role}"]`),
].join(',');
const CELL = 'td,th,[role="gridcell"],[role="cell"],[role="columnheader"],[role="rowheader"]';
/** Farther out than this, it is something else that merely contains what was pointed at. */
const MAX_UP = 6;

/** The control that is meant when a person points at this element; the element itself where it belongs to none. */
export function controlAt(element: Element, world: ControlWorld): Element {
  // A whole document that is edited is meant by its frame: inside, everything was typed.
  const editor = element.ownerDocument;
  if (editor.designMode === 'on') return world.frameOf(editor) ?? element;
  const near = lineageOf(element, world, MAX_UP);
  for (const candidate of near) {
    const label = candidate.closest('label');
    if (label?.control) return label.control;
    if (candidate.matches('html,body')) break;
    if (candidate.matches(CONTROL)) return candidate;
    const typed = candidate.closest(EDITED);
    if (typed) return typed.tagName === 'BODY' ? (world.frameOf(editor) ?? typed) : typed;
  }
  return near.find((candidate) => candidate.matches(CELL)) ?? element;
}
