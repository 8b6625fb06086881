import type { Question } from '../../model/question.ts';
import { findPersonal } from '../../redact/find-personal.ts';
import { possibleTask, type PossibleTask } from '../possible-task.ts';

const DOUBT = 0.9;

/** "Is there personal data?" of answers in which something looks like it. */
export function personalDataTasks(question: Question): PossibleTask[] {
  const answer = question.answers.find(({ body }) =>
    // Addresses with a query stand in every other answer.
    findPersonal(body).some(({ kind }) => kind !== 'address-tail' && kind !== 'ip'),
  );
  return answer ? [possibleTask('personal-data', { question, answer, doubt: DOUBT })] : [];
}
