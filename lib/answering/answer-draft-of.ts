import { answerDraft } from '../helping/new-draft.ts';
import { ok, type Result } from '../model/result.ts';
import type { Question } from '../model/question.ts';
import type { Draft } from '../model/written.ts';
import type { OwnStore } from '../store/own-store.ts';

/**
 * The draft in which a question is answered: the one that was begun, else a new one, which is on the disk then. What a
 * page left behind that ended while it sent is in the outbox already and gives way: in it nothing else could be sent.
 * @param id of a new draft
 * @param at ISO time
 */
export async function answerDraftOf(
  question: Question,
  own: Pick<OwnStore, 'readDrafts' | 'readOutbox' | 'removeDraftIfSame' | 'saveDraft'>,
  id: string,
  at: string,
): Promise<Result<Draft>> {
  const begun = async (): Promise<Draft | undefined> =>
    (await own.readDrafts()).find(({ kind, questionId }) => kind === 'answer' && questionId === question.id);
  const found = await begun();
  const rows = found ? await own.readOutbox() : null;
  const entry = rows?.ok ? rows.value.find((one) => one.id === found?.id) : undefined;
  const isOnItsWay = entry !== undefined && entry.state !== 'cancelled' && entry.state !== 'rejected';
  if (isOnItsWay && entry.draft) await own.removeDraftIfSame(entry.draft);
  const left = isOnItsWay ? await begun() : found;
  if (left) return ok(left);
  const draft = answerDraft(question, id, at);
  const saved = await own.saveDraft(draft);
  return saved.ok ? ok(draft) : saved;
}
