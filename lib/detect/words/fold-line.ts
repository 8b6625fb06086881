/**
 * Folds a pattern's source, but for its case: no accents, vowel points, direction marks and joiners; half- and
 * full-width forms as ASCII has them; Turkish ı as i. So a pattern may be written as the language writes it.
 * @see https://www.unicode.org/reports/tr15/ (compatibility decomposition)
 */
export const foldMarks = (source: string): string =>
  source
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}ـ]/gu, '')
    .normalize('NFC')
    .replace(/ı/g, 'i');

/** One spelling, in lower case, for what is written in several ways. */
export const foldLine = (text: string): string =>
  foldMarks(text.toLowerCase())
    .replace(/[。؟؛]/g, '.')
    .replace(/[’‘]/g, "'");
