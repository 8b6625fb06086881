import type { Question } from '../model/question.ts';
import { FIELDS } from './fields.ts';
import { MOST_LENT } from './lend-wordings.ts';
import { tokenize } from './words.ts';

/** Saturation of BM25 (`k1`). */
const SATURATION = 1.2;
/** How much being referred to counts by itself: a thread that eleven others point to counts a third more. */
const REFERRED = 0.12;
const MOST_REFERRED = (1 + MOST_LENT) ** REFERRED;

/**
 * Impacts of a question's words, over 0 to 1: BM25F without the part that depends on the collection (idf), which the
 * look-up adds.
 * @param lent wordings that other threads lend it
 * @returns folded word → referred * tf' / (k1 + tf'), tf' being the sum over fields of weight * tf / (1 - b + b * length / usual)
 */
export function wordImpacts(question: Question, lent: readonly string[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { weight, lengthShare, usualLength, text } of FIELDS) {
    const tokens = tokenize(text(question, lent));
    const each = weight / (1 - lengthShare + (lengthShare * tokens.length) / usualLength);
    for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + each);
  }
  const referred = (1 + Math.min(MOST_LENT, lent.length)) ** REFERRED / MOST_REFERRED;
  for (const [token, frequency] of frequencies) {
    frequencies.set(token, (referred * frequency) / (SATURATION + frequency));
  }
  return frequencies;
}
