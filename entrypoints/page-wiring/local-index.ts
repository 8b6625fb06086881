import { keepIndex } from '../../lib/lookup/kept-index.ts';
import type { Community, Question } from '../../lib/model/question.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import { queryFromText } from '../../lib/search/build-query.ts';
import { searchAnswers } from '../../lib/search/search-answers.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

/** Hits listed while typing. */
const MAX_HITS = 8;

/** The answer index as the pages use it: opened on first use and again after a failure, searched in the page itself. */
export interface LocalIndex {
  readCommunities(): Promise<Result<Community[]>>;
  countQuestions(communityId: string): Promise<Result<number>>;
  search(text: string): Promise<Result<Hit[]>>;
  /** Null when it is not there, or the index cannot be read. */
  readQuestion(id: string): Promise<Question | null>;
}

/** @param clock milliseconds since 1970 */
export function localIndex(own: OwnStore, clock: () => number): LocalIndex {
  const index = keepIndex();
  return {
    readCommunities: () => index.read((store) => store.readCommunities()),
    countQuestions: (communityId) => index.read((store) => store.countQuestions(communityId)),
    async search(text) {
      const verdicts = new Map(
        (await own.readConfirmations()).map(({ answerId, worked }) => [answerId, worked]),
      );
      return index.read(async (store) => {
        const hits = await searchAnswers(queryFromText(text, MAX_HITS), {
          index: store,
          verdicts,
          now: clock(),
        });
        // Thrown so that `read` tries a fresh store once.
        if (!hits.ok) throw new Error(hits.problem);
        return hits.value;
      });
    },
    async readQuestion(id) {
      const question = await index.read((store) => store.readQuestion(id));
      return question.ok ? question.value : null;
    },
  };
}
