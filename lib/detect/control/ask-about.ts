import type { Asked } from '../../model/asked.ts';
import { MAX_ERROR_TEXT, MAX_HOST_TEXT } from '../../model/limits.ts';
import { redactAsked } from '../../redact/redact-asked.ts';
import { findProducts } from '../products.ts';
import { controlAt } from './control-at.ts';
import { describeControl } from './describe-control.ts';
import { messageOf } from './message-of.ts';
import type { ControlWorld } from './tree.ts';

/** The top document, and its address. */
export interface AskedPage {
  document: Document;
  url: string;
}

/** Host and products of the page that is asked about. */
function aboutPage({ document, url }: AskedPage): Pick<Asked, 'host' | 'products'> {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return { host: host.slice(0, MAX_HOST_TEXT), products: findProducts(document, host) };
}

/** What a person asks by pointing at an element: about its error message, or about the control; redacted. */
export function askAbout(element: Element, page: AskedPage, world: ControlWorld): Asked {
  const about = aboutPage(page);
  const control = controlAt(element, world);
  const message = messageOf(control, world);
  if (message !== null) return redactAsked({ kind: 'text', from: 'pick', text: message, ...about });
  const path = URL.canParse(page.url) ? new URL(page.url).pathname : '';
  return redactAsked({
    kind: 'control',
    control: describeControl(control, { document: page.document, path }, world),
    ...about,
  });
}

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
