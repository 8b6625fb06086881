import type { Asked } from '../../model/asked.ts';
import { MAX_ERROR_TEXT } from '../../model/limits.ts';
import { redactAsked } from '../../redact/redact-asked.ts';
import { formAround, SECRET_FIELDS } from '../secret-fields.ts';
import { aboutPage, type AskedPage } from './asked-page.ts';
import type { ControlWorld } from './tree.ts';

/** What stands in the way of reading a selection. */
export type NoSelection = 'nothing-selected' | 'secret-field';

/** Whether a field, or another of its form, holds a password, a one-time code or a payment card. */
function isSecret(field: HTMLInputElement): boolean {
  const others = field.form ? [...field.form.elements] : (formAround(field)?.querySelectorAll('input') ?? []);
  return [field, ...others].some((one) => one.matches(SECRET_FIELDS));
}

/**
 * What a person asks with the text selected in this document; redacted. A field's selection counts, because it was
 * selected to be looked up, but not in a form that holds a password or card number.
 * @param shadowRootOf open or closed; null for an element without
 */
export function askAboutSelection(
  page: AskedPage,
  shadowRootOf: ControlWorld['shadowRootOf'],
): Asked | NoSelection {
  const { document } = page;
  let active = document.activeElement;
  for (let inner = active; inner; inner = shadowRootOf(inner)?.activeElement ?? null) active = inner;
  let text = document.getSelection()?.toString() ?? '';
  if (active?.matches('input,textarea')) {
    const field = active as HTMLInputElement;
    const start = selectionStart(field);
    // Of fields that tell no place, Chromium gives what is selected as the page's own selection.
    const isInField = start === null ? text !== '' : field.selectionEnd !== start;
    if (isInField && isSecret(field)) return 'secret-field';
    if (isInField && start !== null) text = field.value.slice(start, field.selectionEnd ?? start);
  }
  if (!/\S/.test(text)) return 'nothing-selected';
  return redactAsked({
    kind: 'text',
    from: 'selection',
    text: text.trim().slice(0, MAX_ERROR_TEXT),
    ...aboutPage(page),
  });
}

/** Null for fields without a selection; older engines throw for those. */
function selectionStart(field: HTMLInputElement): number | null {
  try {
    return field.selectionStart;
  } catch {
    // Number and mail fields have no selection to read.
    return null;
  }
}
