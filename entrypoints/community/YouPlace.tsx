import { useEffect, useMemo, useState } from 'react';
import { HelpView } from '../../components/standing/HelpView.tsx';
import { LevelUp } from '../../components/standing/LevelUp.tsx';
import { PrivilegesView } from '../../components/standing/PrivilegesView.tsx';
import { RankLadder, StandingView } from '../../components/standing/StandingView.tsx';
import { Calm } from '../../components/shared/Calm.tsx';
import { Notice } from '../../components/shared/Notice.tsx';
import { editDraftOf } from '../../lib/answering/answer-draft-of.ts';
import { softwareOf } from '../../lib/forums/softwares.ts';
import { ACCOUNTS_PATH } from '../../lib/messages/options-address.ts';
import { panelPath } from '../../lib/messages/panel-address.ts';
import type { SolvedQuestion } from '../../lib/model/standing.ts';
import { browser } from '../../lib/platform/browser.ts';
import { newcomer } from '../../lib/standing/community-standing.ts';
import { helpOf } from '../../lib/standing/help-of.ts';
import { privilegesOf } from '../../lib/standing/privileges-of.ts';
import { progressOf } from '../../lib/standing/rank-of.ts';
import { countedAfter, noteRank, tellRank } from '../page-wiring/note-rank.ts';
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
  const [problem, setProblem] = useState<string | null>(null);
  const software = community.forum ? softwareOf(community.forum.kind) : undefined;
  const canEdit = isSignedIn && (software?.capabilities.write.includes('edit') ?? false);
  /** The answer's text, open for changing. */
  const touchUp = async ({ questionId, answerId }: SolvedQuestion): Promise<void> => {
    const question = questions.find(({ id }) => id === questionId);
    const answer = question?.answers.find(({ id }) => id === answerId);
    if (!question || !answer) return;
    const at = new Date().toISOString();
    const draft = await editDraftOf(question, answer, own, crypto.randomUUID(), at);
    setProblem(draft.ok ? null : draft.problem);
    if (draft.ok) openTab(panelPath({ kind: 'compose', id: draft.value.id }));
  };
  useEffect(() => {
    if (!isSignedIn) return;
    void index.readCommunities().then((communities) => {
      const after = communities.ok && countedAfter(community, communities.value);
      if (after !== false) void own.changeSettings(noteRank(community.id, rank, after));
    });
  }, [own, index, community, isSignedIn, rank]);

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
      {problem !== null && <Notice kind="problem" text={problem} />}
      <HelpView
        help={help}
        now={now}
        onOpen={(id) => openTab(panelPath({ kind: 'question', id }))}
        onTouchUp={canEdit ? (one) => void touchUp(one) : null}
      />
      {community.forum && <ForumFactsOf forum={community.forum} userName={account.userName} page={member} />}
      <RankLadder rank={rank} rules={rules} />
      <PrivilegesView privileges={privilegesOf(standing.points, active, rules)} />
    </div>
  );
}
