import { foldName } from '../model/fold-name.ts';
import type { Contribution } from '../model/contribution.ts';
import type { Standing, StandingRules } from '../model/standing.ts';
import { standingsOf } from './standings-of.ts';

/** One line of a leaderboard; 1 for the first place, and those with as many points share one. */
export interface Placed {
  standing: Standing;
  place: number;
}

/** Products that most was solved for, most first, as the first of them is written. */
export function solvedProducts(contributions: readonly Contribution[], limit: number): string[] {
  const counts = new Map<string, { name: string; times: number }>();
  for (const { kind, products } of contributions) {
    if (kind !== 'accepted' && kind !== 'confirmed') continue;
    for (const name of products) {
      const folded = foldName(name);
      const known = counts.get(folded);
      counts.set(folded, { name: known?.name ?? name, times: (known?.times ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/**
 * The first places, of all or of what concerns one product. Nobody without points is listed.
 * @param product as it is written; null for the whole community
 */
export function leaderboard(
  contributions: readonly Contribution[],
  product: string | null,
  rules: StandingRules,
  limit: number,
): Placed[] {
  const wanted = product === null ? null : foldName(product);
  const about =
    wanted === null
      ? contributions
      : contributions.filter(({ products }) => products.some((name) => foldName(name) === wanted));
  const standings = standingsOf(about, rules).filter(({ points }) => points > 0);
  return standings.slice(0, limit).map((standing) => ({
    standing,
    place: 1 + standings.findIndex(({ points }) => points === standing.points),
  }));
}
