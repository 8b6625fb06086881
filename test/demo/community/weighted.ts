import type { Random } from '../../eval/fuzz/random.ts';

/** Picks by weight, in logarithmic time. @param weights at least one above 0 */
export function weightedPick<T>(list: readonly T[], weightOf: (one: T) => number): (random: Random) => T {
  const sums: number[] = [];
  let sum = 0;
  for (const one of list) sums.push((sum += weightOf(one)));
  return (random) => {
    const wanted = random.next() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? sum) <= wanted) low = middle + 1;
      else high = middle;
    }
    return list[low] as T;
  };
}

/** A number that is mostly near `median` and now and then far above it. @param spread of its logarithm */
export function logNormal(median: number, spread: number, random: Random): number {
  // Box and Muller's method.
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return median * Math.exp(spread * normal);
}
