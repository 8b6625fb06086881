import '../../lib/platform/no-eval.ts';
import { Suspense, useEffect, useState } from 'react';
import { Busy } from '../../components/shared/Busy.tsx';
import { Calm } from '../../components/shared/Calm.tsx';
import { Notice } from '../../components/shared/Notice.tsx';
import { CommunityFrame } from '../../components/standing/CommunityFrame.tsx';
import {
  communityHash,
  communityPlaceFrom,
  type CommunityPlace,
} from '../../lib/messages/community-address.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { localIndex, type LocalIndex } from '../page-wiring/local-index.ts';
import { mountPage } from '../page-wiring/mount-page.tsx';
import { useSettings } from '../page-wiring/use-settings.ts';
import { useKnownCommunities, useQuestions } from './use-community.ts';
import { VIEWS } from './views.ts';

function usePlace(): CommunityPlace {
  const [place, setPlace] = useState(() => communityPlaceFrom(location.hash));
  useEffect(() => {
    const follow = (): void => setPlace(communityPlaceFrom(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return place;
}

function CommunityPage({ own, first, index }: { own: OwnStore; first: Settings; index: LocalIndex }) {
  const { settings, change } = useSettings(own, first);
  const place = usePlace();
  const known = useKnownCommunities(own);
  const community = known?.find(({ id }) => id === place.communityId) ?? known?.[0];
  const questions = useQuestions(index, community?.id);
  const view = VIEWS.find(({ name }) => name === place.view) ?? VIEWS[0];

  const shown = () => {
    if (known === null) return <Busy text="Opening" />;
    if (!community) {
      return (
        <Calm
          title="Follow a community first"
          text="What stands here is counted on this machine from what its forum holds. Follow a forum, or install its pack."
          testId="community-none"
        >
          <button type="button" className="ps-button" onClick={() => void browser.runtime.openOptionsPage()}>
            Follow a forum
          </button>
        </Calm>
      );
    }
    if (questions === null) return <Busy text="Reading the community’s questions on this machine" />;
    if (!questions.ok) return <Notice kind="problem" text={questions.problem} />;
    return (
      view && (
        <Suspense fallback={<Busy text="Opening" />}>
          <view.View
            key={community.id}
            own={own}
            index={index}
            settings={settings}
            community={community}
            questions={questions.value}
            onChange={change}
          />
        </Suspense>
      )
    );
  };
  return (
    <CommunityFrame
      communities={known ?? []}
      community={community?.id ?? null}
      views={VIEWS}
      view={view?.name ?? 'you'}
      problem={own.problem}
      hrefOf={(name, communityId) => communityHash({ view: name, communityId })}
      onChoose={(communityId) => {
        location.hash = communityHash({ view: place.view, communityId });
      }}
    >
      {shown()}
    </CommunityFrame>
  );
}

await mountPage(document, async (own) => (
  <CommunityPage own={own} first={await own.readSettings()} index={localIndex(own, Date.now)} />
));
