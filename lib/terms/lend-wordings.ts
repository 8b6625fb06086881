/**
 * Threads that others were sent away from lend their wording to the thread they were sent to, as anchor text does for
 * web pages: who asks next will word it in one of these ways.
 */
import type { Question } from '../model/question.ts';
import { namedThreads, threadNames } from './thread-names.ts';

/** More say little new, and a much-asked question has hundreds of duplicates. */
export const MOST_LENT = 12;
/** Of the duplicate's text, after its title: where people say what they want. In UTF-16 code units. */
const LENT_BODY = 200;

/** What a thread lends to those that its replies name. */
export const wordingOf = ({ title, body }: Question): string => `${title}\n${body.slice(0, LENT_BODY)}`;

/**
 * Who lends what to whom, for questions that fit in memory. A thread lends only to older ones, and a name that several
 * threads have names none.
 * @returns question id → wordings in the order of the questions, at most MOST_LENT; ids without any are not there
 */
export function lendWordings(questions: readonly Question[]): Map<string, string[]> {
  const named = new Map<string, Question | null>();
  for (const question of questions) {
    for (const name of threadNames(question)) named.set(name, named.has(name) ? null : question);
  }
  const lent = new Map<string, string[]>();
  for (const question of questions) {
    const targets = new Set(namedThreads(question).map((name) => named.get(name)));
    for (const target of targets) {
      if (!target || target === question || target.createdAt >= question.createdAt) continue;
      const wordings = lent.get(target.id) ?? [];
      if (wordings.length < MOST_LENT) lent.set(target.id, [...wordings, wordingOf(question)]);
    }
  }
  return lent;
}
