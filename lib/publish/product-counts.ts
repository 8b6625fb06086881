import { foldName } from '../model/fold-name.ts';

/** As many products as a manifest names. */
const MOST_PRODUCTS = 500;
/** As long as a manifest's names are. */
const LONGEST_NAME = 120;

/** Folded name → questions that name the product. @param named per question, the names it gives */
export function productCounts(named: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of named) {
    for (const product of new Set(names.map(foldName))) {
      if (product === '' || product.length > LONGEST_NAME) continue;
      counts.set(product, (counts.get(product) ?? 0) + 1);
    }
  }
  return counts;
}

/** Products by how many questions are about them, the first 500; ties by name. */
export const topProducts = (counts: Iterable<readonly [string, number]>): [string, number][] =>
  [...counts]
    .map(([product, count]): [string, number] => [product, count])
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_PRODUCTS);

/** Adds counts to others. */
export function addCounts(sum: Map<string, number>, counts: Iterable<readonly [string, number]>): void {
  for (const [key, count] of counts) sum.set(key, (sum.get(key) ?? 0) + count);
}
