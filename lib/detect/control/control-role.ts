import { EDITED } from './words-of.ts';

/** Roles of tags as HTML gives them (https://www.w3.org/TR/html-aria/); only those that a person would name. */
const BY_TAG: Readonly<Record<string, string>> = {
  A: 'link',
  BUTTON: 'button',
  SELECT: 'combobox',
  TEXTAREA: 'textbox',
  SUMMARY: 'button',
  OPTION: 'option',
  TD: 'cell',
  TH: 'columnheader',
  TABLE: 'table',
  IMG: 'img',
  SVG: 'img',
  DIALOG: 'dialog',
  FORM: 'form',
  NAV: 'navigation',
  LI: 'listitem',
  PROGRESS: 'progressbar',
  METER: 'meter',
  IFRAME: 'frame',
  VIDEO: 'video',
  CANVAS: 'img',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
};
const BY_TYPE: Readonly<Record<string, string>> = {
  button: 'button',
  submit: 'button',
  reset: 'button',
  image: 'button',
  file: 'button',
  checkbox: 'checkbox',
  radio: 'radio',
  range: 'slider',
  number: 'spinbutton',
  search: 'searchbox',
};

/** ARIA role of an element, said or of its tag; '' where it has none. */
export function roleOf(element: Element): string {
  const said = element.getAttribute('role')?.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (/^[a-z]{2,40}$/.test(said) && said !== 'presentation' && said !== 'none') return said;
  const tag = element.tagName.toUpperCase();
  if (tag === 'INPUT') return BY_TYPE[element.getAttribute('type')?.toLowerCase() ?? ''] ?? 'textbox';
  if (tag === 'TH' && element.getAttribute('scope') === 'row') return 'rowheader';
  if (element.matches(EDITED)) return 'textbox';
  return BY_TAG[tag] ?? '';
}
