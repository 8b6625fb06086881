import type { Selected } from './markdown-edits.ts';

/** Changes a field as if it were typed, so that the browser's own undo takes it back; then sets the selection. */
export function replaceText(field: HTMLTextAreaElement, next: Selected): void {
  const before = field.value;
  const from = sharedStart(before, next.text);
  const rest = sharedStart(reversed(before.slice(from)), reversed(next.text.slice(from)));
  const inserted = next.text.slice(from, next.text.length - rest);
  field.focus();
  field.setSelectionRange(from, before.length - rest);
  const document = field.ownerDocument;
  const done =
    inserted === '' ? document.execCommand('delete') : document.execCommand('insertText', false, inserted);
  if (!done) {
    // Where the browser has no such command the text still changes, without undo.
    field.setRangeText(inserted, from, before.length - rest, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(next.start, next.end);
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

const reversed = (text: string): string => text.split('').toReversed().join('');
