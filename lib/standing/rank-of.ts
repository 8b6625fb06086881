import type { Progress, Standing, StandingRules } from '../model/standing.ts';

type Earned = Pick<Standing, 'points' | 'confirmers' | 'days'>;

/**
 * Number of the rank in `rules.ranks`.
 * @param hasAccepted whether people by name can be asked for (`marksAccepted`)
 */
export function rankOf(
  { points, confirmers, days }: Earned,
  hasAccepted: boolean,
  { ranks, aboveHelper }: StandingRules,
): number {
  const byPoints = Math.max(
    0,
    ranks.findLastIndex(({ from }) => points >= from),
  );
  const isConfirmed = confirmers >= aboveHelper.confirmers && days >= aboveHelper.days;
  return hasAccepted && !isConfirmed ? Math.min(byPoints, aboveHelper.helper) : byPoints;
}

/** What is missing for the next rank; null at the last one. */
export function progressOf(
  standing: Earned & Pick<Standing, 'rank' | 'believed'>,
  hasAccepted: boolean,
  { ranks, aboveHelper, believed: { found } }: StandingRules,
): Progress | null {
  const now = ranks[standing.rank];
  const next = ranks[standing.rank + 1];
  if (!now || !next) return null;
  const asksForPeople = hasAccepted && standing.rank + 1 > aboveHelper.helper;
  const missing = (wanted: number, has: number): number => Math.max(0, wanted - has);
  return {
    next,
    share: Math.min(1, Math.max(0, (standing.points - now.from) / (next.from - now.from))),
    points: missing(next.from, standing.points),
    questions: Math.max(0, Math.ceil(Math.log(next.from / standing.believed) / -Math.log(1 - found))),
    confirmers: asksForPeople ? missing(aboveHelper.confirmers, standing.confirmers) : 0,
    days: asksForPeople ? missing(aboveHelper.days, standing.days) : 0,
  };
}
