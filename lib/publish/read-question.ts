import type { Question } from '../model/question.ts';
import { weighThread, type WeighedThread } from '../search/weigh-thread.ts';

/**
 * A gathered question with what its thread says of each answer, and the answer to show first.
 * @param standing accepted answers of each writer in the whole community
 * @param asOf milliseconds since 1970, from where ages are counted
 */
export const readQuestion = (
  json: string,
  standing: Pick<ReadonlyMap<string, number>, 'get'>,
  asOf: number,
): WeighedThread =>
  // We wrote it ourselves a moment ago, after it was checked.
  weighThread(JSON.parse(json) as Question, asOf, standing);
