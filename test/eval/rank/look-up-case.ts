import type { Query } from '../../../lib/model/search.ts';
import type { Replacement } from './memory-index.ts';
import { signErrorText } from '../../../lib/signature/sign-error-text.ts';

/** A look-up of which it is known what should be found. */
export interface LookUpCase {
  /** What the case was made of: cases of one group are learnt from together, or judged together. */
  group: string;
  /** How it was made. */
  kind: string;
  query: Query;
  /** Id of the right question; null where the index holds none. */
  right: string | null;
  /** Ids of questions that are neither right nor wrong: the same error elsewhere. */
  alike: ReadonlySet<string>;
  /** Ids of questions about the same error in other programs: wrong, but no reason to be less sure. */
  siblings?: ReadonlySet<string>;
  replaced?: Replacement;
}

/** A look-up for one error line, as a page's error is looked up. */
export const errorQuery = (line: string, products: readonly string[] = []): Query => {
  const { codes } = signErrorText(line);
  return {
    errors: [line],
    codes,
    text: line,
    products,
    limit: 10,
    typing: false,
  };
};
