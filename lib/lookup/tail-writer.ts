import type { IndexStore } from '../store/index-store.ts';
import type { SegmentStore } from '../store/segment-store.ts';

/**
 * A store of synced questions that tells the segment store how many wait: only then does a look-up open it. The number is
 * raised first, so that an end in between never hides a question.
 */
export const tailWriter = (synced: IndexStore, segments: SegmentStore): IndexStore => ({
  ...synced,
  putQuestions: async (questions, threads) => {
    const noted = await segments.setTail((await synced.countQuestions()) + questions.length);
    if (!noted.ok) return noted;
    const written = await synced.putQuestions(questions, threads);
    if (!written.ok) return written;
    return segments.setTail(await synced.countQuestions());
  },
});
