import type { Asked } from '../../lib/model/asked.ts';
import { roleWords } from './role-words.ts';

export type Refusal = 'nothing-selected' | 'secret-field' | 'closed-page';

/** Over what was asked: where it came from. */
export function askedTitle(asked: Asked): string {
  if (asked.kind === 'control') return 'You pointed at';
  return { pick: 'You pointed at', selection: 'You selected', 'address-bar': 'You asked' }[asked.from];
}

/** What was pointed at, in one line: "Button in Alarms › Kiln 4". */
export function whereWords({ control }: Extract<Asked, { kind: 'control' }>): string {
  const near = control.near.slice(0, 2).toReversed().join(' › ');
  return near ? `${roleWords(control.role)} in ${near}` : roleWords(control.role);
}

/** Why nothing could be asked, and what to do instead. */
export const REFUSALS: Record<Refusal, { title: string; text: string }> = {
  'nothing-selected': {
    title: 'Nothing is selected',
    text: 'Select the words of an error on the page, then choose "Find fixes" again. You can also type or paste them into the search above.',
  },
  'secret-field': {
    title: 'Not read',
    text: 'The selection stands in a form with a password or a card number, and Peerside never reads those. Paste only the error into the search above.',
  },
  'closed-page': {
    title: 'This page cannot be read',
    text: 'The browser keeps extensions out of it, or Peerside may not read it yet. Click its button in the toolbar and try there, or paste the error into the search above.',
  },
};

/** What a screen reader hears once the answers are there. */
export function foundWords(count: number, what: 'answers' | 'questions'): string {
  const word = count === 1 ? what.slice(0, -1) : what;
  return count === 0 ? `No ${what} found` : `${count} ${word} found`;
}
