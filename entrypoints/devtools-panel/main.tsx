import '../../lib/platform/no-eval.ts';
import { useCallback, useState } from 'react';
import { DevtoolsView } from '../../components/devtools/DevtoolsView.tsx';
import { AnswerInFull } from '../../components/lookup/AnswerInFull.tsx';
import { HitButtons } from '../../components/lookup/HitButtons.tsx';
import { devtoolsOf, type Devtools } from '../../lib/platform/devtools.ts';
import { canAskHere } from '../../lib/platform/permissions.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { localIndex, type LocalIndex } from '../page-wiring/local-index.ts';
import { mountPage } from '../page-wiring/mount-page.tsx';
import { useCommunityNames } from '../page-wiring/use-community-names.ts';
import { useTabState } from '../page-wiring/use-tab-state.ts';
import { useVerdicts } from '../page-wiring/use-verdicts.ts';
import { copyInPanel } from './copy-in-panel.ts';
import { followTheme } from './inspected-page.ts';
import { useFixes } from './use-fixes.ts';
import { useHearing } from './use-hearing.ts';
import { useListing } from './use-listing.ts';

const onCopy = copyInPanel(document, navigator.clipboard);
const canAsk = canAskHere();

function Panel({ devtools, own, index }: { devtools: Devtools; own: OwnStore; index: LocalIndex }) {
  const state = useTabState(devtools.inspectedWindow.tabId);
  const page = state?.signal ?? null;
  const [preserve, setPreserve] = useState(false);
  const { listing, clear } = useListing(devtools, state, preserve);
  const { hearing, host, allow, problem: refusal } = useHearing(devtools, state, canAsk);
  const { verdicts, give } = useVerdicts(own);
  const communityNames = useCommunityNames(own, index);
  const [key, setKey] = useState<string | null>(null);
  const chosen = listing.errors.find((error) => error.key === key) ?? null;
  const fixes = useFixes(index, chosen, page);
  const [problem, setProblem] = useState<string | null>(null);

  const onVerdict = useCallback(
    async (questionId: string, answerId: string, worked: boolean | null) => {
      const given = await give(questionId, answerId, worked, devtools.inspectedWindow.tabId);
      setProblem(given.ok ? null : given.problem);
    },
    [give, devtools.inspectedWindow.tabId],
  );

  return (
    <DevtoolsView
      listing={listing}
      chosen={chosen}
      fixes={fixes}
      hearing={hearing}
      host={host}
      preserve={preserve}
      problem={problem ?? refusal ?? own.problem}
      renderAnswer={(hit) => (
        <AnswerInFull
          key={hit.question.id}
          hit={hit}
          readQuestion={index.readQuestion}
          communityNames={communityNames}
          verdicts={verdicts}
          onVerdict={(questionId, answerId, worked) => void onVerdict(questionId, answerId, worked)}
          onAnswer={null}
          onCopy={onCopy}
        />
      )}
      renderHits={(hits, onOpen) => (
        <HitButtons hits={hits} onOpen={onOpen} sure testId="devtools-other-fix" />
      )}
      onCopy={onCopy}
      onChoose={setKey}
      onPreserve={setPreserve}
      onClear={clear}
      onReload={() => devtools.inspectedWindow.reload()}
      onAllow={allow}
    />
  );
}

const devtools = devtoolsOf(globalThis);
if (devtools) {
  followTheme(devtools, (theme) => {
    document.documentElement.dataset.theme = theme;
  });
  await mountPage(document, (own) =>
    Promise.resolve(<Panel devtools={devtools} own={own} index={localIndex(own, Date.now)} />),
  );
}
