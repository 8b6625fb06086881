import { answerDraft, editDraft } from '../helping/new-draft.ts';
import { ok, type Result } from '../model/result.ts';
import type { Answer, Question } from '../model/question.ts';
import type { Draft } from '../model/written.ts';
import type { OwnStore } from '../store/own-store.ts';

type DraftPlace = Pick<OwnStore, 'readDrafts' | 'readOutbox' | 'removeDraftIfSame' | 'saveDraft'>;

/**
 * The draft in which a question is answered: the one that was begun, else a new one, which is on the disk then. What a
 * page left behind that ended while it sent is in the outbox already and gives way: in it nothing else could be sent.
 * @param id of a new draft
 * @param at ISO time
 */
export const answerDraftOf = (
  question: Question,
  own: DraftPlace,
  id: string,
  at: string,
): Promise<Result<Draft>> =>
  begunOrNew(
    answerDraft(question, id, at),
    ({ kind, questionId }) => kind === 'answer' && questionId === question.id,
    own,
  );

/** The draft in which one's own answer is changed, as `answerDraftOf`. */
export const editDraftOf = (
  question: Question,
  answer: Answer,
  own: DraftPlace,
  id: string,
  at: string,
): Promise<Result<Draft>> =>
  begunOrNew(editDraft(question, answer, id, at), ({ edits }) => edits?.answerId === answer.id, own);

async function begunOrNew(
  draft: Draft,
  isIt: (begun: Draft) => boolean,
  own: DraftPlace,
): Promise<Result<Draft>> {
  const begun = async (): Promise<Draft | undefined> => (await own.readDrafts()).find(isIt);
  const found = await begun();
  const rows = found ? await own.readOutbox() : null;
  const entry = rows?.ok ? rows.value.find((one) => one.id === found?.id) : undefined;
  const isOnItsWay = entry !== undefined && entry.state !== 'cancelled' && entry.state !== 'rejected';
  if (isOnItsWay && entry.draft) await own.removeDraftIfSame(entry.draft);
  const left = isOnItsWay ? await begun() : found;
  if (left) return ok(left);
  const saved = await own.saveDraft(draft);
  return saved.ok ? ok(draft) : saved;
}
