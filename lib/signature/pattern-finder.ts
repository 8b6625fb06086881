/**
 * Finds the first of many patterns, as one alternation of them would, but makes and runs only those that a quick look
 * at the text allows: making all of them costs a cold start ten times as much as reading an error.
 */

/** A pattern with what a text must hold at the least to match it: no pattern is made before it is needed. */
export interface GuardedPattern {
  /** Regular-expression source. */
  source: string;
  /**
   * Characters that every match needs in the text: `0` stands for any digit, `A` for any upper-case letter, others for
   * themselves; twice where two are needed.
   */
  needs?: string;
  /** In lower case: a text without any of these cannot match. */
  says?: readonly string[];
}

/** Where a pattern matched: its place among the patterns, and the match. */
interface FoundPattern {
  pattern: number;
  match: RegExpExecArray;
}

/** Walks one text; `from` must never go back. */
type NextPattern = (from: number) => FoundPattern | null;

interface PatternFinder {
  /** The leftmost match at or behind `from`; of several at one place, that of the pattern listed first. */
  walk(text: string): NextPattern;
  /** True where any pattern matches. */
  matches(text: string): boolean;
}

interface Guard {
  /** Classes of characters of which the text needs one, and two. */
  once: number;
  twice: number;
  /** Places among `Guards.words`. */
  says: readonly number[];
}

interface Guards {
  /** A bit for each character that some pattern needs, by character code. */
  classes: Uint32Array;
  /** All words that patterns wait for, each once: several wait for the same ones. */
  words: readonly string[];
  /** Per pattern. */
  guards: readonly Guard[];
}

const ASCII = 128;
const DIGIT = '0';
const CAPITAL = 'A';

/** @param flags of all patterns, besides `g` */
export function patternFinder(patterns: readonly GuardedPattern[], flags = ''): PatternFinder {
  const guards = guardsOf(patterns);
  const made: RegExp[] = [];

  function search(pattern: number, text: string, from: number): RegExpExecArray | null {
    const regExp = (made[pattern] ??= new RegExp(patterns[pattern]?.source ?? '', `g${flags}`));
    regExp.lastIndex = from;
    return regExp.exec(text);
  }

  return {
    walk: (text) => {
      /** Patterns that may match from here on, with their next match where it is known. */
      let open = allowed(guards, text).map((pattern) => ({
        pattern,
        match: search(pattern, text, 0),
      }));
      return (from) => {
        let first: FoundPattern | null = null;
        let ended = false;
        for (const one of open) {
          // A match that begins behind `from` stays the pattern's next one.
          if (one.match && one.match.index < from) one.match = search(one.pattern, text, from);
          const { pattern, match } = one;
          if (!match) ended = true;
          else if (!first || match.index < first.match.index) first = { pattern, match };
        }
        if (ended) open = open.filter(({ match }) => match);
        return first;
      };
    },
    matches: (text) => allowed(guards, text).some((pattern) => search(pattern, text, 0) !== null),
  };
}

function guardsOf(patterns: readonly GuardedPattern[]): Guards {
  const classes = classesOf(patterns);
  const words = [...new Set(patterns.flatMap(({ says = [] }) => says))];
  const guards = patterns.map(({ needs = '', says = [] }): Guard => {
    const guard = { once: 0, twice: 0, says: says.map((word) => words.indexOf(word)) };
    for (const sign of needs) {
      const bit = classes[sign.charCodeAt(0)] ?? 0;
      guard.twice |= guard.once & bit;
      guard.once |= bit;
    }
    return guard;
  });
  return { classes, words, guards };
}

function classesOf(patterns: readonly GuardedPattern[]): Uint32Array {
  const classes = new Uint32Array(ASCII);
  let next = 0;
  for (const { needs = '' } of patterns) {
    for (const sign of needs) {
      if ((classes[sign.charCodeAt(0)] ?? 0) !== 0) continue;
      const bit = (1 << next++) >>> 0;
      const [first, last] = sign === DIGIT ? ['0', '9'] : sign === CAPITAL ? ['A', 'Z'] : [sign, sign];
      for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) {
        classes[code] = (classes[code] ?? 0) | bit;
      }
    }
  }
  return classes;
}

/** The patterns that may match somewhere in the text. */
function allowed({ classes, words, guards }: Guards, text: string): number[] {
  let once = 0;
  let twice = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const bits = code < ASCII ? (classes[code] ?? 0) : 0;
    twice |= once & bits;
    once |= bits;
  }
  const folded = text.toLowerCase();
  /** What was looked for: found or not; the rest is asked for by nobody. */
  const said: boolean[] = [];
  const says = (word: number): boolean => (said[word] ??= folded.includes(words[word] ?? ''));
  const patterns: number[] = [];
  for (const [pattern, guard] of guards.entries()) {
    const holds = (guard.once & ~once) === 0 && (guard.twice & ~twice) === 0;
    if (holds && (guard.says.length === 0 || guard.says.some(says))) patterns.push(pattern);
  }
  return patterns;
}
