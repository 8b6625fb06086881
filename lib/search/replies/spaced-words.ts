/** Words in a row, one space between them and one at each end, so that a search for ` word ` finds whole words only. */

/** Most text is plain ASCII, and the classes of Unicode cost ten times as much. */
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Gaps that are not one space already: most are, and each that is replaced costs as much as ten letters. */
const ASCII_GAP = /[^a-z0-9_'+ ][^a-z0-9_'+]*| [^a-z0-9_'+]+/g;
const GAP = /[^\p{L}\p{M}\p{N}_'+ ][^\p{L}\p{M}\p{N}_'+]*| [^\p{L}\p{M}\p{N}_'+]+/gu;

/** @param text in lower case; letters, digits, `_`, `'` and `+` stay, all else is a gap */
export const spacedWords = (text: string): string =>
  ` ${text.replace(BEYOND_ASCII.test(text) ? GAP : ASCII_GAP, ' ').trim()} `;

/** Words and identifiers that may tell one text from another. */
export function telling(text: string): Set<string> {
  const lower = text.toLowerCase();
  const words = lower.match(BEYOND_ASCII.test(lower) ? /[\p{L}\p{N}_]{4,40}/gu : /[a-z0-9_]{4,40}/g) ?? [];
  return new Set(words.slice(0, 3_000));
}
