import '../../lib/platform/no-eval.ts';
import { useCallback, useEffect, useState } from 'react';
import { copyThrough } from '../../components/answers/copy-text.ts';
import { PanelView } from '../../components/lookup/PanelView.tsx';
import { placeHash, type PanelPlace } from '../../lib/messages/panel-address.ts';
import { watchPanelRequests } from '../../lib/messages/panel-request.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { useAnswering } from '../page-wiring/answering/use-answering.tsx';
import { readFirstLook, type FirstLook } from '../page-wiring/first-look.ts';
import { localIndex, type LocalIndex } from '../page-wiring/local-index.ts';
import { mountPage } from '../page-wiring/mount-page.tsx';
import { OfferedPackOf } from '../page-wiring/OfferedPackOf.tsx';
import { readPaste } from '../page-wiring/read-paste.ts';
import { useAsked } from '../page-wiring/use-asked.ts';
import { useCommunityNames } from '../page-wiring/use-community-names.ts';
import { useOpenedQuestion } from '../page-wiring/use-opened-question.ts';
import { usePanelPlace } from '../page-wiring/use-panel-place.ts';
import { usePicking } from '../page-wiring/use-picking.ts';
import { useSettings } from '../page-wiring/use-settings.ts';
import { tabIdFromAddress } from '../page-wiring/use-tab.ts';
import { useTabView } from '../page-wiring/use-tab-view.ts';
import { useVerdicts } from '../page-wiring/use-verdicts.ts';

const fixedTab = tabIdFromAddress(location.search);
const onCopy = copyThrough(navigator.clipboard);

const go = (place: PanelPlace | null): void => {
  location.hash = place === null ? '' : placeHash(place);
};
const showQuestion = (id: string | null): void => go(id === null ? null : { kind: 'question', id });

function Panel({
  own,
  first,
  look,
  index,
}: {
  own: OwnStore;
  first: Settings;
  look: FirstLook;
  index: LocalIndex;
}) {
  const { settings, change } = useSettings(own, first);
  const watched = useTabView(fixedTab, look);
  const { verdicts, give } = useVerdicts(own);
  const communityNames = useCommunityNames(own, index);
  const place = usePanelPlace();
  const { opened, remember } = useOpenedQuestion(
    place?.kind === 'question' ? place.id : null,
    index,
    watched.tab?.findings ?? null,
  );
  const { state: asked, take, close } = useAsked(index, place);
  const pick = usePicking(watched.tabId);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    void browser.windows.getCurrent().then(({ id }) => {
      if (!gone && id !== undefined)
        stop = watchPanelRequests(id, (request) => {
          if (request.kind === 'question') return showQuestion(request.questionId);
          if (request.kind === 'compose') return go({ kind: 'compose', id: request.draftId });
          take(request);
          showQuestion(null);
        });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [take]);

  const findings = watched.tab?.findings ?? null;
  const answering = useAnswering({
    own,
    index,
    settings,
    communityNames,
    place: place?.kind === 'question' || place?.kind === 'search' ? null : place,
    page: findings?.signal ? { signal: findings.signal, errorId: findings.fixErrorId } : null,
    onChange: change,
    onGo: go,
    onOpenQuestion: showQuestion,
    onWiden: null,
    onCopy,
  });

  const onVerdict = useCallback(
    async (questionId: string, answerId: string, worked: boolean | null) => {
      const given = await give(questionId, answerId, worked, watched.tabId ?? null);
      setProblem(given.ok ? null : given.problem);
    },
    [give, watched.tabId],
  );

  return (
    <PanelView
      tab={watched.tab}
      looking={watched.looking}
      opened={opened}
      asked={asked}
      picking={pick.picking}
      problem={problem ?? answering.problem ?? pick.problem ?? watched.problem ?? own.problem}
      offer={
        <OfferedPackOf
          own={own}
          index={index}
          settings={settings}
          findings={watched.tab?.findings ?? null}
          onProblem={setProblem}
        />
      }
      tabs={answering.tabs}
      place={answering.place}
      askActs={answering.askActs}
      onAnswer={answering.answer}
      search={index.search}
      readPaste={readPaste}
      readQuestion={index.readQuestion}
      communityNames={communityNames}
      verdicts={verdicts}
      onVerdict={(questionId, answerId, worked) => void onVerdict(questionId, answerId, worked)}
      onCopy={onCopy}
      onOpen={(hit) => {
        remember(hit);
        showQuestion(hit.question.id);
      }}
      onBack={() => showQuestion(null)}
      onPick={watched.tab === null || watched.tab.access === 'closed' ? null : () => void pick.begin()}
      onCloseAsked={() => {
        close();
        showQuestion(null);
      }}
      // Without a grant, reading needs the toolbar button's own click.
      onLook={watched.tab?.access === 'granted' || watched.tab?.access === 'askable' ? watched.look : null}
      onAlways={watched.allowSite}
      onAllSites={watched.allowAll}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

await mountPage(document, async (own) => {
  const [first, look] = await Promise.all([own.readSettings(), readFirstLook(fixedTab)]);
  return <Panel own={own} first={first} look={look} index={localIndex(own, Date.now)} />;
});
