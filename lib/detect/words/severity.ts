import { NOUN, NOUN_INSIDE } from './error-noun.ts';
import { linePattern } from './line-pattern.ts';

/** A severity at the beginning of a line, as programs write it in any language: `Fatal error:`, `npm ERR!`. */
export const SEVERITY =
  /^(?:\[[\w:. -]{1,40}\] ?)?(?:PHP )?(?:(?:Catchable |Recoverable )?[Ff]atal(?: error)?|FATAL(?: ERROR)?|[Pp]arse error|PARSE ERROR|Compile Error|Warning|Notice|Deprecated|CRITICAL|SEVERE|EMERGENCY|ERROR|[Ee]rror|panic|npm ERR!|E|ERR!|Unhandled rejection)(?:\[\w{1,20}\])?(?:(?: \[?[\w:-]{1,20}\]?)? ?(?:\(\w{1,20}\))? ?:| ERR!| code )/;
/** A severity below an error. */
export const MILD = /^(?:PHP )?(?:warning|notice|deprecated)/i;

/**
 * The same in other languages, in a folded line: what errors are called there, before or behind it a word that says how
 * grave, a colon, and then what it is. The name of a class is none of these.
 */
export const SEVERITY_ABROAD = linePattern(
  () =>
    `^(?!error|[\\p{L}.]*error:)(?:\\p{L}{2,20} )?(?:${NOUN}|\\p{L}{0,5}${NOUN_INSIDE})(?: \\p{L}{2,15})? ?: ?[^ ]`,
);
