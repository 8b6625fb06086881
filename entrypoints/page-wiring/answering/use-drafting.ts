import { useCallback, useState } from 'react';
import { answerDraftOf } from '../../../lib/answering/answer-draft-of.ts';
import { questionDraft } from '../../../lib/helping/new-draft.ts';
import { pageSummary } from '../../../lib/helping/page-summary.ts';
import type { Question } from '../../../lib/model/question.ts';
import type { PageSignal } from '../../../lib/model/signal.ts';
import type { Draft } from '../../../lib/model/written.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';

/** Beginning, deleting and bringing back drafts. Each begun one is on the disk before it is opened. */
export interface Drafting {
  /** Deleted while this page is open. */
  deleted: readonly Draft[];
  problem: string | null;
  answer: (question: Question) => Promise<void>;
  /** A question about what the page showed, or about nothing yet. */
  ask: (
    kind: 'question' | 'share',
    page: { signal: PageSignal; errorId: string | undefined } | null,
  ) => Promise<void>;
  remove: (draft: Draft) => Promise<void>;
  restore: (draft: Draft) => Promise<void>;
}

/** @param onOpen opens a draft for writing */
export function useDrafting(own: OwnStore, onOpen: (draftId: string) => void): Drafting {
  const [deleted, setDeleted] = useState<readonly Draft[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  const begin = useCallback(
    async (draft: Draft) => {
      const saved = await own.saveDraft(draft);
      setProblem(saved.ok ? null : saved.problem);
      if (saved.ok) onOpen(draft.id);
    },
    [own, onOpen],
  );
  const answer = useCallback(
    async (question: Question) => {
      const opened = await answerDraftOf(question, own, crypto.randomUUID(), new Date().toISOString());
      setProblem(opened.ok ? null : opened.problem);
      if (opened.ok) onOpen(opened.value.id);
    },
    [own, onOpen],
  );
  const ask: Drafting['ask'] = useCallback(
    async (kind, page) => {
      const follows = await own.readFollows();
      const only = follows.ok && follows.value.length === 1 ? follows.value[0] : undefined;
      const summary = page ? pageSummary(page.signal, page.errorId) : { title: '', body: '', tags: [] };
      await begin(
        questionDraft(
          kind,
          summary,
          only?.communityId ?? null,
          crypto.randomUUID(),
          new Date().toISOString(),
        ),
      );
    },
    [own, begin],
  );
  const remove = useCallback(
    async (draft: Draft) => {
      const removed = await own.removeDraft(draft.id);
      setProblem(removed.ok ? null : removed.problem);
      if (removed.ok) setDeleted((before) => [draft, ...before]);
    },
    [own],
  );
  const restore = useCallback(
    async (draft: Draft) => {
      const saved = await own.saveDraft(draft);
      setProblem(saved.ok ? null : saved.problem);
      if (saved.ok) setDeleted((before) => before.filter(({ id }) => id !== draft.id));
    },
    [own],
  );
  return { deleted, problem, answer, ask, remove, restore };
}
