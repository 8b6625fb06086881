import type { Contribution } from '../model/contribution.ts';
import type { Standing, StandingRules } from '../model/standing.ts';
import { badgesOf } from './badges-of.ts';
import { countPoints } from './count-points.ts';
import { rankOf } from './rank-of.ts';

/**
 * Standing of every member that somebody said something of, most points first. A pure function of what is left: whoever
 * computes it from the same threads gets the same.
 * @param contributions of one community
 */
export function standingsOf(contributions: readonly Contribution[], rules: StandingRules): Standing[] {
  const named = tellsWho(contributions, rules);
  return [...Map.groupBy(contributions, ({ member }) => member)]
    .map(([member, own]) => standingOf(member, own, named, rules))
    .sort((a, b) => b.points - a.points || (a.member < b.member ? -1 : 1));
}

/**
 * Whether a forum tells who said so. Where it hardly does, rings cannot be told from crowds: all count alike, and nobody
 * is asked for people by name.
 */
export function tellsWho(contributions: readonly Contribution[], { namedShare }: StandingRules): boolean {
  let [named, all] = [0, 0];
  for (const { kind, by, times } of contributions) {
    if (kind !== 'accepted' && kind !== 'confirmed' && kind !== 'liked') continue;
    all += times;
    if (by !== null) named += times;
  }
  return named > 0 && named >= namedShare * all;
}

function standingOf(
  member: string,
  own: readonly Contribution[],
  named: boolean,
  rules: StandingRules,
): Standing {
  const counted = countPoints(own, named, rules);
  const points = Math.max(0, Math.floor(counted.named + counted.nameless - counted.penalties));
  const people = { points, confirmers: counted.confirmers.size, days: counted.days.size };
  return {
    member,
    ...people,
    named: Math.floor(counted.named),
    nameless: Math.floor(counted.nameless),
    waiting: Math.floor(counted.waiting),
    rank: rankOf(people, named, rules),
    solved: solvedBy(own).size,
    badges: badgesOf(own, rules),
  };
}

/** Answers of a member that somebody else accepted or confirmed. */
export function solvedBy(own: readonly Contribution[]): Set<string> {
  return new Set(
    own.flatMap(({ kind, by, member, answerId }) =>
      (kind === 'accepted' || kind === 'confirmed') && by !== member && answerId !== null ? [answerId] : [],
    ),
  );
}
