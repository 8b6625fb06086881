import { hashKey } from '../../model/hash-text.ts';
import type { Question } from '../../model/question.ts';
import { possibleTask, type PossibleTask } from '../possible-task.ts';
import { NONE } from '../task-choices.ts';

const DOUBT = 0.4;
/** Three, and "none of these". */
const MOST_LINES = 3;

export const lineKey = (line: string): string => `line:${hashKey(line)}`;

/**
 * "Which line is the error?" where a question shows several. Known where its title quotes one of them alone; the title
 * itself, which is one of them where it reads like an error, says nothing about the others.
 */
export function errorLineTasks(question: Question): PossibleTask[] {
  const { errors, title } = question;
  if (errors.length < 2) return [];
  const lines = errors.slice(0, MOST_LINES);
  const named = lines.filter((line) => line !== title.trim() && title.includes(line));
  const choices = lines.map((text) => ({ key: lineKey(text), text }));
  const [known] = named.length === 1 ? named : [];
  return [
    possibleTask('error-line', {
      question,
      choices: [...choices, { key: NONE, text: null }],
      known: known === undefined ? null : lineKey(known),
      doubt: DOUBT,
    }),
  ];
}
