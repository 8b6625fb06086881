import '../../lib/platform/no-eval.ts';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { copyThrough } from '../../components/answers/copy-text.ts';
import { PopupView } from '../../components/lookup/PopupView.tsx';
import { openSidePanel } from '../../lib/lookup/side-panel.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { useAnswering, type AnsweringPlace } from '../page-wiring/answering/use-answering.tsx';
import { readFirstLook, type FirstLook } from '../page-wiring/first-look.ts';
import { FollowOfferOf } from '../page-wiring/FollowOfferOf.tsx';
import { localIndex, type LocalIndex } from '../page-wiring/local-index.ts';
import { mountPage } from '../page-wiring/mount-page.tsx';
import { OfferedPackOf } from '../page-wiring/OfferedPackOf.tsx';
import { openPanel } from '../page-wiring/open-panel.ts';
import { readPaste } from '../page-wiring/read-paste.ts';
import { useCommunityNames } from '../page-wiring/use-community-names.ts';
import { usePicking } from '../page-wiring/use-picking.ts';
import { useSettings } from '../page-wiring/use-settings.ts';
import { tabIdFromAddress } from '../page-wiring/use-tab.ts';
import { useTabView, type WatchedTab } from '../page-wiring/use-tab-view.ts';

const fixedTab = tabIdFromAddress(location.search);
const onCopy = copyThrough(navigator.clipboard);

function Popup({
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
  const { settings, change, mute } = useSettings(own, first);
  const watched = useTabView(fixedTab, look);
  const picking = usePicking(watched.tabId);
  const [problem, setProblem] = useState<string | null>(null);
  const [place, setPlace] = useState<AnsweringPlace | null>(null);
  const host = watched.tab?.host ?? null;
  useLookOnce(watched);

  const { windowId, tabId } = watched;
  const showPanel = useCallback(
    async (shown: Parameters<typeof openPanel>[1]) => {
      if (windowId === undefined) return;
      await openPanel(windowId, shown, tabId);
      window.close();
    },
    [windowId, tabId],
  );
  const showQuestion = (id: string) => void showPanel({ kind: 'question', id });
  const findings = watched.tab?.findings ?? null;
  const answering = useAnswering({
    own,
    index,
    settings,
    communityNames: useCommunityNames(own, index),
    place,
    page: findings?.signal ? { signal: findings.signal, errorId: findings.fixErrorId } : null,
    onChange: change,
    onGo: setPlace,
    onOpenQuestion: showQuestion,
    onWiden: (id) => void showPanel({ kind: 'compose', id }),
    onCopy,
  });
  /** Firefox opens its sidebar within this click or never; Chromium opens the panel when something was picked. */
  const pick = async () => {
    if (watched.windowId !== undefined && !browser.sidePanel) void openSidePanel(watched.windowId);
    if (await picking.begin()) window.close();
  };
  const muteHere = async (muted: boolean) => {
    if (host === null) return;
    const changed = await mute(host, muted);
    setProblem(changed.ok ? null : changed.problem);
  };

  return (
    <PopupView
      tab={watched.tab}
      looking={watched.looking}
      problem={problem ?? answering.problem ?? picking.problem ?? watched.problem ?? own.problem}
      muted={host !== null && settings.mutedHosts.includes(host)}
      offer={
        <>
          <OfferedPackOf
            own={own}
            index={index}
            settings={settings}
            findings={findings}
            onProblem={setProblem}
            onGone={() => window.close()}
          />
          <FollowOfferOf own={own} tabId={watched.tabId} />
          {answering.offer}
        </>
      }
      tabs={answering.tabs}
      place={answering.place}
      writing={place?.kind === 'compose'}
      askActs={answering.askActs}
      onAsk={answering.ask}
      search={index.search}
      readPaste={readPaste}
      onOpenAnswer={(hit) => showQuestion(hit.question.id)}
      onCopy={onCopy}
      onLook={watched.look}
      onAlways={watched.allowSite}
      onAllSites={watched.allowAll}
      onMute={(muted) => void muteHere(muted)}
      onPick={() => void pick()}
      onOpenPanel={() => void showPanel(null)}
      onOpenOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

/** Opening the popup is asking about this page: where nothing was read yet and it may be read now, it is. */
function useLookOnce({ tab, look }: WatchedTab): void {
  const asked = useRef(false);
  const mayLook =
    tab !== null && tab.findings === null && (tab.access === 'askable' || tab.access === 'granted');
  // Before anything is painted: what is shown until then would go at once.
  useLayoutEffect(() => {
    if (!mayLook || asked.current) return;
    asked.current = true;
    look();
  }, [mayLook, look]);
}

await mountPage(document, async (own) => {
  const [first, look] = await Promise.all([own.readSettings(), readFirstLook(fixedTab)]);
  return <Popup own={own} first={first} look={look} index={localIndex(own, Date.now)} />;
});
