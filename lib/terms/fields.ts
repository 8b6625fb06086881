import type { Question } from '../model/question.ts';

/** One field of BM25F (Robertson, Zaragoza 2004: "Simple BM25 extension to multiple weighted fields"). */
export interface Field {
  /** How much a word of this field counts against one of the body. */
  weight: number;
  /** How much the field's length counts, 0 to 1 (`b`). */
  lengthShare: number;
  /** Tokens of a usual field: a constant, so that scores of separately built segments compare. */
  usualLength: number;
  /**
   * The field's text, cut to its longest.
   * @param lent wordings that duplicates lend (`lend-wordings.ts`)
   */
  text(question: Question, lent: readonly string[]): string;
}

/** Beyond this a thread repeats itself, and one log would fill the index. In UTF-16 code units. */
const LONGEST_BODY = 8_000;
const LONGEST_ANSWERS = 12_000;
const LONGEST_ANSWER = 4_000;

export const FIELDS: readonly Field[] = [
  { weight: 5, lengthShare: 0.5, usualLength: 7, text: ({ title }) => title },
  {
    weight: 1,
    lengthShare: 0.5,
    usualLength: 3,
    text: ({ products, tags }) => [...products, ...tags].join('\n'),
  },
  {
    weight: 1,
    lengthShare: 0.75,
    usualLength: 90,
    text: ({ body, errors }) => withErrors(body.slice(0, LONGEST_BODY), errors),
  },
  { weight: 0.7, lengthShare: 0.5, usualLength: 150, text: answersText },
  { weight: 3, lengthShare: 0.4, usualLength: 10, text: (_, lent) => lent.join('\n') },
];

/** Error lines that the body does not quote already (a pack may keep them apart). */
const withErrors = (body: string, errors: readonly string[]): string =>
  [body, ...errors.filter((line) => !body.includes(line))].join('\n');

function answersText({ answers }: Question): string {
  const bodies = answers.map(({ body }) => body.slice(0, LONGEST_ANSWER));
  return bodies.join('\n').slice(0, LONGEST_ANSWERS);
}
