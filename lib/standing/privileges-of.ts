import type { Privilege, PrivilegePreset, StandingRules } from '../model/standing.ts';

/** The preset of a community of this size. @param active members who wrote something lately (`activeMembers`) */
export function presetOf(active: number, { presets }: StandingRules): PrivilegePreset | undefined {
  return presets.findLast(({ activeFrom }) => active >= activeFrom);
}

/** What somebody with these points may do, and what they need for the rest; the least first. */
export function privilegesOf(
  points: number,
  active: number,
  rules: StandingRules,
): { privilege: Privilege; from: number; has: boolean }[] {
  const needs = presetOf(active, rules)?.needs;
  if (!needs) return [];
  return PRIVILEGES.map((privilege) => ({
    privilege,
    from: needs[privilege],
    has: points >= needs[privilege],
  })).sort((a, b) => a.from - b.from);
}

const PRIVILEGES: readonly Privilege[] = ['vote', 'comment', 'downvote', 'review', 'edit'];
