import { useCallback, useEffect, useState } from 'react';
import type { TabFindings } from '../../components/lookup/tab-view.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';
import type { Question } from '../../lib/model/question.ts';
import type { Hit } from '../../lib/model/search.ts';
import { rankAnswers } from '../../lib/search/rank-answers.ts';
import type { LocalIndex } from './local-index.ts';

type Opened = 'reading' | Result<Hit> | null;

const GONE =
  'This question is not on this machine any more. Search for it, or sync its community in options.';

/**
 * The question that the page's address names. Opened from a hit it keeps the hit's reasons: `remember` the hit
 * before changing the address, or let it be among the tab's findings.
 */
export function useOpenedQuestion(
  id: string | null,
  index: LocalIndex,
  findings: TabFindings | null,
): { opened: Opened; remember: (hit: Hit) => void } {
  const [chosen, setChosen] = useState<Hit | null>(null);
  const [read, setRead] = useState<{ id: string; question: Question | null } | null>(null);

  useEffect(() => {
    if (id === null) return;
    let stale = false;
    void index.readQuestion(id).then((question) => {
      if (!stale) setRead({ id, question });
    });
    return () => {
      stale = true;
    };
  }, [id, index]);

  const remember = useCallback((hit: Hit) => setChosen(hit), []);
  return { opened: openedFrom(id, chosen, findings, read), remember };
}

function openedFrom(
  id: string | null,
  chosen: Hit | null,
  findings: TabFindings | null,
  read: { id: string; question: Question | null } | null,
): Opened {
  if (id === null) return null;
  const known = [chosen, ...(findings?.hits ?? [])].find((hit) => hit?.question.id === id);
  if (known) return ok(known);
  if (read?.id !== id) return 'reading';
  if (!read.question) return failed(GONE);
  const { question } = read;
  return ok({
    question,
    answer: rankAnswers(question, { verdicts: new Map(), now: Date.now() })[0]?.answer ?? null,
    score: 0,
    confidence: 0,
    reasons: [],
  });
}
