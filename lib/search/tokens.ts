/**
 * Words of a text. Codes and dotted or camelCase names are kept whole and in parts, because people search for
 * either (`ERR_NAME_NOT_RESOLVED`, `name`); a plain split on punctuation would lose the best key of all.
 */
const WHOLE = /[\p{L}\p{N}][\p{L}\p{N}_.#+-]{0,79}/gu;
const PART = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|[\p{Lo}\p{Lm}]+/gu;
/** Words that stand in nearly every error and so tell nothing. Idf would find out; this keeps small indexes honest. */
const STOP = new Set(
  'a an and are as at be been but by can could do does for from had has have how i if in into is it its me my not of on or so than that the their then there this to up was we were what when which while who why will with you your'.split(
    ' ',
  ),
);

/** @param text at most a few kB: callers cut first. Returns folded tokens in order, with repeats. */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const [match] of text.normalize('NFKC').matchAll(WHOLE)) {
    const whole = match.replace(/[.\-_+]+$/, '');
    const folded = whole.toLowerCase();
    if (!STOP.has(folded)) tokens.push(folded);
    const parts = whole.match(PART) ?? [];
    if (parts.length > 1) {
      for (const part of parts) {
        const small = part.toLowerCase();
        if (small.length > 1 && small !== folded && !STOP.has(small)) tokens.push(small);
      }
    }
  }
  return tokens;
}
