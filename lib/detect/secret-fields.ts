/** Fields of passwords, one-time codes and payment cards, by type, purpose or name. */
export const SECRET_FIELDS =
  'input[type="password"],input[autocomplete*="cc-"],input[autocomplete*="password"],input[autocomplete*="one-time-code"],input[name*="cardnumber" i],input[name*="card-number" i],input[name*="card_number" i],input[name*="cvc" i],input[name*="cvv" i]';

/** The form around a field, or the part of the page that stands for one. */
export const formAround = (field: Element): Element | null =>
  field.closest('form') ?? field.closest('fieldset,section,dialog,[role="dialog"]') ?? field.parentElement;
