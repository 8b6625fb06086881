/** Runs a community and the attacks on it, and says what came of them. */
import { RULES } from '../../../lib/standing/rules.ts';
import { solvedBy, standingsOf } from '../../../lib/standing/standings-of.ts';
import type { Standing } from '../../../lib/model/standing.ts';
import { seededRandom } from '../../bench/scale/world.ts';
import { boughtLikes, capAttack, type Attack } from './attacks.ts';
import { honestWorld, type World } from './honest-world.ts';
import { WAYS, type Way } from './ways.ts';

interface Outcome {
  name: string;
  /** Points of an account that wants them, on average, by the share of shams that is taken down, as a share of the
   * honest helper's with as much time. */
  shares: readonly number[];
}

export interface StandingReport {
  solutions: number;
  /** Share of all solutions by the thirty who have most. */
  top30: number;
  /** Share of all honest points that waits, and of those of people who have more from answers than from tasks. */
  waiting: number;
  helpersWaiting: number;
  /** The honest helper that attacks are held against: points, and minutes spent. */
  honest: { points: number; minutes: number };
  attacks: Outcome[];
  /** What the same helpers have once they also have accounts of their own like every answer, as a share of before. */
  liked: number;
  cap: { before: number; during: number; after: number };
}

/** Attackers have as much time as the helper at this place, and the few around it. */
const RIVAL = 30;
const PEERS = 9;
/** How often each plan of an attack is tried; the best plan then so many times as often, for a lucky one would pass for it. */
const TRIES = 2;
const SURE = 8;

/**
 * @param caught shares of sham threads that readers take down, one column each
 * @param tries how often each plan of an attack is run
 * @param rival place of the honest helper that attackers have as much time as
 */
export function runStanding(
  {
    members,
    seed,
    rival = RIVAL,
    tries = TRIES,
  }: { members: number; seed: number; rival?: number; tries?: number },
  caught: readonly number[],
): StandingReport {
  const random = seededRandom(seed);
  const world = honestWorld(members, random);
  const honest = standingsOf(world.contributions, RULES);
  const peers = honest.slice(Math.max(0, rival - (PEERS - 1) / 2), rival + (PEERS + 1) / 2);
  const mean = (of: (peer: Standing) => number): number => sum(peers.map(of)) / peers.length;
  const fair = {
    points: mean(({ points }) => points),
    minutes: mean(({ member }) => world.minutes.get(member) ?? 0),
  };
  const best = honest.slice(0, 10).map(({ member }) => member);
  const shareOf = (way: Way, share: number): number => {
    const ofPlan = (plan: Way[number], times: number): number =>
      expectedPoints((isCaught) => plan(best, { minutes: fair.minutes, isCaught, random }), world, {
        caught: share,
        tries: times,
        random,
      });
    // Attackers know the rules, and choose what pays best.
    const [first] = way
      .map((plan) => ({ plan, points: ofPlan(plan, tries) }))
      .sort((a, b) => b.points - a.points);
    return first ? ofPlan(first.plan, tries * SURE) / fair.points : 0;
  };
  const solutions = [...Map.groupBy(world.contributions, ({ member }) => member).values()]
    .map((own) => solvedBy(own).size)
    .sort((a, b) => b - a);
  const ofTasks = livingOfTasks(world);
  const victim = honest[rival]?.member ?? '';
  const { during, after } = capAttack(victim, world);
  const victimOf = (standings: readonly Standing[]): number =>
    standings.find(({ member }) => member === victim)?.points ?? 0;
  return {
    solutions: sum(solutions),
    top30: sum(solutions.slice(0, 30)) / sum(solutions),
    waiting: waitingOf(honest),
    helpersWaiting: waitingOf(honest.filter(({ member }) => !ofTasks.has(member))),
    honest: fair,
    attacks: WAYS.map(([name, way]) => ({ name, shares: caught.map((share) => shareOf(way, share)) })),
    liked:
      mean(({ member }) => {
        const likes = boughtLikes(member, world.minutes.get(member) ?? 0, world);
        const [own] = standingsOf([...world.contributions, ...likes], RULES, new Set([member]));
        return own?.points ?? 0;
      }) / fair.points,
    cap: {
      before: victimOf(honest),
      during: victimOf(standingsOf(during, RULES, new Set([victim]))),
      after: victimOf(standingsOf(after, RULES, new Set([victim]))),
    },
  };
}

function waitingOf(standings: readonly Standing[]): number {
  const waiting = sum(standings.map((one) => one.waiting));
  return waiting / (waiting + sum(standings.map(({ points }) => points)));
}

/** Who did more tasks than answers came to something. */
const livingOfTasks = ({ contributions }: World): ReadonlySet<string> =>
  new Set(
    [...Map.groupBy(contributions, ({ member }) => member)]
      .filter(([, own]) => own.filter(({ kind }) => kind === 'task').length * 2 > own.length)
      .map(([member]) => member),
  );

/**
 * What an attack brings on average. That nothing of it is taken down is rare where there is much of it, but brings most: it
 * is counted once with the chance that it has, and all other cases by tries.
 */
function expectedPoints(
  attack: (isCaught: () => boolean) => Attack,
  world: World,
  { caught, tries, random }: { caught: number; tries: number; random: () => number },
): number {
  let asked = 0;
  const lucky = attack(() => {
    asked += 1;
    return false;
  });
  const luck = (1 - caught) ** asked;
  const unlucky = (): Attack => {
    for (;;) {
      let isAny = false;
      const made = attack(() => {
        const is = random() < caught;
        isAny ||= is;
        return is;
      });
      if (isAny) return made;
    }
  };
  const others = luck < 1 ? Array.from({ length: tries }, () => pointsOf(unlucky(), world)) : [0];
  return luck * pointsOf(lucky, world) + ((1 - luck) * sum(others)) / others.length;
}

/** Points of the accounts that want them. What others say of them they do not have. */
function pointsOf({ accounts, contributions, best }: Attack, world: World): number {
  const accepted = world.contributions.filter(({ kind }) => kind === 'accepted');
  // With the community's accepted answers besides: whose word counts is a matter of all.
  const standings = standingsOf([...accepted, ...contributions], RULES, new Set(accounts));
  const points = standings.map((one) => one.points);
  return best ? Math.max(0, ...points) : sum(points) / accounts.length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
