import type { Question } from '../model/question.ts';

/** Nobody is known to have been helped by an answer of it yet, and its thread still takes replies. */
export const isOpen = ({ closed, answers }: Question): boolean =>
  !closed &&
  !answers.some(({ accepted, thanked, confirmations }) => accepted || thanked || confirmations > 0);

/** The term that a community's open questions are found by. */
export const openTerm = (communityId: string): string => `o${communityId}`;
