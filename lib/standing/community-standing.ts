import { memberKey, type Contribution } from '../model/contribution.ts';
import type { Question } from '../model/question.ts';
import type { Standing, StandingRules } from '../model/standing.ts';
import { contributionsOf } from './contributions-of.ts';
import { memberDays } from './member-days.ts';
import { RULES } from './rules.ts';
import { marksAccepted, standingsOf } from './standings-of.ts';
import { activeMembers, superFansOf } from './super-fans-of.ts';

/** Standing in one community, as its questions on this machine tell it. */
export interface CommunityStanding {
  contributions: readonly Contribution[];
  /** Most points first. */
  standings: readonly Standing[];
  hasAccepted: boolean;
  superFans: ReadonlySet<string>;
  /** Members who wrote something lately. */
  active: number;
  /** Names of all who wrote something, by `memberKey`. */
  names: ReadonlyMap<string, string>;
}

/**
 * @param settled what the community came to in a task; null where it has not
 * @param now milliseconds since 1970
 */
export function communityStanding(
  questions: readonly Question[],
  settled: (taskId: string) => string | null,
  rules: StandingRules,
  now: number,
): CommunityStanding {
  const days = memberDays(questions, settled);
  const contributions = contributionsOf(questions, days);
  const active = activeMembers(questions, days, rules, now);
  return {
    contributions,
    active,
    standings: standingsOf(contributions, rules),
    hasAccepted: marksAccepted(contributions, rules),
    superFans: superFansOf(contributions, active, rules, now),
    names: new Map(
      questions.flatMap(({ author, answers }) =>
        [author, ...answers.map((answer) => answer.author)].map((one) => [memberKey(one), one.name] as const),
      ),
    ),
  };
}

/** Standing of somebody of whom nobody said anything yet. */
export const newcomer = (member: string): Standing => ({
  member,
  points: 0,
  waiting: 0,
  believed: RULES.floor,
  rank: 0,
  solved: 0,
  confirmers: 0,
  days: 0,
  badges: [],
});
