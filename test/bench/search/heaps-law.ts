/** Heaps' law: a text of n words has about K · n^β different ones (Heaps 1978, "Information Retrieval", 7.5). */
import { wordsOf } from './thread.ts';

export interface Vocabulary {
  /** Word in lower case → in how many documents it stands. */
  frequencies: ReadonlyMap<string, number>;
  /** Fitted on growing parts of the documents. */
  beta: number;
}

/** Slope of the straight line through the points (log x, log y) with the least squares. */
export function growthExponent(points: readonly { size: number; cost: number }[]): number {
  const logs = points.map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const middleX = mean(logs.map(([x]) => x));
  const middleY = mean(logs.map(([, y]) => y));
  const spread = logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
  return logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0) / spread;
}

/** Counts words of all texts; β comes from the vocabulary at each quarter of them, by words read. */
export function readVocabulary(texts: readonly string[]): Vocabulary {
  const frequencies = new Map<string, number>();
  const points: { size: number; cost: number }[] = [];
  let words = 0;
  for (const [at, text] of texts.entries()) {
    const found = wordsOf(text);
    words += found.length;
    for (const word of new Set(found)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    if ((at + 1) % Math.ceil(texts.length / 4) === 0 || at + 1 === texts.length)
      points.push({ size: words, cost: frequencies.size });
  }
  return { frequencies, beta: points.length > 1 ? growthExponent(points) : 1 };
}

/**
 * How many new words copy number `copy` (from 1) of the same text has to bring, as a share of the first copy's, so
 * that the vocabulary of all copies together grows by Heaps' law.
 */
export const newShare = (copy: number, beta: number): number => (copy + 1) ** beta - copy ** beta;
