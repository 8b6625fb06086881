import MiniSearch from 'minisearch';
import type { Question } from '../../../lib/model/question.ts';
import { fieldsOf, type EvalEngine } from './engine.ts';

/** MiniSearch with its defaults and a title that counts double, asked with the query's plain text. */
export function miniSearchEngine(questions: readonly Question[]): EvalEngine {
  const index = new MiniSearch({
    fields: ['title', 'question', 'answers'],
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(questions.map((question, id) => ({ id, ...fieldsOf(question) })));
  return {
    search: async ({ text }, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .flatMap(({ id }) => questions[Number(id)]?.id ?? []),
  };
}
