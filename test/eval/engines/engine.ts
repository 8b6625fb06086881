import type { Question } from '../../../lib/model/question.ts';
import type { Query } from '../../../lib/model/search.ts';

export const ENGINE_NAMES = ['peerside', 'minisearch', 'fts5'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** An index in memory over the questions of one set. */
export interface EvalEngine {
  /** Ids of questions, best first, at most `limit`. */
  search(query: Query, limit: number): Promise<string[]>;
}

/** A question as the other engines take it: the same text as ours, in three fields. */
export interface FieldText {
  title: string;
  question: string;
  answers: string;
}

export const fieldsOf = ({ title, body, answers }: Question): FieldText => ({
  title,
  question: body,
  answers: answers.map((answer) => answer.body).join('\n'),
});
