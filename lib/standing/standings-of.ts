import type { Contribution } from '../model/contribution.ts';
import type { Standing, StandingRules } from '../model/standing.ts';
import { badgesOf } from './badges-of.ts';
import { countPoints } from './count-points.ts';
import { knownMembers } from './known-members.ts';
import { rankOf } from './rank-of.ts';
import { withoutSpam } from './without-spam.ts';

/**
 * Standing of every member that somebody said something of, most points first. A pure function of what is left: whoever
 * computes it from the same threads gets the same.
 * @param contributions of one community
 * @param only members who are counted, where not all are asked for; the others matter for whose word counts
 */
export function standingsOf(
  contributions: readonly Contribution[],
  rules: StandingRules,
  only?: ReadonlySet<string>,
): Standing[] {
  const forum = {
    known: knownMembers(contributions, rules),
    hasAccepted: marksAccepted(contributions, rules),
  };
  const counted = only ? contributions.filter(({ member }) => only.has(member)) : contributions;
  return [...Map.groupBy(counted, ({ member }) => member)]
    .map(([member, own]) => standingOf(member, own, forum, rules))
    .sort((a, b) => b.points - a.points || (a.member < b.member ? -1 : 1));
}

/**
 * Whether a community accepts answers. Where it hardly does, likes and confirmations are all there is: they count alike,
 * and nobody is asked for people by name.
 */
export function marksAccepted(
  contributions: readonly Contribution[],
  { acceptedShare }: StandingRules,
): boolean {
  const [praised, accepted] = [new Set<string | null>(), new Set<string | null>()];
  for (const { kind, answerId } of contributions) {
    if (kind === 'accepted') accepted.add(answerId);
    if (kind === 'accepted' || kind === 'confirmed' || kind === 'liked') praised.add(answerId);
  }
  return accepted.size > 0 && accepted.size >= acceptedShare * praised.size;
}

function standingOf(
  member: string,
  all: readonly Contribution[],
  forum: { known: ReadonlySet<string> | null; hasAccepted: boolean },
  rules: StandingRules,
): Standing {
  const own = withoutSpam(all);
  const counted = countPoints(own, forum, rules);
  const held = counted.firm + counted.loose;
  const earned = Math.min(held, counted.believed);
  const points = Math.max(0, Math.floor(earned - counted.penalties));
  const people = { points, confirmers: counted.confirmers.size, days: counted.days.size };
  return {
    member,
    ...people,
    waiting: Math.floor(counted.waiting + held - earned),
    believed: counted.believed,
    rank: rankOf(people, forum.hasAccepted, rules),
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
