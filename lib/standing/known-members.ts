import type { Contribution } from '../model/contribution.ts';
import type { StandingRules } from '../model/standing.ts';

/**
 * Members whose "accepted" can be leaned on: those whose answers most different people accepted, and who dealt with one
 * of them, by accepting their answer or by having one accepted by them. A group that deals with itself only stays outside
 * unless it is larger than what the best helpers have behind them.
 * @returns null where nobody was accepted by enough different people yet: a young community knows itself
 */
export function knownMembers(
  contributions: readonly Contribution[],
  { known: { share, least, acceptedBy } }: StandingRules,
): Set<string> | null {
  const accepted = contributions.filter(({ kind, by, member }) => kind === 'accepted' && by !== member);
  const takenDown = new Set(contributions.flatMap(({ kind, member }) => (kind === 'spam' ? [member] : [])));
  const people = new Map(
    [...Map.groupBy(accepted, ({ member }) => member)]
      .filter(([member]) => !takenDown.has(member))
      .map(([member, own]) => [member, new Set(own.map(({ by }) => by)).size] as const),
  );
  const first = Math.max(least, Math.ceil(share * people.size));
  const needed = Math.max(acceptedBy, [...people.values()].sort((a, b) => b - a)[first - 1] ?? 0);
  const core = new Set([...people].filter(([, count]) => count >= needed).map(([member]) => member));
  if (core.size === 0) return null;
  const known = new Set(core);
  for (const { member, by } of accepted) {
    if (by !== null && core.has(member)) known.add(by);
    if (by !== null && core.has(by)) known.add(member);
  }
  for (const { member, by } of accepted) {
    if (!takenDown.has(member)) continue;
    known.delete(member);
    if (by !== null && !core.has(by)) known.delete(by);
  }
  return known;
}
