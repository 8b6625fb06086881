import { create, load, search, type RawData } from '@orama/orama';
import { FOUND, TITLE_WEIGHT, type BlobEngine } from '../engine.ts';

export const ORAMA_SCHEMA = { title: 'string', question: 'string', answers: 'string' } as const;
export const newOrama = () => create({ schema: ORAMA_SCHEMA, language: 'english' });

export const oramaEngine: BlobEngine = {
  async open({ blob }) {
    const index = newOrama();
    load(index, JSON.parse(await blob.text()) as RawData);
    return {
      async search(query) {
        // Threshold 1: a document with any of the words is found, as in the other engines.
        const { hits } = await search(index, {
          term: query,
          boost: { title: TITLE_WEIGHT },
          threshold: 1,
          limit: FOUND,
        });
        return hits.map(({ id }) => id);
      },
    };
  },
};
