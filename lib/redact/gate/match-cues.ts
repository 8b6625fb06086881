/** Finds phrases of many lists in a text, in one pass over its words. */

/** A word of a text, folded, and the sentence it stands in. */
export interface Word {
  text: string;
  sentence: number;
}

type Part = { words: ReadonlySet<string>; beginnings: readonly string[] } | 'gap';
interface Cue {
  list: number;
  /** Its place in its list. */
  at: number;
  /** What follows its first word. */
  rest: readonly Part[];
}
/** Cues by their first word: as it stands, or by the letters it begins with. */
export interface CueIndex {
  lists: number;
  whole: ReadonlyMap<string, readonly Cue[]>;
  beginning: ReadonlyMap<string, readonly Cue[]>;
  /** How many letters the beginnings have, each length once. */
  lengths: readonly number[];
}

const MAX_GAP = 4;
const MAX_WORDS = 20_000;
const MAX_SENTENCES = 8;

/** Small letters without accents; `ß` as `ss`. */
const fold = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');

/** The words of a text. A sentence ends at its mark or at an empty line. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  for (const [token] of fold(text).matchAll(/[\p{L}\p{N}]{1,60}|[.!?](?=\s|$)|\n\s{0,20}\n/gu)) {
    const [first = ''] = token;
    if (first === '.' || first === '!' || first === '?' || first === '\n') sentence += 1;
    else words.push({ text: token, sentence });
    if (words.length >= MAX_WORDS) break;
  }
  return words;
}

const partOf = (source: string): Part => {
  if (source === '..') return 'gap';
  const all = source.split('/');
  return {
    words: new Set(all.filter((word) => !word.endsWith('*'))),
    beginnings: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
};

function put(index: Map<string, Cue[]>, key: string, cue: Cue): void {
  const there = index.get(key);
  if (there) there.push(cue);
  else index.set(key, [cue]);
}

/** Prepares lists of phrases. @param lists in the form that `cues/cue-lines.ts` describes; each begins with a word */
export function indexCues(lists: readonly (readonly string[])[]): CueIndex {
  const whole = new Map<string, Cue[]>();
  const beginning = new Map<string, Cue[]>();
  for (const [list, cues] of lists.entries())
    for (const [at, source] of cues.entries()) {
      const [first, ...rest] = source.split(' ').map(partOf);
      if (first === undefined || first === 'gap') continue;
      for (const word of first.words) put(whole, word, { list, at, rest });
      for (const letters of first.beginnings) put(beginning, letters, { list, at, rest });
    }
  const lengths = [...new Set([...beginning.keys()].map((letters) => letters.length))];
  return { lists: lists.length, whole, beginning, lengths };
}

function fits(parts: readonly Part[], part: number, words: readonly Word[], from: number): boolean {
  const wanted = parts[part];
  if (wanted === undefined) return true;
  if (wanted === 'gap') {
    for (let skip = 0; skip <= MAX_GAP; skip += 1) if (fits(parts, part + 1, words, from + skip)) return true;
    return false;
  }
  const word = words[from]?.text;
  if (word === undefined) return false;
  if (!wanted.words.has(word) && !wanted.beginnings.some((start) => word.startsWith(start))) return false;
  return fits(parts, part + 1, words, from + 1);
}

/** The cues that can begin at a word. */
function beginningAt({ whole, beginning, lengths }: CueIndex, word: string): readonly Cue[] {
  const cues = [...(whole.get(word) ?? [])];
  for (const length of lengths)
    if (word.length >= length) cues.push(...(beginning.get(word.slice(0, length)) ?? []));
  return cues;
}

/**
 * Which phrases stand in the text, list by list: their places in it, with the sentences they begin in. Each phrase is
 * looked for in its first sentences only: what is said more often is not said more.
 */
export function matchCues(index: CueIndex, words: readonly Word[]): Map<number, Set<number>>[] {
  const found = Array.from({ length: index.lists }, () => new Map<number, Set<number>>());
  const known = new Map<string, readonly Cue[]>();
  for (const [from, { text, sentence }] of words.entries()) {
    const cues = known.get(text) ?? beginningAt(index, text);
    known.set(text, cues);
    for (const { list, at, rest } of cues) {
      const places = found[list];
      const sentences = places?.get(at);
      if (!places || (sentences && (sentences.size >= MAX_SENTENCES || sentences.has(sentence)))) continue;
      if (!fits(rest, 0, words, from + 1)) continue;
      if (sentences) sentences.add(sentence);
      else places.set(at, new Set([sentence]));
    }
  }
  return found;
}
