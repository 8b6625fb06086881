import type { HeldPrivilege, Privilege, StandingRules } from '../model/standing.ts';

/**
 * What goes with these points, and what the rest needs; the least first.
 * @param active how many members wrote something lately: the larger the community, the more is needed
 */
export function privilegesOf(points: number, active: number, rules: StandingRules): HeldPrivilege[] {
  const needs = rules.presets.findLast(({ activeFrom }) => active >= activeFrom)?.needs;
  if (!needs) return [];
  return PRIVILEGES.map((privilege) => ({
    privilege,
    from: needs[privilege],
    has: points >= needs[privilege],
  })).sort((a, b) => a.from - b.from);
}

const PRIVILEGES: readonly Privilege[] = ['vote', 'comment', 'downvote', 'review', 'edit'];
