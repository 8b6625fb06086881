import { NOUN, NOUN_INSIDE } from './error-noun.ts';
import { linePattern } from './line-pattern.ts';

/** An HTTP status with its phrase, or by the name that servers give it. */
export const STATUS =
  /^(?:(?:HTTP|Error|ERROR|Fehler|Erreur|Code|Status)[ :-]{1,3}(?:Error |ERROR |Status )?)?[45]\d\d\b(?:[ :–—|-]{1,3}\S|$| error)|\b(?:HTTP ERROR|HTTP Error|HTTP Status|Error|error) [45]\d\d\b/;

/** The same in a folded line of other languages: an error and its number, in either order. */
export const STATUS_ABROAD = linePattern(
  () => `(?:(?<!\\p{L})${NOUN}|${NOUN_INSIDE})[ :#-]{0,3}[45]\\d\\d(?![\\d.,])|^[45]\\d\\d ?${NOUN_INSIDE}`,
);
