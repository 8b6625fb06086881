import { EDITOR_TEXTS } from './editors.ts';
import { formAround, SECRET_FIELDS } from './secret-fields.ts';

const TYPED_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'code', 'spinbutton']);

/** Where a person types is never read: fields, editable regions, and code editors around a hidden field. */
export function isTyped(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return TYPED_ROLES.has(element.getAttribute('role') ?? '');
}

/** A document that is one editor, as mail and text programs put it into a frame. */
export const isWritten = ({ designMode, body, documentElement }: Document): boolean =>
  designMode === 'on' || isTyped(body) || isTyped(documentElement);

/** What editors draw under a root, and what lies around the bare fields they catch the keyboard with. */
export function typedPlaces(root: ParentNode): Set<Element> {
  const places = new Set<Element>();
  // Editors catch the keyboard in a bare text field that switches help off, and draw the text beside it.
  for (const field of root.querySelectorAll('textarea[autocorrect="off"][spellcheck="false"]')) {
    const parent = field.parentElement;
    for (const around of [parent, parent?.parentElement])
      if (around && around.tagName !== 'BODY' && around.tagName !== 'FORM') places.add(around);
  }
  for (const drawn of root.querySelectorAll(EDITOR_TEXTS.join())) places.add(drawn);
  return places;
}

/** The forms under a root that hold passwords or cards. */
export function secretPlaces(root: ParentNode): Set<Element> {
  const places = new Set<Element>();
  for (const field of root.querySelectorAll('input')) {
    if (!field.matches(SECRET_FIELDS)) continue;
    const place = formAround(field);
    if (place) places.add(place);
  }
  return places;
}
