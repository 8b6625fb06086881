import type { Asked } from '../../model/asked.ts';
import { MAX_ERROR_TEXT } from '../../model/limits.ts';
import { redactAsked } from '../../redact/redact-asked.ts';
import { aboutPage, type AskedPage } from './asked-page.ts';

/** What stands in the way of reading a selection. */
export type NoSelection = 'nothing-selected' | 'secret-field';

const isSecret = (field: HTMLInputElement): boolean =>
  field.type === 'password' ||
  /(?:^|\s)(?:cc-|current-password|new-password|one-time-code)/.test(field.autocomplete);

/**
 * What a person asks with the text selected in this document; redacted. A field's selection counts, because it was
 * selected to be looked up, but not in a form that holds a password or card number.
 */
export function askAboutSelection(page: AskedPage): Asked | NoSelection {
  const { document } = page;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  let text = document.getSelection()?.toString() ?? '';
  if (active?.matches('input,textarea')) {
    const field = active as HTMLInputElement;
    const start = selectionStart(field);
    if (start !== null && field.selectionEnd !== start) {
      const fields = field.form ? [...field.form.querySelectorAll('input')] : [];
      if ([field, ...fields].some(isSecret)) return 'secret-field';
      text = field.value.slice(start, field.selectionEnd ?? start);
    }
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
