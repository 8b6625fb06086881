/**
 * Words of a text. Codes and dotted or camelCase names are kept whole and in parts, because people search for either
 * (`ERR_NAME_NOT_RESOLVED`, `name`); a plain split on punctuation would lose the best key of all.
 */
import { stemmer } from 'stemmer';
import { KnownWords } from './known-words.ts';
import { isVolatile } from './volatile-word.ts';

const WHOLE = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.#+'’-]*/uy;
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

const known = new KnownWords(readWord);

/** Rarely met again, and large to remember. */
const readAt = (text: string, from: number, to: number): readonly string[] =>
  to - from > LONGEST_WORD ? readWord(text.slice(from, to)) : known.at(text, from, to);

/** What an ASCII character is in a word: it can begin one, it can stand within one, or neither. */
const BEGINS = 2;
const WITHIN = 1;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? BEGINS : ".#+'-".includes(String.fromCharCode(code)) ? WITHIN : 0,
);

/**
 * Folded words of a text in order, with repeats. Callers cut the text first: the time is linear in it. Words of ASCII are
 * found by hand, which takes a third of the pattern's time.
 */
export function tokenize(text: string): string[] {
  const folded = foldMarks(text);
  const tokens: string[] = [];
  for (let from = 0; from < folded.length;) {
    const code = folded.charCodeAt(from);
    if (code < 128 && ASCII[code] !== BEGINS) {
      from++;
      continue;
    }
    let to = from;
    while ((ASCII[folded.charCodeAt(to)] ?? 0) > 0) to++;
    if (to < folded.length && folded.charCodeAt(to) >= 128) to = endOfWord(folded, from);
    if (to > from) for (const word of readAt(folded, from, to)) tokens.push(word);
    from = Math.max(to, from + 1);
  }
  return tokens;
}

/** Where the word ends that begins at `from`; `from` itself where none does. */
function endOfWord(text: string, from: number): number {
  WHOLE.lastIndex = from;
  return WHOLE.test(text) ? WHOLE.lastIndex : from;
}
