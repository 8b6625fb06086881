import type { Question } from '../model/question.ts';
import { foldName } from '../model/fold-name.ts';
import { lineVariants } from '../signature/line-variants.ts';
import { signErrorText } from '../signature/sign-error-text.ts';
import type { IndexRow } from './index-store.ts';

/**
 * Derives the keys a question is found by: signature keys of its error lines, folded names of products.
 * @param tagsNameProducts on forums tags are how people name the product; in a pack they are mere subjects
 */
export function indexRow(question: Question, { tagsNameProducts = false } = {}): IndexRow {
  const products = tagsNameProducts ? [...question.products, ...question.tags] : question.products;
  return {
    id: question.id,
    communityId: question.communityId,
    productKeys: [...new Set(products.map(foldName))].filter(Boolean),
    ...messageKeys(question),
    question,
  };
}

/** What a row is found by that comes from signatures. When these change, the index store takes a new version. */
export const messageKeys = ({ errors }: Question): Pick<IndexRow, 'signatureKeys' | 'codes'> => ({
  signatureKeys: [...new Set(errors.flatMap(questionKeys))],
  codes: [...new Set(errors.flatMap((line) => signErrorText(line).codes))],
});

/**
 * The keys that an error line of a page is looked up by, marked by kind so that they share one table: `s:` strict,
 * `l:` loose, `u:` loose against the unwrapped forms of the questions' lines. None for an empty key.
 */
export function signatureKeys(errorText: string): string[] {
  const { strictKey, looseKey } = signErrorText(errorText);
  return [...(strictKey ? [`s:${strictKey}`] : []), ...(looseKey ? [`l:${looseKey}`] : [])];
}

/** The key by which a page's line meets the unwrapped forms of the questions' lines; none for an empty one. */
export const unwrappedKeys = (text: string): string[] => {
  const { looseKey } = signErrorText(text);
  return looseKey ? [`u:${looseKey}`] : [];
};

/** Keys of a question's error line, and of its unwrapped forms: a match of these is worth less. */
const questionKeys = (line: string): string[] => [
  ...signatureKeys(line),
  ...lineVariants(line).flatMap(({ text }) => unwrappedKeys(text)),
];
