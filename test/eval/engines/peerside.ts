import type { Question } from '../../../lib/model/question.ts';
import { rankQuestions } from '../../../lib/search/search-answers.ts';
import { indexOf } from '../../fixtures/index-of.ts';
import type { EvalEngine } from './engine.ts';

/** The extension's own look-up on one segment in memory; the records of what it finds are not read. */
export async function peersideEngine(questions: readonly Question[]): Promise<EvalEngine> {
  // The day of the snapshot: as old as its threads were then.
  const now = Math.max(0, ...questions.map(({ createdAt }) => Date.parse(createdAt)));
  const index = await indexOf(questions, { tagsNameProducts: () => true });
  return {
    search: async (query, limit) => {
      const ranked = await rankQuestions({ ...query, limit }, { index, now });
      return ranked.slice(0, limit).flatMap(({ candidate }) => questions[candidate.document]?.id ?? []);
    },
  };
}
