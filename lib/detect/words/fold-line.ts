/** What stands where marks of other scripts, or signs that are not seen, may stand. */
const OTHER_MARK = /[^\0-\xac\xae-\u036f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u2bff]/;
const NOT_ASCII = /[^\0-\x7f]/;

/** The same as `foldMarks`, in a fraction of the time, where nothing but Latin letters have marks. */
export const foldLatin = (source: string): string =>
  source
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ı/g, 'i');

/**
 * Folds a pattern's source, but for its case: no accents, vowel points, direction marks and joiners; half- and
 * full-width forms as ASCII has them; Turkish ı as i. So a pattern may be written as the language writes it.
 * @see https://www.unicode.org/reports/tr15/ (compatibility decomposition)
 */
export function foldMarks(source: string): string {
  const apart = source.normalize('NFKD');
  if (!OTHER_MARK.test(apart)) return foldLatin(source);
  return apart
    .replace(/[\p{Mn}\p{Cf}ـ]/gu, '')
    .normalize('NFC')
    .replace(/ı/g, 'i');
}

/** One spelling, in lower case, for what is written in several ways. */
export const foldLine = (text: string): string =>
  NOT_ASCII.test(text)
    ? foldMarks(text.toLowerCase())
        .replace(/[。؟؛]/g, '.')
        .replace(/[’‘]/g, "'")
    : text.toLowerCase();
