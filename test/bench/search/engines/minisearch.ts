import MiniSearch from 'minisearch';
import { FOUND, TITLE_WEIGHT, type BlobEngine, type FieldDocument } from '../engine.ts';

/** Any of the words, as its documentation has it; the title counts more. */
export const MINISEARCH_OPTIONS = {
  fields: ['title', 'question', 'answers'],
  searchOptions: { boost: { title: TITLE_WEIGHT } },
};

export const miniSearchEngine: BlobEngine = {
  async open({ blob }) {
    // The way to load one without holding up what else runs.
    const index = await MiniSearch.loadJSONAsync<FieldDocument>(await blob.text(), MINISEARCH_OPTIONS);
    return {
      search: async (query) =>
        index
          .search(query)
          .slice(0, FOUND)
          .map(({ id }) => String(id)),
    };
  },
};
