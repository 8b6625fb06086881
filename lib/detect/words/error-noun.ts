/**
 * What an error is called, in folded lines; sources of patterns. The first stand as words of their own, with an ending
 * for more than one; the second may stand inside other letters.
 */
export const NOUN =
  '(?:\\p{L}{0,20}(?:fehler|fout)|erreur|err(?:or)?[eio]?|b[lł][ae]d|ошибо?к|помило?к|hata)\\p{L}{0,3}(?!\\p{L})';
export const NOUN_INSIDE = '(?:[错錯][误誤]|エラー|오류|ا?خطا(?:ء|(?!\\p{L})))';
