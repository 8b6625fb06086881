import type { Contribution } from '../model/contribution.ts';
import type { StandingRules } from '../model/standing.ts';
import { believedUpTo } from './believed-up-to.ts';

const DAY_MS = 86_400_000;

/** One member's points and what they were made of; not rounded. */
export interface CountedPoints {
  /** Of answers that known members accepted. */
  firm: number;
  /** Of everything else, as far as accepted answers hold it up. */
  loose: number;
  /** Loose points that they do not hold up. */
  waiting: number;
  /** How many points can be believed so far, of whatever kind (`believedUpTo`). */
  believed: number;
  penalties: number;
  /** People who said so by name, and days on which they did, as far as it counted. */
  confirmers: ReadonlySet<string>;
  days: ReadonlySet<string>;
}

/**
 * Points of one member from all that is left of their outcomes: nothing is remembered, so what was taken back was never
 * there, and a day that was full has room again.
 * @param own contributions of this member, in any order
 * @param known whose acceptance counts in full (`knownMembers`); null for everybody's
 * @param hasAccepted whether answers are accepted at this forum at all (`marksAccepted`)
 */
export function countPoints(
  own: readonly Contribution[],
  { known, hasAccepted }: { known: ReadonlySet<string> | null; hasAccepted: boolean },
  rules: StandingRules,
): CountedPoints {
  const sorted = own.filter(({ by, member }) => by !== member).sort(byTime(rules));
  const weighed = weighNamed(sorted, rules);
  const isFirm = ({ by }: Contribution): boolean => known === null || (by !== null && known.has(by));
  const ofDay = Map.groupBy(sorted, ({ at }) => at.slice(0, 10));
  let [firm, said, tasks, penalties] = [0, 0, 0, 0];
  for (const contributions of ofDay.values()) {
    const day = countDay(contributions, { weighed, isFirm }, rules);
    firm += day.firm;
    said += day.accepted - day.firm + Math.min(rules.dayCap, day.said);
    tasks += Math.min(rules.taskDayCap, day.tasks);
    penalties += day.penalties;
  }
  said += Math.max(0, tasks);
  const held = Math.max(rules.looseTimes * firm, rules.floor);
  const loose = hasAccepted ? Math.min(said, held) : said;
  return {
    firm,
    loose,
    waiting: said - loose,
    believed: believedUpTo(sorted, rules),
    penalties,
    confirmers: new Set([...weighed.keys()].flatMap(({ by }) => by ?? [])),
    days: new Set([...weighed.keys()].map(({ at }) => at.slice(0, 10))),
  };
}

/** The same order whatever order they came in: by time, then what is worth more, then by ids. */
const byTime =
  ({ points }: StandingRules) =>
  (a: Contribution, b: Contribution): number =>
    compare(a.at, b.at) ||
    points[b.kind] - points[a.kind] ||
    compare(a.answerId ?? '', b.answerId ?? '') ||
    compare(a.by ?? '', b.by ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What people said by name, with how much of it counts: nobody twice of one answer, and of one person ever less.
 * @param sorted as `byTime`
 */
function weighNamed(
  sorted: readonly Contribution[],
  { samePerson }: StandingRules,
): ReadonlyMap<Contribution, number> {
  const weights = new Map<Contribution, number>();
  const saidBefore = new Map<string, number[]>();
  const known = new Set<string>();
  for (const contribution of sorted) {
    const { kind, by, answerId, at } = contribution;
    if (by === null || (kind !== 'accepted' && kind !== 'confirmed')) continue;
    const said = `${kind}\n${answerId}\n${by}`;
    if (known.has(said)) continue;
    known.add(said);
    const time = Date.parse(at);
    const before = saidBefore.get(by) ?? [];
    const within = (days: number): number => before.filter((one) => one > time - days * DAY_MS).length;
    if (within(samePerson.days) >= samePerson.times) continue;
    weights.set(contribution, 0.5 ** within(samePerson.halvedWithinDays));
    saidBefore.set(by, [...before, time]);
  }
  return weights;
}

interface CountedDay {
  accepted: number;
  /** Of which counts in full. */
  firm: number;
  /** By likes and confirmations. */
  said: number;
  tasks: number;
  penalties: number;
}

function countDay(
  contributions: readonly Contribution[],
  {
    weighed,
    isFirm,
  }: { weighed: ReadonlyMap<Contribution, number>; isFirm: (contribution: Contribution) => boolean },
  { points, perAnswerDay }: StandingRules,
): CountedDay {
  const day: CountedDay = { accepted: 0, firm: 0, said: 0, tasks: 0, penalties: 0 };
  /** How many of one kind still count for an answer. */
  const left = new Map<string, number>();
  const take = ({ kind, answerId, times }: Contribution): number => {
    const key = `${kind}\n${answerId}`;
    const room = left.get(key) ?? perAnswerDay;
    const taken = Math.min(room, times);
    left.set(key, room - taken);
    return taken;
  };
  // Those with a name take the room of a day first.
  const nameFirst = [...contributions].sort((a, b) => Number(a.by === null) - Number(b.by === null));
  for (const contribution of nameFirst) {
    const { kind, by, times } = contribution;
    const worth = points[kind];
    const weight = by === null ? 1 : (weighed.get(contribution) ?? 0);
    switch (kind) {
      case 'accepted':
        day.accepted += worth * weight;
        if (isFirm(contribution)) day.firm += worth * weight;
        break;
      case 'confirmed':
      case 'liked':
        if (weight > 0) day.said += worth * weight * take(contribution);
        break;
      case 'disliked':
        day.penalties -= worth * take(contribution);
        break;
      case 'spam':
        day.penalties -= worth * times;
        break;
      case 'task':
      case 'task-missed':
      case 'mark':
        day.tasks += worth * times;
        break;
    }
  }
  return day;
}
