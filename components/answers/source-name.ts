import type { Question } from '../../lib/model/question.ts';

/** Where a question comes from, in words: the forum's host, or the pack that ships inside the extension. */
export const sourceName = (question: Pick<Question, 'url'>): string =>
  question.url ? new URL(question.url).host : 'Peerside starter pack';
