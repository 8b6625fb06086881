import MiniSearch from 'minisearch';
import type { Engine } from './engine.ts';
import type { RetrievalThread } from './retrieval-set.ts';

/** MiniSearch as its documentation has it: default options, title counts twice. */
export function buildMiniSearch(threads: readonly RetrievalThread[]): Promise<Engine> {
  const index = new MiniSearch({
    fields: ['title', 'question', 'answers'],
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(
    threads.map(({ id, title, question, answers }) => ({
      id,
      title,
      question,
      answers: answers.map(({ text }) => text).join('\n'),
    })),
  );
  return Promise.resolve({
    search: (text, limit) =>
      Promise.resolve(
        index
          .search(text)
          .slice(0, limit)
          .map(({ id }) => String(id)),
      ),
  });
}
