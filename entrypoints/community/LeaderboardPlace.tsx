import { useMemo, useState } from 'react';
import { LeaderboardView, type BoardRow } from '../../components/standing/LeaderboardView.tsx';
import { leaderboard, solvedProducts } from '../../lib/standing/leaderboard.ts';
import { useStanding } from './use-standing.ts';
import type { ViewProps } from './views.ts';

const MOST_ROWS = 50;
const MOST_PRODUCTS = 40;

export function LeaderboardPlace({ index, community, questions, settings, onChange }: ViewProps) {
  const { contributions, standings, superFans, names, member, rules } = useStanding({
    index,
    community,
    questions,
  });
  const [product, setProduct] = useState<string | null>(null);
  const products = useMemo(() => solvedProducts(contributions, MOST_PRODUCTS), [contributions]);
  const placed = useMemo(
    () => leaderboard(contributions, product, rules, MOST_ROWS),
    [contributions, product, rules],
  );
  const ranks = useMemo(() => new Map(standings.map((one) => [one.member, one.rank])), [standings]);
  const rows = placed.map(({ standing, place }): BoardRow => ({
    member: standing.member,
    name: names.get(standing.member) ?? standing.member,
    title: rules.ranks[ranks.get(standing.member) ?? 0]?.title ?? '',
    points: standing.points,
    solved: standing.solved,
    isSuperFan: superFans.has(standing.member),
    isYou: standing.member === member,
    place,
  }));
  return (
    <LeaderboardView
      on={settings.leaderboard}
      rows={rows}
      products={products}
      product={product}
      onSwitch={(on) => void onChange({ leaderboard: on })}
      onProduct={setProduct}
    />
  );
}
