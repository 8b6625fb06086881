import { foldLatin } from './fold-line.ts';
import { isPlainLine, linePattern } from './line-pattern.ts';
import { TROUBLE } from './trouble.ts';

/** With words of trouble, a line made only of these says nothing that a person could search for. */
let words: ReadonlySet<string> | undefined;
const emptyWords = (): ReadonlySet<string> =>
  new Set(
    foldLatin(
      "http https critical server internal application app software runtime build code status a an the this page site there was is has have had occurred occured something oops ouch sorry whoops uh oh no we we're it looks like problem problems issue issues to compile with in your on our end side encountered attention alert message detail details information warning debug trace stack traceback validation request response gateway gone access permission method entity requests payment file resource requested url address load loading be displayed temporarily service happened again later please try reload first of one more and that don't you are looking for doesn't exist 1 1/1 time " +
        "ein ist aufgetreten etwas seite une s'est est produite survenue la se ha producido ocurrido un er is een произошла сталася bir",
    ).split(' '),
  );
/** The same for scripts that join words. */
const PIECES = linePattern(
  () => '[发發]生|了|[页頁]面|[がは]|発生|しました|見つか|ページ|발생|[이가를을]|했습니다|습니다|페이지|찾을',
  'g',
);
/** The longest line that may say nothing, in words. */
const MAX_WORDS = 25;

/** Whether a folded line says only that something is wrong. */
export function isGeneric(line: string): boolean {
  const rest = line.replace(TROUBLE(line), ' ');
  const found = isPlainLine(line)
    ? rest.match(/[a-z\d'/-]+/g)
    : rest.replace(PIECES(line), ' ').match(/[\p{L}\d'/-]+/gu);
  const empty = (words ??= emptyWords());
  return (
    (found ?? []).length < MAX_WORDS &&
    (found ?? []).every((word) => empty.has(word) || /^(?:[45]\d\d|\W+)$/.test(word))
  );
}
