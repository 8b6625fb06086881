import { foldName } from '../../model/fold-name.ts';
import type { Question } from '../../model/question.ts';
import { possibleTask, type PossibleTask } from '../possible-task.ts';
import { NONE } from '../task-choices.ts';

const DOUBT = 0.35;
/** Three, and "none of these". */
const MOST_NAMES = 3;

export const productKey = (name: string): string => `product:${foldName(name)}`.slice(0, 160);

/** "Which product is it about?" where a question names several, or only its tags could be products. */
export function whichProductTasks(question: Question): PossibleTask[] {
  const { products, tags } = question;
  const names = new Map(
    [...products, ...(products.length === 0 ? tags : [])].flatMap((name) =>
      foldName(name) === '' ? [] : [[productKey(name), name] as const],
    ),
  );
  if (names.size < 2) return [];
  const choices = [...names].slice(0, MOST_NAMES).map(([key, text]) => ({ key, text }));
  return [
    possibleTask('which-product', {
      question,
      choices: [...choices, { key: NONE, text: null }],
      doubt: DOUBT,
    }),
  ];
}
