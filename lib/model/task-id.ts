import { TaskKind, type Task } from './triage.ts';

/** What a task is about. */
export type TaskTarget = Pick<Task, 'kind' | 'questionId' | 'answerId' | 'otherQuestionId' | 'version'>;

/**
 * `kind|question|answer|other question|version` without empty ends: the same on every machine. Of two questions the one
 * whose id sorts first is named first.
 */
export function taskIdOf({ kind, questionId, answerId, otherQuestionId, version }: TaskTarget): string {
  const [first = questionId, second = null] =
    otherQuestionId === null ? [questionId] : [questionId, otherQuestionId].toSorted();
  const parts = [kind, first, answerId ?? '', second ?? '', version ?? ''];
  return parts
    .map((part) => part.replace(/[%|]/g, encodeURIComponent))
    .join('|')
    .replace(/\|+$/, '');
}

/** What a task's id says that it is about; null for a text that is no such id. */
export function targetOf(taskId: string): TaskTarget | null {
  const parts = taskId.split('|').map((part) => part.replaceAll('%7C', '|').replaceAll('%25', '%'));
  const [named, questionId = '', answerId = '', otherQuestionId = '', version = ''] = parts;
  const kind = TaskKind.safeParse(named).data;
  if (!kind || parts.length > 5 || !/^[^/]+\/./.test(questionId)) return null;
  const target: TaskTarget = {
    kind,
    questionId,
    answerId: answerId || null,
    otherQuestionId: otherQuestionId || null,
    version: version || null,
  };
  return taskIdOf(target) === taskId ? target : null;
}

/** Community of a question's id. */
export const communityOf = (questionId: string): string => questionId.slice(0, questionId.indexOf('/'));
