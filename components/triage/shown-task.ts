import type { Answer, Question } from '../../lib/model/question.ts';
import type { Task } from '../../lib/model/triage.ts';

/** A task with what it is about. */
export interface ShownTask {
  task: Task;
  question: Question;
  answer: Answer | null;
  other: Question | null;
}
