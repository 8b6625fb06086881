import type { Question } from '../model/question.ts';
import { errorLineTasks } from './kinds/error-line.ts';
import { fitsVersionTasks, versionsSaid } from './kinds/fits-version.ts';
import { personalDataTasks } from './kinds/personal-data.ts';
import { sameProblemTasks } from './kinds/same-problem.ts';
import { spamTasks } from './kinds/spam.ts';
import { stillTrueTasks } from './kinds/still-true.ts';
import { whichProductTasks } from './kinds/which-product.ts';
import type { PossibleTask } from './possible-task.ts';

/**
 * All that could be asked about these questions. Takes the square of their number, for each is compared with each.
 * @param now milliseconds since 1970
 */
export const possibleTasks = (questions: readonly Question[], now: number): PossibleTask[] => [
  ...tasksOfEach(questions, now),
  ...sameProblemTasks(questions),
];

/** What could be asked about each question by itself; nothing else is ever known before it is asked. */
export function tasksOfEach(questions: readonly Question[], now: number): PossibleTask[] {
  const versions = versionsSaid(questions);
  return questions.flatMap((question) => [
    ...stillTrueTasks(question, now),
    ...fitsVersionTasks(question, versions),
    ...whichProductTasks(question),
    ...errorLineTasks(question),
    ...personalDataTasks(question),
    ...spamTasks(question),
  ]);
}
