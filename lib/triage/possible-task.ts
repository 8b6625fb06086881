import type { Answer, Question } from '../model/question.ts';
import { communityOf, taskIdOf, type TaskTarget } from '../model/task-id.ts';
import type { Task, TaskChoice, TaskKind } from '../model/triage.ts';
import { fixedChoices } from './task-choices.ts';

/** A task that could be given, with what it is about. */
export interface PossibleTask {
  task: Task;
  question: Question;
  answer: Answer | null;
  other: Question | null;
  /** How little is known of it before anyone was asked, 0 to 1. */
  doubt: number;
}

interface Made {
  question: Question;
  answer?: Answer | null;
  other?: Question | null;
  version?: string | null;
  /** Of kinds whose choices are data of the question. */
  choices?: readonly TaskChoice[];
  known?: string | null;
  doubt: number;
}

/** Of two questions the one whose id sorts first is the task's question, whichever was met first. */
export function possibleTask(kind: TaskKind, made: Made): PossibleTask {
  const [question, other] =
    made.other && made.other.id < made.question.id
      ? [made.other, made.question]
      : [made.question, made.other ?? null];
  const { answer = null, version = null, known = null, doubt } = made;
  const target: TaskTarget = {
    kind,
    questionId: question.id,
    answerId: answer?.id ?? null,
    otherQuestionId: other?.id ?? null,
    version,
  };
  const choices = made.choices ?? (fixedChoices(kind) ?? []).map((key) => ({ key, text: null }));
  return {
    task: { ...target, id: taskIdOf(target), communityId: communityOf(question.id), choices, known },
    question,
    answer,
    other,
    doubt,
  };
}

/** The answer that readers are given first: the accepted one, else the one that most confirmed, else the most liked. */
export function shownAnswer({ answers }: Question): Answer | null {
  const [best = null] = answers.toSorted(
    (a, b) =>
      Number(b.accepted) - Number(a.accepted) || b.confirmations - a.confirmations || b.votes - a.votes,
  );
  return best;
}

const DAY_MS = 86_400_000;

/** @param now milliseconds since 1970 */
export const daysSince = (time: string, now: number): number =>
  Math.max(0, (now - Date.parse(time)) / DAY_MS);
