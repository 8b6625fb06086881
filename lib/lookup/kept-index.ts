import type { Result } from '../model/result.ts';
import type { AnswerIndex } from '../search/answer-index.ts';
import { openIndexStore, type IndexStore } from '../store/index-store.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { keepCopies } from './kept-copies.ts';
import { keepStore, type KeptStore } from './kept-store.ts';
import { openAnswers, type OpenAnswers } from './open-answers.ts';
import { openReadySegments } from './ready-segments.ts';

/** The one answer index of a context, with the two databases it stands on. */
export interface KeptIndex {
  /** Communities as synced, and the tail. A look-up opens it only where there is a tail. */
  synced: KeptStore<IndexStore>;
  /** Packs and their segments. */
  segments: KeptStore<SegmentStore>;
  /** Runs a look-up on the index as it stands now; when it throws, once more on a fresh one. */
  search<T>(look: (index: AnswerIndex) => Promise<T>): Promise<Result<T>>;
  /** Lets both databases go, so that they can be deleted. */
  close(): Promise<void>;
}

export function keepIndex(
  openSynced: () => Promise<Result<IndexStore>> = openIndexStore,
  openSegments: () => Promise<Result<SegmentStore>> = openReadySegments,
  now: () => number = Date.now,
): KeptIndex {
  const synced = keepStore(openSynced);
  const segments = keepStore(openSegments);
  const copies = keepCopies();
  let last: { store: SegmentStore; answers: Promise<OpenAnswers> } | null = null;

  async function answersOf(store: SegmentStore): Promise<OpenAnswers> {
    const before = last?.store === store ? await last.answers : null;
    if (before && (await before.isCurrent())) return before;
    const answers = openAnswers(store, synced, before, copies, now());
    last = { store, answers };
    try {
      return await answers;
    } catch (error) {
      last = null;
      throw error;
    }
  }

  return {
    synced,
    segments,
    search: (look) =>
      segments.read(async (store) => {
        const { index, wantedCopies } = await answersOf(store);
        const found = await look(index);
        copies.used(wantedCopies);
        return found;
      }),
    async close() {
      await Promise.all([synced.close(), segments.close()]);
    },
  };
}
