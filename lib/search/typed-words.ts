/** Search as you type: the last word may be unfinished, and words may be misspelt. */
import type { Query } from '../model/search.ts';
import { describeQuery } from '../terms/describe-query.ts';
import { tokenize } from '../terms/words.ts';

/** What the index tells of its own words. */
export interface KnownWords {
  /** Term → how many questions have it. */
  frequencies(terms: Iterable<string>): Promise<{ frequencies: ReadonlyMap<string, number> }>;
  /** Terms that begin so, the most frequent first. */
  termsWithPrefix(prefix: string, limit: number): Promise<readonly { term: string; df: number }[]>;
}

/** A shorter beginning could become nearly any word. */
const SHORTEST_BEGINNING = 3;
const MOST_ENDINGS = 6;
/** Shorter words have too many neighbours, and a code with a slip is another code: only letters are misspelt. */
const MISSPELT = /^\p{L}{5,}$/u;
/** A slip at the very beginning is rare, and without it every word would have to be looked at. */
const RIGHT_BEGINNING = 2;
const MOST_COMPARED = 400;
const MOST_SPELLINGS = 3;
/** Words whose spelling is looked for, those that count most first: each is a read of its own. */
const MOST_UNKNOWN = 4;
/** A guessed word counts for less than a typed one. */
const GUESSED = 0.6;

/**
 * The words of a query that is being typed, with the endings that its last word may get and the words that were meant
 * by misspelt ones.
 * @returns term → weight, as `describeQuery` has them
 */
export async function typedWords(query: Query, index: KnownWords): Promise<Map<string, number>> {
  const words = new Map(describeQuery(query).words);
  const { frequencies } = await index.frequencies(words.keys());
  const last = /[\p{L}\p{N}_]+$/u.exec(query.text)?.[0].toLowerCase() ?? '';
  const lastTerms = new Set(tokenize(last).map((token) => `w${token}`));
  const guesses = new Map<string, number>();
  const guess = (term: string, weight: number): void => {
    if (!words.has(term)) guesses.set(term, Math.max(guesses.get(term) ?? 0, weight));
  };

  if (last.length >= SHORTEST_BEGINNING) {
    const weight = Math.max(1, ...[...lastTerms].map((term) => words.get(term) ?? 0));
    for (const { term } of await index.termsWithPrefix(`w${last}`, MOST_ENDINGS)) {
      // The more is still to be typed, the less it is this word.
      guess(term, (weight * (last.length + 1)) / term.length);
    }
  }
  const isFinished = guesses.size === 0;
  const isUnknown = (term: string): boolean =>
    term.startsWith('w') &&
    MISSPELT.test(term.slice(1)) &&
    (frequencies.get(term) ?? 0) === 0 &&
    (isFinished || !lastTerms.has(term));
  const unknown = [...words].filter(([term]) => isUnknown(term)).slice(0, MOST_UNKNOWN);
  const near = await Promise.all(
    unknown.map(([term]) => index.termsWithPrefix(term.slice(0, RIGHT_BEGINNING + 1), MOST_COMPARED)),
  );
  unknown.forEach(([term, weight], at) => {
    (near[at] ?? [])
      .filter(({ term: other }) => isNear(term.slice(1), other.slice(1)))
      .slice(0, MOST_SPELLINGS)
      .forEach(({ term: other }) => guess(other, weight * GUESSED));
  });
  return new Map([...words, ...guesses]);
}

/** One slip apart, two in long words: a letter more, less, another, or two in the wrong order. */
function isNear(word: string, other: string): boolean {
  const most = word.length > 8 ? 2 : 1;
  if (Math.abs(word.length - other.length) > most || !MISSPELT.test(other)) return false;
  return slips(word, other) <= most;
}

/** Edit distance with neighbours swapped (Damerau 1964, restricted as "optimal string alignment"). */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
