import type { Query } from '../../../../lib/model/search.ts';
import type { AnswerIndex } from '../../../../lib/search/answer-index.ts';
import { rankQuestions, searchAnswers } from '../../../../lib/search/search-answers.ts';
import { FOUND, type OpenIndex } from '../engine.ts';

/** What a page's error becomes: its line is looked up by its keys and by its words. */
const errorOf = (line: string): Query => ({
  errors: [line],
  codes: [],
  text: line,
  products: [],
  limit: FOUND,
  typing: false,
});

/** @param withIndex gives the look-up the index as it stands now */
export function searchPeerside(
  withIndex: <T>(look: (index: AnswerIndex) => Promise<T>) => Promise<T>,
): OpenIndex {
  return {
    search: (line) =>
      withIndex(async (index) =>
        (await rankQuestions(errorOf(line), { index, now: Date.now() }))
          .slice(0, FOUND)
          .map(({ candidate }) => `${candidate.segment}/${candidate.document}`),
      ),
    show: (line) =>
      withIndex(async (index) => {
        const hits = await searchAnswers(errorOf(line), { index, verdicts: new Map(), now: Date.now() });
        if (!hits.ok) throw new Error(hits.problem);
        return hits.value.length;
      }),
  };
}
