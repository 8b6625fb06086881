/** Runs a community and the attacks on it, and says what came of them. */
import { RULES } from '../../../lib/standing/rules.ts';
import { solvedBy, standingsOf } from '../../../lib/standing/standings-of.ts';
import type { Standing } from '../../../lib/model/standing.ts';
import { seededRandom } from '../../bench/scale/world.ts';
import {
  capAttack,
  disguisedSocks,
  selfAnswering,
  sockPuppets,
  taskFarm,
  voteRing,
  type Attack,
  type Chance,
} from './attacks.ts';
import { honestWorld, type World } from './honest-world.ts';

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
  /** Share of all honest points that waits for accepted answers. */
  waiting: number;
  /** The honest helper that attacks are held against: points, and minutes spent. */
  honest: { points: number; minutes: number };
  attacks: Outcome[];
  cap: { before: number; during: number; after: number };
}

/** Attackers have as much time as the helper at this place, and the few around it. */
const RIVAL = 30;
const PEERS = 9;
/** Attackers know the rules: of these numbers of threads they choose the one that pays best. */
const THREADS = [1, 2, 4, 8, 29, 1_000];
/** A lucky one among few would pass for what an attack brings. */
const TRIES = 24;

/**
 * @param caught shares of sham threads that readers take down, one column each
 * @param tries how often each attack is run
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
  const shareOf = (attack: Way, share: number): number => {
    const chance: Chance = { minutes: fair.minutes, caught: share, random };
    const points = THREADS.map((threads) => triedPoints(() => attack(threads, chance, best), world, tries));
    return Math.max(...points) / fair.points;
  };
  const solutions = [...Map.groupBy(world.contributions, ({ member }) => member).values()]
    .map((own) => solvedBy(own).size)
    .sort((a, b) => b - a);
  const [points, waiting] = [sum(honest.map((one) => one.points)), sum(honest.map((one) => one.waiting))];
  const victim = honest[rival]?.member ?? '';
  const { during, after } = capAttack(victim, world);
  const pointsOf = (standings: readonly Standing[]): number =>
    standings.find(({ member }) => member === victim)?.points ?? 0;
  return {
    solutions: sum(solutions),
    top30: sum(solutions.slice(0, 30)) / sum(solutions),
    waiting: waiting / (points + waiting),
    honest: fair,
    attacks: ATTACKS.map(([name, attack]) => ({
      name,
      shares: caught.map((share) => shareOf(attack, share)),
    })),
    cap: {
      before: pointsOf(honest),
      during: pointsOf(standingsOf(during, RULES, new Set([victim]))),
      after: pointsOf(standingsOf(after, RULES, new Set([victim]))),
    },
  };
}

type Way = (threads: number, chance: Chance, best: readonly string[]) => Attack;

const ATTACKS: readonly [name: string, attack: Way][] = [
  ['vote ring of 8', (threads, chance) => voteRing(8, threads, chance)],
  ['vote ring of 30', (threads, chance) => voteRing(30, threads, chance)],
  ['self-answering', selfAnswering],
  ['12 sock puppets', (threads, chance) => sockPuppets(12, threads, chance)],
  ['40 sock puppets', (threads, chance) => sockPuppets(40, threads, chance)],
  ['12 sock puppets in disguise', (threads, chance, best) => disguisedSocks(12, threads, best, chance)],
  ['40 sock puppets in disguise', (threads, chance, best) => disguisedSocks(40, threads, best, chance)],
  ['farming tasks, right by chance (25 %)', (_, chance) => taskFarm(0.25, chance)],
  ['farming tasks, right in 75 %', (_, chance) => taskFarm(0.75, chance)],
  ['farming tasks, right in 80 %', (_, chance) => taskFarm(0.8, chance)],
];

/** An account's points, on average over some tries. What others say of them they do not have. */
function triedPoints(attack: () => Attack, { contributions }: World, tries: number): number {
  const accepted = contributions.filter(({ kind }) => kind === 'accepted');
  const found = Array.from({ length: tries }, () => {
    const { accounts, contributions: made } = attack();
    const wanted = new Set(accounts);
    // With the community's accepted answers besides: whose word counts is a matter of all.
    const standings = standingsOf([...accepted, ...made], RULES, wanted);
    return sum(standings.map(({ points }) => points)) / wanted.size;
  });
  return sum(found) / tries;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
