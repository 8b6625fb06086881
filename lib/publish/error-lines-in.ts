import { keyLineOf } from '../detect/key-line.ts';
import { errorLinesOf, namesError } from '../signature/error-lines.ts';

/** Where nothing marks code, only the beginning of a post is worth searching for its key line. */
const MAX_PLAIN = 8_000;
/** A message stands in a line of its own; longer lines are paragraphs, and reading one costs as much as ten messages. */
const MAX_LINE = 240;

/**
 * The error lines that an opening post states: those in code, and, where the text came without marks for code, the line
 * that is an error by its shape. At most 12 and one.
 */
export function errorLinesIn(title: string, body: string): string[] {
  const marked = errorLinesOf(`${title}\n\n${body}`);
  const lines = body
    .slice(0, MAX_PLAIN)
    .split('\n')
    // The shapes know more languages than one, and cost more: a plain English line must first name an error.
    .filter((line) => line.length <= MAX_LINE && (namesError(line) || /[^\0-\x7f]/.test(line)));
  const key = keyLineOf(lines.join('\n'));
  return key?.sure === true && !marked.includes(key.text) ? [...marked, key.text] : marked;
}
