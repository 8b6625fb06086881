import type { Question } from '../../model/question.ts';
import { daysSince, possibleTask, shownAnswer, type PossibleTask } from '../possible-task.ts';

/** What was written today can be out of date tomorrow, but seldom is. */
const LEAST_DOUBT = 0.05;
const HALF_LIFE_DAYS = 365;
/** Confirmed by so many, so lately, it is true. */
const CONFIRMED_PEOPLE = 3;
const CONFIRMED_DAYS = 180;

/** "Still true?" of the answer that readers are given first: the older it is, the less is known. */
export function stillTrueTasks(question: Question, now: number): PossibleTask[] {
  const answer = shownAnswer(question);
  if (!answer) return [];
  const days = daysSince(answer.updatedAt, now);
  const holds = answer.confirmations >= CONFIRMED_PEOPLE && days < CONFIRMED_DAYS;
  const known = answer.stale ? 'outdated' : holds ? 'true' : null;
  const doubt = Math.max(LEAST_DOUBT, 1 - 0.5 ** (days / HALF_LIFE_DAYS));
  return [possibleTask('still-true', { question, answer, known, doubt })];
}
