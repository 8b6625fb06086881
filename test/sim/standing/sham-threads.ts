/** What the people who attack make: threads that look like ones, and accounts that look like people. */
import type { Contribution } from '../../../lib/model/contribution.ts';
import { DAYS, dayOf, MINUTES } from './honest-world.ts';

/** What is open to an attacker, and what readers do. */
export interface Chance {
  /** Minutes that one person has. */
  minutes: number;
  /** Asked of each sham thread or answer: whether readers take it down as spam. */
  isCaught: () => boolean;
  random: () => number;
}

/** One thing that is praised, and maybe taken down. */
export interface Sham {
  author: string;
  /** Who accepts it; null for an answer that says nothing in somebody else's thread, which is liked only. */
  asker: string | null;
  likes: number;
  day: number;
}

/** More likes of one answer do not count. */
export const MOST_LIKES = 5;
/** A question of a minute, an answer of a minute. */
const SHAM = { question: 1, answer: 1 };

export const shamMinutes = (likes: number): number =>
  SHAM.question + SHAM.answer + MINUTES.click * (1 + likes);
/** An answer that says nothing, and its likes. */
export const fillerMinutes = SHAM.answer + MINUTES.click * MOST_LIKES;
/** An account that first asks something sensible so many times, and accepts what it is told. */
export const disguiseMinutes = (questions: number): number =>
  MINUTES.account + questions * (MINUTES.question + MINUTES.click);

/**
 * One sham, accepted by who asked and liked by the group. Nobody praises it by name: that would use up what each of them
 * may say of the author, and bring no more than likes do.
 * @param number of this author's shams
 */
export function shamThread(
  number: number,
  { author, asker, likes, day }: Sham,
  { isCaught }: Chance,
): Contribution[] {
  const base = thanks(author, `c/sham-${author}-${number}`, day);
  return [
    ...(asker === null ? [] : [{ ...base, by: asker }]),
    ...(likes > 0 ? [{ ...base, kind: 'liked', times: likes } as const] : []),
    ...(isCaught() ? [{ ...base, kind: 'spam' } as const] : []),
  ];
}

/** What accounts did that first ask sensible questions, each of another one of the best helpers. */
export const disguise = (
  socks: readonly string[],
  questions: number,
  helpers: readonly string[],
): Contribution[] =>
  socks.flatMap((by, number) =>
    Array.from({ length: questions }, (_, at) => {
      const day = (number + (at * DAYS) / questions) % DAYS;
      return { ...thanks(helpers[(number + at) % helpers.length] ?? '', `c/asked-${by}-${at}`, day), by };
    }),
  );

/** Somebody's answer is accepted by nobody yet. */
const thanks = (member: string, questionId: string, day: number): Contribution => ({
  kind: 'accepted',
  member,
  by: null,
  at: dayOf(day),
  communityId: 'c',
  questionId,
  answerId: `${questionId}#1`,
  products: [],
  times: 1,
});
