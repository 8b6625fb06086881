import type { Question } from '../model/question.ts';
import { foldName } from '../model/fold-name.ts';
import { signErrorText } from '../signature/sign-error-text.ts';
import type { IndexRow } from './index-store.ts';

/**
 * Derives the keys a question is found by: signature keys of its error lines, folded names of products. Tags
 * count as product names too, because on most forums they are how people name the product.
 */
export function indexRow(question: Question): IndexRow {
  return {
    id: question.id,
    communityId: question.communityId,
    signatureKeys: [...new Set(question.errors.flatMap(signatureKeys))],
    productKeys: [...new Set([...question.products, ...question.tags].map(foldName))].filter(Boolean),
    codes: [...new Set(question.errors.flatMap((line) => signErrorText(line).codes))],
    question,
  };
}

/** Both exact-match keys of an error line, marked by kind so that they share one table; none for an empty key. */
export function signatureKeys(errorText: string): string[] {
  const { strictKey, looseKey } = signErrorText(errorText);
  return [...(strictKey ? [`s:${strictKey}`] : []), ...(looseKey ? [`l:${looseKey}`] : [])];
}
