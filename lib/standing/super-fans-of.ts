import { memberKey, type Contribution, type MemberDay } from '../model/contribution.ts';
import type { Question } from '../model/question.ts';
import type { StandingRules } from '../model/standing.ts';
import { solvedBy } from './standings-of.ts';
import { withoutSpam } from './without-spam.ts';

const DAY_MS = 86_400_000;

/**
 * The few who solve most, for as long as they do: the top share by solutions of the last weeks, where enough people are
 * active for that to say something. Those who solved as much as the last of them are named too.
 * @param active as `activeMembers`
 * @param now milliseconds since 1970
 */
export function superFansOf(
  contributions: readonly Contribution[],
  active: number,
  { superFan }: StandingRules,
  now: number,
): Set<string> {
  if (active < superFan.active) return new Set();
  const since = new Date(now - superFan.days * DAY_MS).toISOString();
  const recent = contributions.filter(({ at }) => at >= since);
  const solved = [...Map.groupBy(recent, ({ member }) => member)]
    .map(([member, own]) => ({ member, solutions: solvedBy(withoutSpam(own)).size }))
    .filter(({ solutions }) => solutions >= superFan.confirmed)
    .sort((a, b) => b.solutions - a.solutions);
  const least = solved[Math.floor(superFan.share * active) - 1]?.solutions ?? superFan.confirmed;
  return new Set(solved.filter(({ solutions }) => solutions >= least).map(({ member }) => member));
}

/**
 * How many people asked, answered or did tasks within the days that super fans are counted by.
 * @param now milliseconds since 1970
 */
export function activeMembers(
  questions: readonly Question[],
  days: readonly MemberDay[],
  { superFan }: StandingRules,
  now: number,
): number {
  const since = new Date(now - superFan.days * DAY_MS).toISOString();
  const active = new Set(days.filter(({ day }) => day >= since.slice(0, 10)).map(({ member }) => member));
  for (const { author, createdAt, answers } of questions) {
    if (createdAt >= since) active.add(memberKey(author));
    for (const answer of answers) if (answer.createdAt >= since) active.add(memberKey(answer.author));
  }
  return active.size;
}
