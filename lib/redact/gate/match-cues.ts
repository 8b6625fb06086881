/** Finds phrases of a list in a text: by words, so that each costs the same however the text is written. */

/** A word of a text, folded, and the sentence it stands in. */
export interface Word {
  text: string;
  sentence: number;
}

type Part = { words: readonly string[]; beginnings: readonly string[] } | 'gap';
interface Cue {
  /** Its place in the list. */
  at: number;
  parts: readonly Part[];
}
export type CueIndex = ReadonlyMap<string, readonly Cue[]>;

const MAX_GAP = 4;
/** Beginnings are looked up by so many letters; shorter words by all of theirs. */
const KEY = 3;
const MAX_WORDS = 20_000;

/** Small letters without accents; `ß` as `ss`. */
const fold = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');

/** The words of a text. A sentence ends at its mark or at an empty line. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  for (const [token] of fold(text).matchAll(/[\p{L}\p{N}]{1,60}|[.!?](?=\s|$)|\n\s{0,20}\n/gu)) {
    if (/^[\p{L}\p{N}]/u.test(token)) words.push({ text: token, sentence });
    else sentence += 1;
    if (words.length >= MAX_WORDS) break;
  }
  return words;
}

const partOf = (source: string): Part => {
  if (source === '..') return 'gap';
  const all = source.split('/');
  return {
    words: all.filter((word) => !word.endsWith('*')),
    beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
};

/** Prepares a list of phrases. @param cues in the form that `cues.ts` describes; each begins with a word */
export function indexCues(cues: readonly string[]): CueIndex {
  const index = new Map<string, Cue[]>();
  for (const [at, cue] of cues.entries()) {
    const parts = cue.split(' ').map(partOf);
    const [first] = parts;
    if (first === undefined || first === 'gap') continue;
    const keys = [...first.words, ...first.beginnings].map((word) => word.slice(0, KEY));
    for (const key of new Set(keys)) index.set(key, [...(index.get(key) ?? []), { at, parts }]);
  }
  return index;
}

function fits(parts: readonly Part[], words: readonly Word[], from: number): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return true;
  if (part === 'gap') {
    for (let skip = 0; skip <= MAX_GAP; skip += 1) if (fits(rest, words, from + skip)) return true;
    return false;
  }
  const word = words[from]?.text;
  if (word === undefined) return false;
  if (!part.words.includes(word) && !part.beginnings.some((start) => word.startsWith(start))) return false;
  return fits(rest, words, from + 1);
}

/** Which phrases stand in the text: their places in the list, with the sentences they begin in. */
export function matchCues(index: CueIndex, words: readonly Word[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const [from, { text, sentence }] of words.entries()) {
    for (const { at, parts } of index.get(text.slice(0, KEY)) ?? []) {
      if (!fits(parts, words, from)) continue;
      found.set(at, (found.get(at) ?? new Set()).add(sentence));
    }
  }
  return found;
}
