/**
 * Words of a text. Codes and dotted or camelCase names are kept whole and in parts, because people search for either
 * (`ERR_NAME_NOT_RESOLVED`, `name`); a plain split on punctuation would lose the best key of all.
 */
import { stemmer } from 'stemmer';
import { isVolatile } from './volatile-word.ts';

const WHOLE = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.#+'’-]*/gu;
const PART = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|[\p{Lo}\p{Lm}\p{M}]+/gu;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]+/gu;
const LONGEST_WORD = 64;
/** Words that stand in nearly every English text: their lists would be long and tell nothing. */
const STOP: ReadonlySet<string> = new Set(
  'a an and are as at be been but by can could do does for from had has have how i if in into is it its me my not of on or so than that the their then there this to up was we were what when which while who why will with you your'.split(
    ' ',
  ),
);

/** Without its English ending. Codes and names with signs or figures in them keep theirs, other scripts too. */
const stemOf = (word: string): string => (/^[a-z]{3,}$/.test(word) ? stemmer(word) : word);

/** Accents go from Latin letters only: elsewhere marks make other letters. */
const foldMarks = (text: string): string =>
  // Most texts are ASCII, and normalising costs more than looking.
  /^[\0-\x7f]*$/.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
        .normalize('NFC');

/** What one written word is found by, most telling first; none where it tells nothing or changes each time. */
function readWord(written: string): readonly string[] {
  const whole = written.replace(/^_+(?=[^_])|['’]s$|[.\-_'’]+$|(?<!\+)\+$/g, '');
  const folded = whole.toLowerCase();
  if (folded === '' || STOP.has(folded)) return [];
  const terms = new Set<string>();
  // Where no spaces stand between words, what is written in one is a sentence.
  const runs = folded.match(UNSPACED);
  if (runs) for (const run of runs) for (const pair of pairsOf(run)) terms.add(pair);
  if (runs?.[0] !== folded && folded.length <= LONGEST_WORD && !isVolatile(folded)) {
    terms.add(stemOf(folded));
    const parts = whole.match(PART) ?? [];
    if (parts.length > 1) {
      for (const part of parts) {
        const small = part.toLowerCase();
        // Single figures and letters of a version or a name say nothing by themselves.
        if (small.length > 1 && !STOP.has(small) && !/^\p{N}+$/u.test(small) && !UNSPACED_ONLY.test(small)) {
          terms.add(stemOf(small));
        }
      }
    }
  }
  return [...terms];
}
const UNSPACED_ONLY = new RegExp(`^${UNSPACED.source}$`, 'u');

/** Each two neighbouring letters of a run; the letter itself where it stands alone. */
function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`);
}

/** Texts repeat their words, and reading one costs more than remembering it. Emptied when full. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 50_000;

function readKnownWord(written: string): readonly string[] {
  // Rarely met again, and large to remember.
  if (written.length > LONGEST_WORD) return readWord(written);
  const read = known.get(written);
  if (read) return read;
  const fresh = readWord(written);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, fresh);
  return fresh;
}

/** The written words of a text in order, each as the folded words it is found by. */
function* eachWord(text: string): Generator<readonly string[]> {
  for (const [written] of foldMarks(text).matchAll(WHOLE)) {
    const words = readKnownWord(written);
    if (words.length > 0) yield words;
  }
}

/** Folded words of a text in order, with repeats. Callers cut the text first: the time is linear in it. */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const words of eachWord(text)) tokens.push(...words);
  return tokens;
}
