import type { Question } from '../model/question.ts';
import { withMarks, type QuestionMarks } from './question-marks.ts';
import { weighThread, type WeighedThread } from '../search/weigh-thread.ts';

/**
 * A gathered question with what its thread says of each answer, and the answer to show first.
 * @param marks what the community settled of it
 * @param standing accepted answers of each writer in the whole community
 * @param asOf milliseconds since 1970, from where ages are counted
 */
export const readQuestion = (
  json: string,
  marks: QuestionMarks | undefined,
  standing: Pick<ReadonlyMap<string, number>, 'get'>,
  asOf: number,
): WeighedThread => {
  // We wrote it ourselves a moment ago, after it was checked.
  const question = JSON.parse(json) as Question;
  return weighThread(marks ? withMarks(question, marks) : question, asOf, standing);
};
