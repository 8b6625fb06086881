/**
 * Whether a text that stands at a forum is the one that was sent. Forums trim it, straighten its quotation marks,
 * change line ends or cut tracking out of links, so small differences do not count.
 */

/** Below this many words only the same words in the same order are the same text. */
const FEW_WORDS = 8;
/** Share of pairs of words that both have (Dice's coefficient). */
const SAME_FROM = 0.85;

/** The same words in the same order. */
export const isSameWords = (sent: string, stands: string): boolean =>
  wordsOf(sent).join(' ') === wordsOf(stands).join(' ');

export function isSameText(sent: string, stands: string): boolean {
  if (isSameWords(sent, stands)) return true;
  const [one, other] = [wordsOf(sent), wordsOf(stands)];
  if (Math.min(one.length, other.length) < FEW_WORDS) return false;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / (one.length + other.length - 2) >= SAME_FROM;
}

/** Words without marks and case; two texts of marks alone are compared as they are. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [plain.replaceAll(/\s+/g, '')];
}

function pairsOf(words: readonly string[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const [index, word] of words.entries()) {
    if (index === 0) continue;
    const pair = `${words[index - 1]} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
