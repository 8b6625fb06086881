/** People who want points without helping anybody, each way as clever as it gets within what the rules tell. */
import type { Contribution } from '../../../lib/model/contribution.ts';
import { DAYS, MINUTES, tasks, type World } from './honest-world.ts';
import {
  disguise,
  disguiseMinutes,
  fillerMinutes,
  MOST_LIKES,
  shamMinutes,
  shamThread,
  type Chance,
} from './sham-threads.ts';

export interface Attack {
  contributions: Contribution[];
  /** Accounts that want the points. */
  accounts: readonly string[];
  /** Whether one of them is enough; else each has as much time, and what they have on average counts. */
  best?: boolean;
}

const names = (what: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${what}${at}`);
const at = (group: readonly string[], number: number): string => group[number % group.length] ?? '';

/** What a group of people agreed on. */
interface RingPlan {
  size: number;
  /** Threads of everybody, as far as the time goes. */
  each: number;
  /** Sensible questions that everybody asks first, of the best helpers. */
  questions: number;
}

/** So many people accept and like each other. */
export function voteRing(
  { size, each, questions }: RingPlan,
  helpers: readonly string[],
  chance: Chance,
): Attack {
  const ring = names(`ring${size}-`, size);
  const likes = Math.min(MOST_LIKES, size - 1);
  const left = chance.minutes - questions * (MINUTES.question + MINUTES.click);
  const count = size * Math.min(each, Math.max(0, Math.floor(left / shamMinutes(likes))));
  const shams = Array.from({ length: count }, (_, thread) => {
    const asker = at(ring, thread + 1 + (Math.floor(thread / size) % (size - 1)));
    const day = Math.floor((thread * DAYS) / count);
    return shamThread(thread, { author: at(ring, thread), asker, likes, day }, chance);
  });
  return { accounts: ring, contributions: [...disguise(ring, questions, helpers), ...shams.flat()] };
}

/** What one person with many accounts does for one of them, as far as the time goes. */
interface SockPlan {
  socks: number;
  /** Threads that each of them asks for the account that wants the points. */
  each: number;
  /** Sensible questions that each asks first, of the best helpers: then their word counts. */
  questions: number;
  /** Answers that say nothing, in other people's threads, liked by the socks: they make more of what is accepted. */
  fillers: number;
}

/** Sock puppets for one account. */
export function sockPuppets(plan: SockPlan, helpers: readonly string[], chance: Chance): Attack {
  const { each, questions, fillers } = plan;
  const cost = disguiseMinutes(questions);
  const socks = names('sock', Math.min(plan.socks, Math.floor(chance.minutes / cost)));
  const likes = Math.min(MOST_LIKES, socks.length);
  const forAll = chance.minutes - socks.length * cost;
  const liked = Math.min(fillers, Math.floor(forAll / fillerMinutes));
  const forThreads = forAll - liked * fillerMinutes;
  const asked = Math.min(socks.length * each, Math.floor(forThreads / shamMinutes(likes)));
  const shams = Array.from({ length: asked + liked }, (_, thread) => {
    const asker = thread < asked ? at(socks, thread) : null;
    const day = Math.floor((thread * DAYS) / (asked + liked));
    return shamThread(thread, { author: 'puppeteer', asker, likes, day }, chance);
  });
  return {
    accounts: ['puppeteer'],
    contributions: [...disguise(socks, questions, helpers), ...shams.flat()],
  };
}

/**
 * The same, by somebody who gives an account up as soon as something of it is taken down, and starts anew with another. First
 * come the cheap answers, then the accounts that accept, fresh ones each time, as those before are known for what they are.
 * What counts is the best account at the end.
 */
export function startingAnew(plan: SockPlan, helpers: readonly string[], chance: Chance): Attack {
  const contributions: Contribution[] = [];
  const accounts: string[] = [];
  let [left, main] = [chance.minutes, ''];
  const pay = (minutes: number): boolean => (left -= minutes) >= 0;
  const stands = (number: number, asker: string | null): boolean => {
    const day = ((chance.minutes - left) / chance.minutes) * (DAYS - 1);
    const made = shamThread(number, { author: main, asker, likes: MOST_LIKES, day }, chance);
    contributions.push(...made);
    return made.every(({ kind }) => kind !== 'spam');
  };
  const filled = (): boolean => {
    for (let one = 0; one < plan.fillers; one += 1) {
      if (!pay(fillerMinutes) || !stands(one, null)) return false;
    }
    return true;
  };
  const accepted = (): boolean => {
    for (let one = 0; one < plan.socks; one += 1) {
      const sock = `${main}-sock${one}`;
      if (!pay(disguiseMinutes(plan.questions) + shamMinutes(MOST_LIKES))) return true;
      contributions.push(...disguise([sock], plan.questions, helpers));
      if (!stands(plan.fillers + one, sock)) return false;
    }
    return true;
  };
  do {
    main = `anew${accounts.length}`;
    accounts.push(main);
  } while (pay(MINUTES.account) && !(filled() && accepted()));
  return { accounts, contributions, best: true };
}

/** Asks, answers and accepts all by oneself; forums let nobody like themselves. */
export function selfAnswering(each: number, chance: Chance): Attack {
  const count = Math.min(each, Math.floor(chance.minutes / shamMinutes(0)));
  const shams = Array.from({ length: count }, (_, thread) => {
    const day = Math.floor((thread * DAYS) / count);
    return shamThread(thread, { author: 'self', asker: 'self', likes: 0, day }, chance);
  });
  return { accounts: ['self'], contributions: shams.flat() };
}

/**
 * Clicks through forty tasks a day, as far as the time goes.
 * @param right how often that meets the consensus: a quarter by chance, more for whoever always says the likeliest
 */
export function taskFarm(right: number, { minutes, random }: Chance): Attack {
  const days = Math.min(DAYS, Math.floor(minutes / (40 * MINUTES.task)));
  return {
    accounts: ['farmer'],
    contributions: Array.from({ length: days }, (_, day) => tasks('farmer', day, 40, right, random)).flat(),
  };
}

/**
 * Somebody who helps, and has accounts of their own like each of their answers: nothing of it looks like spam, so that
 * nothing is taken down.
 * @param minutes that they spent on answers
 * @returns the likes besides what others said
 */
export function boughtLikes(member: string, minutes: number, { contributions }: World): Contribution[] {
  const praised = new Map(
    contributions
      .filter((one) => one.member === member && one.answerId !== null)
      .map((one) => [one.answerId, one] as const),
  );
  const answers = Math.floor(minutes / MINUTES.answer);
  return Array.from({ length: answers }, (_, number): Contribution[] => {
    const known = [...praised.values()][number];
    if (known) return [{ ...known, kind: 'liked', by: null, times: MOST_LIKES }];
    const day = Math.floor((number * DAYS) / answers);
    const sham = { author: member, asker: null, likes: MOST_LIKES, day };
    return shamThread(number, sham, { minutes, isCaught: () => false, random: () => 1 });
  }).flat();
}

/**
 * A rival fills somebody's days with likes, so that honest ones find no room, and takes them back when the days are over.
 * @returns what the victim has while they stand, and after
 */
export function capAttack(
  victim: string,
  { contributions }: World,
): { during: Contribution[]; after: Contribution[] } {
  const burst = contributions
    .filter(({ member, answerId }) => member === victim && answerId !== null)
    .map((one): Contribution => ({ ...one, kind: 'liked', by: null, times: 720 }));
  const taken = new Set(burst);
  const during = [...contributions, ...burst];
  return { during, after: during.filter((one) => !taken.has(one)) };
}
