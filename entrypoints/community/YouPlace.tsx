import { useEffect, useMemo } from 'react';
import { HelpView } from '../../components/standing/HelpView.tsx';
import { LevelUp } from '../../components/standing/LevelUp.tsx';
import { PrivilegesView } from '../../components/standing/PrivilegesView.tsx';
import { RankLadder, StandingView } from '../../components/standing/StandingView.tsx';
import { Calm } from '../../components/shared/Calm.tsx';
import { ACCOUNTS_PATH } from '../../lib/messages/options-address.ts';
import { panelPath } from '../../lib/messages/panel-address.ts';
import { browser } from '../../lib/platform/browser.ts';
import { newcomer } from '../../lib/standing/community-standing.ts';
import { helpOf } from '../../lib/standing/help-of.ts';
import { privilegesOf } from '../../lib/standing/privileges-of.ts';
import { progressOf } from '../../lib/standing/rank-of.ts';
import { noteRank, tellRank } from '../page-wiring/note-rank.ts';
import { useStanding } from './use-standing.ts';
import { ForumFactsOf } from './ForumFactsOf.tsx';
import type { ViewProps } from './views.ts';

const openTab = (path: string): void => void browser.tabs.create({ url: browser.runtime.getURL(path) });

/** The person's own standing, what they solved, and what wants a touch-up. */
export function YouPlace({ own, index, community, questions, settings }: ViewProps) {
  const { account, active, member, standings, superFans, hasAccepted, now, rules } = useStanding({
    index,
    community,
    questions,
  });
  const isSignedIn = account !== null;
  const standing = useMemo(
    () => standings.find((one) => one.member === member) ?? newcomer(member ?? ''),
    [standings, member],
  );
  const help = useMemo(() => helpOf(questions, member ?? '', now), [questions, member, now]);
  const { rank } = standing;
  useEffect(() => {
    if (!isSignedIn) return;
    void index.readCommunities().then((communities) => {
      const synced = communities.ok ? communities.value.find(({ id }) => id === community.id) : undefined;
      return own.changeSettings(noteRank(community.id, rank, synced?.syncedAt ?? null));
    });
  }, [own, index, community.id, isSignedIn, rank]);

  if (!account) {
    return (
      <Calm
        title="Who are you there?"
        text="Connect your account at this forum, and what your answers did is counted here, on this machine."
        testId="standing-nobody"
      >
        <button type="button" className="ps-button" onClick={() => openTab(ACCOUNTS_PATH)}>
          Connect your account
        </button>
      </Calm>
    );
  }
  const noted = settings.ranks[community.id];
  const isNew = noted !== undefined && noted.rank > noted.told;
  return (
    <div className="standing">
      <StandingView
        standing={standing}
        progress={progressOf(standing, hasAccepted, rules)}
        isSuperFan={superFans.has(standing.member)}
        rules={rules}
      >
        {isNew && (
          <LevelUp
            title={rules.ranks[noted.rank]?.title ?? ''}
            community={community.name}
            onOpen={null}
            onClose={() => void own.changeSettings(tellRank(community.id))}
          />
        )}
      </StandingView>
      <HelpView help={help} now={now} onOpen={(id) => openTab(panelPath({ kind: 'question', id }))} />
      {community.forum && <ForumFactsOf forum={community.forum} userName={account.userName} page={member} />}
      <RankLadder rank={rank} rules={rules} />
      <PrivilegesView privileges={privilegesOf(standing.points, active, rules)} />
    </div>
  );
}
