import { keyLineOf } from '../detect/key-line.ts';
import { errorLinesOf, namesError } from '../signature/error-lines.ts';

/** Where nothing marks code, only the beginning of a post is worth searching for its key line. */
const MAX_PLAIN = 8_000;
/** A message stands in a line of its own; longer lines are paragraphs, and reading one costs as much as ten messages. */
const MAX_LINE = 240;
/** Who writes so little states the message itself, even where its shape alone would not say so. */
const BARE = { characters: 600, lines: 3 };
/** A status begins many messages that have no word of trouble. */
const STATUS = /\b[45]\d\d\b/;

/**
 * The error lines that an opening post states: those in code, and, where the text came without marks for code, the line
 * that is an error by its shape, or, in a post of hardly more than that line, by its words. At most 12 and one.
 */
export function errorLinesIn(title: string, body: string): string[] {
  const marked = errorLinesOf(`${title}\n\n${body}`);
  const plain = body.slice(0, MAX_PLAIN).split('\n');
  const isBare = body.length <= BARE.characters && plain.length <= BARE.lines;
  const lines = plain.filter((line) => line.length <= MAX_LINE && (isBare || mayNameError(line)));
  const key = keyLineOf(lines.join('\n'));
  return key && (key.sure || isBare) && !marked.includes(key.text) ? [...marked, key.text] : marked;
}

/** The shapes know more languages than one, and cost more: a plain English line must first name an error. */
const mayNameError = (line: string): boolean =>
  namesError(line) || STATUS.test(line) || /[^\0-\x7f]/.test(line);
