/** People who want points without helping anybody, each way as clever as it gets within what the rules tell. */
import type { Contribution } from '../../../lib/model/contribution.ts';
import { DAYS, dayOf, MINUTES, tasks, type World } from './honest-world.ts';

export interface Attack {
  contributions: Contribution[];
  /** Accounts that want the points. */
  accounts: readonly string[];
}

/** A thread that looks like one: a question of a minute, an answer of a minute. */
const SHAM = { question: 1, answer: 1 };
/**
 * One sham thread, accepted by who asked and liked by the group. Nobody praises it by name: that would use up what each of
 * them may say of the author, and bring no more than likes do.
 */
function shamThread(
  number: number,
  { author, asker, likes, day }: Sham & { likes: number; day: number },
): Contribution[] {
  const questionId = `c/sham-${author}-${number}`;
  const base = {
    member: author,
    at: dayOf(day),
    communityId: 'c',
    questionId,
    answerId: `${questionId}#1`,
    products: [],
  };
  return [
    { ...base, kind: 'accepted', by: asker, times: 1 },
    ...(likes > 0 ? [{ ...base, kind: 'liked', by: null, times: likes } as const] : []),
  ];
}

interface Sham {
  author: string;
  asker: string;
}

/** Sham threads, spread over the year; of some, readers see what they are, and they are taken down. */
function shamThreads(
  shams: readonly Sham[],
  { likes, caught, random }: { likes: number; caught: number; random: () => number },
): Contribution[] {
  return shams.flatMap((sham, thread) => {
    const day = Math.floor((thread * DAYS) / shams.length);
    const contributions = shamThread(thread, { ...sham, likes, day });
    const [first] = contributions;
    if (random() >= caught || !first) return contributions;
    return [...contributions, { ...first, kind: 'spam' as const, by: null }];
  });
}

const names = (what: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${what}${at}`);
const at = (group: readonly string[], number: number): string => group[number % group.length] ?? '';
const shamMinutes = (likes: number): number => SHAM.question + SHAM.answer + MINUTES.click * (1 + likes);
/** More likes of one answer do not count. */
const MOST_LIKES = 5;

/** What is open to an attacker, and what readers do. */
export interface Chance {
  /** Minutes that one person has. */
  minutes: number;
  /** Share of sham threads that readers take down as spam. */
  caught: number;
  random: () => number;
}

/** So many people accept, like and confirm each other: `each` threads of everybody, as far as the time goes. */
export function voteRing(size: number, each: number, { minutes, ...chance }: Chance): Attack {
  const ring = names(`ring${size}-`, size);
  const likes = Math.min(MOST_LIKES, size - 1);
  const count = Math.min(each, Math.floor(minutes / shamMinutes(likes)));
  const shams = Array.from({ length: size * count }, (_, thread) => ({
    author: at(ring, thread),
    asker: at(ring, thread + 1 + (Math.floor(thread / size) % (size - 1))),
  }));
  return {
    accounts: ring,
    contributions: shamThreads(shams, { likes, ...chance }),
  };
}

/** One person with many accounts, all for one of them: `each` threads asked by every account, as far as the time goes. */
export function sockPuppets(count: number, each: number, { minutes, ...chance }: Chance): Attack {
  const main = `puppeteer${count}`;
  const socks = names(`sock${count}-`, count);
  const likes = Math.min(MOST_LIKES, count);
  const affordable = Math.floor(Math.max(0, minutes - count * MINUTES.account) / shamMinutes(likes));
  const shams = Array.from({ length: Math.min(count * each, affordable) }, (_, thread) => ({
    author: main,
    asker: at(socks, thread),
  }));
  return {
    accounts: [main],
    contributions: shamThreads(shams, { likes, ...chance }),
  };
}

/**
 * Sock puppets that each first ask something sensible, and accept the answer of one of the best helpers: then their word
 * counts. Their sham threads have to pass for real ones, too.
 */
export function disguisedSocks(
  count: number,
  each: number,
  helpers: readonly string[],
  { minutes, ...chance }: Chance,
): Attack {
  const main = `disguised${count}`;
  const socks = names(`quiet${count}-`, count);
  const affordable = Math.floor(minutes / (MINUTES.account + MINUTES.question + MINUTES.click));
  const ready = socks.slice(0, affordable);
  const left = minutes - ready.length * (MINUTES.account + MINUTES.question + MINUTES.click);
  const threads = Math.floor(left / (2 * MINUTES.question));
  const shams = Array.from({ length: Math.min(ready.length * each, threads) }, (_, thread) => ({
    author: main,
    asker: at(ready, thread),
  }));
  const thanks = ready.map((by, number): Contribution => {
    const questionId = `c/asked-${by}`;
    const member = at(helpers, number);
    const answerId = `${questionId}#1`;
    return {
      kind: 'accepted',
      member,
      by,
      at: dayOf(number),
      communityId: 'c',
      questionId,
      answerId,
      products: [],
      times: 1,
    };
  });
  return {
    accounts: [main],
    contributions: [...thanks, ...shamThreads(shams, { likes: MOST_LIKES, ...chance })],
  };
}

/** Asks, answers and accepts all by oneself; forums let nobody like themselves. */
export function selfAnswering(each: number, { minutes, ...chance }: Chance): Attack {
  const count = Math.min(each, Math.floor(minutes / shamMinutes(0)));
  const shams = Array.from({ length: count }, () => ({ author: 'self', asker: 'self' }));
  return {
    accounts: ['self'],
    contributions: shamThreads(shams, { likes: 0, ...chance }),
  };
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
