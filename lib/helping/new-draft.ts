import { Draft } from '../model/written.ts';
import type { Answer, Question } from '../model/question.ts';

/** An empty answer to a question. @param at ISO time */
export const answerDraft = (question: Question, id: string, at: string): Draft =>
  Draft.parse({
    id,
    kind: 'answer',
    questionId: question.id,
    communityId: question.communityId,
    title: question.title,
    body: '',
    updatedAt: at,
  });

/** The text of one's own answer, to be changed. @param at ISO time */
export const editDraft = (
  question: Question,
  { id: answerId, body }: Answer,
  id: string,
  at: string,
): Draft => ({
  ...answerDraft(question, id, at),
  kind: 'edit',
  body,
  edits: { answerId, before: body },
});

/**
 * A new question, or one together with its answer (`share`).
 * @param communityId null where the person has to choose
 * @param at ISO time
 */
export const questionDraft = (
  kind: 'question' | 'share',
  { title, body, tags }: { title: string; body: string; tags: string[] },
  communityId: string | null,
  id: string,
  at: string,
): Draft => Draft.parse({ id, kind, questionId: null, communityId, title, body, tags, updatedAt: at });

/** Nothing of it was written by the person yet. */
export const isUntouched = ({ kind, body, edits, openMs }: Draft): boolean =>
  openMs === 0 || (kind === 'answer' && body.trim() === '') || body === edits?.before;
