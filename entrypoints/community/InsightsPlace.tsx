import { useEffect, useMemo, useState } from 'react';
import { InsightsView, type Stretch } from '../../components/insights/InsightsView.tsx';
import { factsOf, sharedDaysOf } from '../../lib/insights/facts-of.ts';
import { insightsOf } from '../../lib/insights/insights-of.ts';
import { savingsOf } from '../../lib/insights/savings-of.ts';
import type { LookUpDays } from '../../lib/model/look-ups.ts';
import { communityOf } from '../../lib/model/task-id.ts';
import { isTriageThread } from '../../lib/model/triage.ts';
import type { Confirmation } from '../../lib/model/written.ts';
import { panelPath } from '../../lib/messages/panel-address.ts';
import { browser } from '../../lib/platform/browser.ts';
import { saveFile } from '../page-wiring/save-file.ts';
import type { ViewProps } from './views.ts';

const DAY_MS = 86_400_000;

/** What the community did and what it lacks, from what lies on this machine. */
export function InsightsPlace({ own, community, questions, settings, onChange }: ViewProps) {
  const [now] = useState(Date.now);
  const [stretch, setStretch] = useState<Stretch>(365);
  const [problem, setProblem] = useState<string | null>(null);
  const [confirmations, setConfirmations] = useState<readonly Confirmation[]>([]);
  const [lookUps, setLookUps] = useState<readonly LookUpDays[]>([]);
  useEffect(() => {
    void own.readConfirmations().then(setConfirmations);
    void own.readLookUps().then(setLookUps);
  }, [own]);
  const input = useMemo(
    () => ({
      questions: questions.filter((one) => !isTriageThread(one)).map((one) => factsOf(one, now)),
      shared: questions.filter(isTriageThread).flatMap(sharedDaysOf),
      workedHere: confirmations
        .filter(({ worked, questionId }) => worked && communityOf(questionId) === community.id)
        .map(({ at, toldIn }) => ({ at: Date.parse(at), isShared: toldIn !== null })),
      lookUpsHere: lookUps.find(({ communityId }) => communityId === community.id)?.days ?? {},
    }),
    [questions, confirmations, lookUps, community.id, now],
  );
  const insights = useMemo(
    () => insightsOf(input, stretch === null ? null : now - stretch * DAY_MS, now),
    [input, stretch, now],
  );
  return (
    <InsightsView
      insights={insights}
      savings={savingsOf(insights.all, settings.assumptions)}
      assumptions={settings.assumptions}
      problem={problem}
      stretch={stretch}
      onStretch={setStretch}
      onAssumptions={(assumptions) =>
        void onChange({ assumptions }).then((kept) => setProblem(kept.ok ? null : kept.problem))
      }
      onSave={(name, file) => saveFile(document, name, file)}
      onPrint={() => window.print()}
      onOpen={(questionId) =>
        void browser.tabs.create({
          url: browser.runtime.getURL(panelPath({ kind: 'question', id: questionId })),
        })
      }
    />
  );
}
