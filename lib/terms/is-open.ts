import type { Question } from '../model/question.ts';

/** Nobody is known to have been helped by an answer of it yet, and its thread still takes replies. */
export const isOpen = ({ closed, answers }: Question): boolean =>
  !closed &&
  !answers.some(({ accepted, thanked, confirmations }) => accepted || thanked || confirmations > 0);

/**
 * The term that a community's open questions are found by; with a folded name, those about that product or tag. A
 * community's id has no slash.
 */
export const openTerm = (communityId: string, topic?: string): string =>
  topic === undefined ? `o${communityId}` : `o${communityId}/${topic}`;
