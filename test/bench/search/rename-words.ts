/** New words for the copies of a corpus: rare words of a forum are mostly new in the next one, common ones are not. */
import { roll } from './dice.ts';
import { newShare, type Vocabulary } from './heaps-law.ts';
import { WORD } from './thread.ts';

/** A new name for a shorter word would mostly be another word. */
const SHORTEST_NAME = 4;
const SHORTEST_NUMBER = 3;
const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnprstvwz';

const canBeRenamed = (word: string): boolean =>
  word.length >= (/^\d+$/.test(word) ? SHORTEST_NUMBER : SHORTEST_NAME) && /^[\da-z_]+$/.test(word);

/** Another word of the same shape: vowels stay vowels, digits digits. `word` is in lower case. */
export function freshWord(word: string, copy: number): string {
  let fresh = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? '';
    const from = /\d/.test(letter)
      ? at === 0
        ? '123456789'
        : '0123456789'
      : VOWELS.includes(letter)
        ? VOWELS
        : CONSONANTS.includes(letter)
          ? CONSONANTS
          : letter;
    fresh += from[Math.floor(roll('letter', word, copy, at) * from.length)] ?? letter;
  }
  return fresh;
}

/**
 * The constant k for which words that stand in f documents, renamed with the chance min(1, k / f), bring as many new
 * words as Heaps' law says for this copy. Bisection: the sum grows with k.
 */
function rarityFor(copy: number, { frequencies, beta }: Vocabulary): number {
  const counts = new Map<number, number>();
  for (const [word, frequency] of frequencies)
    if (canBeRenamed(word)) counts.set(frequency, (counts.get(frequency) ?? 0) + 1);
  const wanted = newShare(copy, beta) * frequencies.size;
  const renamed = (k: number): number =>
    [...counts].reduce((sum, [frequency, words]) => sum + words * Math.min(1, k / frequency), 0);
  let [low, high] = [0, Math.max(...counts.keys(), 1)];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (renamed(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** How copy number `copy` (from 1; 0 is the text itself) says a text. */
export function renamer(copy: number, vocabulary: Vocabulary): (text: string) => string {
  if (copy === 0) return (text) => text;
  const k = rarityFor(copy, vocabulary);
  const known = new Map<string, string>();
  const rename = (word: string): string => {
    const frequency = vocabulary.frequencies.get(word) ?? 1;
    return canBeRenamed(word) && roll('rename', word, copy) < k / frequency ? freshWord(word, copy) : word;
  };
  return (text) =>
    text.replace(WORD, (written) => {
      const word = written.toLowerCase();
      let said = known.get(word);
      if (said === undefined) known.set(word, (said = rename(word)));
      if (said === word) return written;
      if (written === word) return said;
      return written === written.toUpperCase()
        ? said.toUpperCase()
        : `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
    });
}
