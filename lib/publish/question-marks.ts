import type { Question } from '../model/question.ts';

/** What a community settled about one of its questions. */
export interface QuestionMarks {
  /** Ids of answers that no longer hold. */
  stale: readonly string[];
  /** Ids of answers that nobody shall be shown. */
  hidden: readonly string[];
  /** Those of them that are spam or dangerous. */
  spam: readonly string[];
  /** Answer id and a version, with its product, that it applies to, or does not. */
  fits: readonly (readonly [string, string])[];
  fails: readonly (readonly [string, string])[];
  /** The product that it is about; null where that was not asked. */
  product: string | null;
  /** The line that is the error; null where that was not asked. */
  errorLine: string | null;
  /** Ids of questions that are the same, and the errors that they show. */
  mergedFrom: readonly string[];
  mergedErrors: readonly string[];
  /** How those who asked them put it. */
  mergedWordings: readonly string[];
}

export const NO_MARKS: QuestionMarks = {
  stale: [],
  hidden: [],
  spam: [],
  fits: [],
  fails: [],
  product: null,
  errorLine: null,
  mergedFrom: [],
  mergedErrors: [],
  mergedWordings: [],
};

/** As many as the schemas take. */
const MOST_ERRORS = 40;
const MOST_PRODUCTS = 20;
const MOST_VERSIONS = 20;
const MOST_MERGED = 50;

/** The question as the next pack holds it. */
export function withMarks(question: Question, marks: QuestionMarks): Question {
  const { stale, hidden, spam, fits, fails, product, errorLine, mergedFrom, mergedErrors } = marks;
  const versions = (pairs: QuestionMarks['fits'], id: string): string[] =>
    pairs.flatMap(([answerId, version]) => (answerId === id ? [version] : [])).slice(0, MOST_VERSIONS);
  const first = <T>(one: T | null, all: readonly T[]): T[] => [
    ...new Set([...(one === null ? [] : [one]), ...all]),
  ];
  const takenDown = question.answers
    .filter(({ id }) => spam.includes(id))
    .map(({ id, author, createdAt }) => ({ id, author, createdAt }));
  return {
    ...question,
    ...(takenDown.length > 0 && { takenDown }),
    errors: first(errorLine, [...question.errors, ...mergedErrors]).slice(0, MOST_ERRORS),
    products: first(product, question.products).slice(0, MOST_PRODUCTS),
    ...(mergedFrom.length > 0 && { mergedFrom: mergedFrom.slice(0, MOST_MERGED) }),
    answers: question.answers
      .filter(({ id }) => !hidden.includes(id))
      .map((answer) => {
        const [works, not] = [versions(fits, answer.id), versions(fails, answer.id)];
        return {
          ...answer,
          ...(stale.includes(answer.id) && { stale: true as const }),
          ...(works.length > 0 && { fitsVersions: works }),
          ...(not.length > 0 && { failsVersions: not }),
        };
      }),
  };
}
