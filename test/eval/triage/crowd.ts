/** Simulated people who do five-minute tasks: most are good, some guess, many come once. */
import type { Random } from '../fuzz/random.ts';

export interface Person {
  name: string;
  /** How often they are right; null for somebody who does not look at the task. */
  accuracy: number | null;
  /** What one who does not look presses: always the same key, or any. */
  presses: 'any' | 'first';
  /** How many batches of tasks they do. */
  batches: number;
}

/** Share of people who do not look (issue 6). */
const SPAMMERS = 0.2;
/** Share of people who come once (NASA's clickworkers). */
const ONCE = 0.37;
/** Of the others, how many batches: a power law with this exponent, at most so many. */
const EXPONENT = 1.16;
const MOST_BATCHES = 120;
const LEAST_ACCURACY = 0.6;
const MOST_ACCURACY = 0.95;

/** @param wave sets these people apart from others */
export const crowdOf = (size: number, random: Random, wave: number): Person[] =>
  Array.from({ length: size }, (_, at) => ({
    name: `${wave}.${at}`,
    accuracy:
      random.next() < SPAMMERS ? null : LEAST_ACCURACY + (MOST_ACCURACY - LEAST_ACCURACY) * random.next(),
    presses: random.once(2) ? 'any' : 'first',
    batches:
      random.next() < ONCE
        ? 1
        : Math.min(MOST_BATCHES, Math.ceil((1 - random.next()) ** (-1 / EXPONENT)) + 1),
  }));

/** What a person says to a task. @param choices keys, without "can't tell" */
export function saidBy(
  { accuracy, presses }: Person,
  truth: string,
  choices: readonly string[],
  random: Random,
): string {
  if (accuracy === null) return presses === 'any' ? random.pick(choices) : (choices[0] ?? truth);
  if (random.next() < accuracy) return truth;
  return random.pick(choices.filter((choice) => choice !== truth));
}

/** Everybody's batches in the order in which they come. */
export function visits(people: readonly Person[], random: Random): Person[] {
  const all = people.flatMap((person) => Array.from({ length: person.batches }, () => person));
  for (let at = all.length - 1; at > 0; at--) {
    const other = random.int(at + 1);
    const [one, two] = [all[at], all[other]];
    if (one && two) [all[at], all[other]] = [two, one];
  }
  return all;
}
