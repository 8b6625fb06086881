import { openReadyIndex } from '../../lib/lookup/ready-index.ts';
import type { Community, Question } from '../../lib/model/question.ts';
import { failed, type Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import { queryFromText } from '../../lib/search/build-query.ts';
import { searchAnswers } from '../../lib/search/search-answers.ts';
import type { IndexStore } from '../../lib/store/index-store.ts';
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
  let opened: Promise<Result<IndexStore>> | null = null;
  const open = async (): Promise<Result<IndexStore>> => {
    const opening = (opened ??= openReadyIndex());
    const result = await opening;
    if (!result.ok && opened === opening) opened = null;
    return result;
  };

  /** Runs `read` on the open index; once more on a fresh one, since a rebuild closes the one that was open. */
  async function onIndex<T>(read: (index: IndexStore) => Promise<T>): Promise<Result<T>> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const index = await open();
      if (!index.ok) return index;
      try {
        return { ok: true, value: await read(index.value) };
      } catch {
        index.value.close();
        opened = null;
      }
    }
    return failed(
      'The answer index cannot be read. Choose "Rebuild index" in options; what you wrote is safe.',
    );
  }

  return {
    readCommunities: () => onIndex((index) => index.readCommunities()),
    countQuestions: (communityId) => onIndex((index) => index.countQuestions(communityId)),
    async search(text) {
      const verdicts = new Map(
        (await own.readConfirmations()).map(({ answerId, worked }) => [answerId, worked]),
      );
      return onIndex(async (index) => {
        const hits = await searchAnswers(queryFromText(text, MAX_HITS), { index, verdicts, now: clock() });
        // Thrown so that `onIndex` tries a fresh index once.
        if (!hits.ok) throw new Error(hits.problem);
        return hits.value;
      });
    },
    async readQuestion(id) {
      const question = await onIndex((index) => index.readQuestion(id));
      return question.ok ? question.value : null;
    },
  };
}
