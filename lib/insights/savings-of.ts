import type { Savings, Tally } from '../model/insights.ts';
import type { Assumptions } from '../model/settings.ts';

/** Cases that nobody had to be paid for, and what they would have cost: cases × cost per case. */
export function savingsOf(
  { solved, worked }: Pick<Tally, 'solved' | 'worked'>,
  { costPerCase, questionShare, lookUpShare }: Assumptions,
): Savings {
  const casesByQuestions = solved * questionShare;
  const casesByLookUps = worked * lookUpShare;
  return { casesByQuestions, casesByLookUps, saved: (casesByQuestions + casesByLookUps) * costPerCase };
}
