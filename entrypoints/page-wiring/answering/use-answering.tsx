import { lazy, Suspense, useCallback, type ReactNode } from 'react';
import type { CopyText } from '../../../components/answers/copy-text.ts';
import { AskActs } from '../../../components/compose/AskActs.tsx';
import { DraftsList } from '../../../components/compose/DraftsList.tsx';
import { TasksOffer } from '../../../components/triage/TasksOffer.tsx';
import { WaitingOffer } from '../../../components/helping/WaitingOffer.tsx';
import { needsDecision } from '../../../components/outbox/entry-words.ts';
import { Busy } from '../../../components/shared/Busy.tsx';
import { Notice } from '../../../components/shared/Notice.tsx';
import { PlaceTabs, type TabName } from '../../../components/shared/PlaceTabs.tsx';
import { StandingLink } from '../../../components/standing/StandingLink.tsx';
import { isUntouched } from '../../../lib/helping/new-draft.ts';
import { communityPath } from '../../../lib/messages/community-address.ts';
import { ACCOUNTS_PATH } from '../../../lib/messages/options-address.ts';
import type { PanelPlace } from '../../../lib/messages/panel-address.ts';
import { isOwnPack } from '../../../lib/model/pack-manifest.ts';
import type { Question } from '../../../lib/model/question.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import type { PageSignal } from '../../../lib/model/signal.ts';
import { browser } from '../../../lib/platform/browser.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';
import type { LocalIndex } from '../local-index.ts';
import { useLevelUp } from '../use-level-up.tsx';
import { useAccounts } from './use-accounts.ts';
import { useDrafting } from './use-drafting.ts';
import { useWaiting } from './use-waiting.ts';
import { useWritten } from './use-written.ts';

/** Writing needs more code than looking: it comes when it is wanted. */
const Compose = lazy(async () => ({ default: (await import('./Compose.tsx')).Compose }));
const OutboxPlace = lazy(async () => ({ default: (await import('./OutboxPlace.tsx')).OutboxPlace }));
const TasksPlace = lazy(async () => ({ default: (await import('../triage/TasksPlace.tsx')).TasksPlace }));
const WaitingPlace = lazy(async () => ({ default: (await import('./WaitingPlace.tsx')).WaitingPlace }));

/** Places of popup and side panel that are about writing. */
export type AnsweringPlace = Extract<PanelPlace, { kind: 'compose' | 'waiting' | 'tasks' | 'outbox' }>;

/** The tab that a place belongs to. */
const TAB_OF: Partial<Record<AnsweringPlace['kind'], TabName>> = {
  waiting: 'waiting',
  tasks: 'waiting',
  outbox: 'outbox',
};

interface AnsweringProps {
  own: OwnStore;
  index: LocalIndex;
  settings: Settings;
  communityNames: ReadonlyMap<string, string>;
  /** Null on the page itself, or at another place. */
  place: AnsweringPlace | null;
  /** What the page in front showed, and the error that its fixes are for. */
  page: { signal: PageSignal; errorId: string | undefined } | null;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
  onGo: (place: AnsweringPlace | null) => void;
  onOpenQuestion: (questionId: string) => void;
  /** Goes on writing in a larger place; null where this is it. */
  onWiden: ((draftId: string) => void) | null;
  onCopy: CopyText;
}

/** What popup and side panel show of writing: tabs, the place itself, and what stands among the page's own matters. */
export interface Answering {
  tabs: ReactNode;
  place: ReactNode | null;
  askActs: ReactNode;
  /** The first of what waits; null where nothing is known to fit. */
  offer: ReactNode | null;
  ask: () => void;
  /** Null for a question whose community is not followed. */
  answer: (question: Question) => void;
  problem: string | null;
}

export function useAnswering(props: AnsweringProps): Answering {
  const { own, index, settings, communityNames, place, page, onGo } = props;
  const accounts = useAccounts();
  const written = useWritten(own);
  const work = useWaiting(own, index, written, settings.topics, accounts);
  const open = useCallback((id: string) => onGo({ kind: 'compose', id }), [onGo]);
  const drafting = useDrafting(own, open);
  const openAccounts = () => void browser.tabs.create({ url: browser.runtime.getURL(ACCOUNTS_PATH) });
  const answer = (question: Question) => void drafting.answer(question);
  const ask = () => void drafting.ask('question', page);

  const waiting = work.list?.ok
    ? work.list.value.waiting.filter((one) => !work.aside.has(one.question.id))
    : [];
  const asking = written?.outbox.ok ? written.outbox.value.filter(needsDecision).length : 0;
  const fitting = waiting.filter(({ fits, claimed }) => fits || claimed);
  const [first] = fitting;
  const levelUp = useLevelUp(own, index, settings, communityNames, accounts.length > 0);
  const drafts = (
    <DraftsList
      drafts={(written?.drafts ?? []).filter((draft) => !isUntouched(draft))}
      deleted={drafting.deleted}
      onOpen={({ id }) => open(id)}
      onDelete={(draft) => void drafting.remove(draft)}
      onUndo={(draft) => void drafting.restore(draft)}
    />
  );

  // Packs give tasks too; what the extension brings along has nobody to tell.
  const hasTasks = written?.follows.length !== 0 || [...communityNames.keys()].some((id) => !isOwnPack(id));

  const shown = (): ReactNode => {
    switch (place?.kind) {
      case 'compose':
        return (
          <Compose
            key={place.id}
            own={own}
            index={index}
            draftId={place.id}
            follows={written?.follows ?? []}
            accounts={accounts}
            signal={page?.signal ?? null}
            onSent={() => onGo({ kind: 'outbox' })}
            onHandedOver={() => onGo({ kind: 'waiting' })}
            onBack={() => onGo({ kind: 'waiting' })}
            onDelete={(draft) => {
              onGo({ kind: 'waiting' });
              void drafting.remove(draft);
            }}
            onOpenHit={({ question }) => props.onOpenQuestion(question.id)}
            onConnect={openAccounts}
            onWiden={props.onWiden}
            onCopy={props.onCopy}
          />
        );
      case 'waiting':
        return (
          <>
            <WaitingPlace
              work={work}
              follows={written?.follows.length ?? null}
              topics={settings.topics}
              communityNames={communityNames}
              drafts={
                <>
                  {hasTasks && <TasksOffer onBegin={() => onGo({ kind: 'tasks' })} />}
                  {drafts}
                </>
              }
              onChange={props.onChange}
              onAnswer={answer}
              onOpen={({ id }) => props.onOpenQuestion(id)}
              onOpenOptions={() => void browser.runtime.openOptionsPage()}
            />
            {work.list !== null && levelUp}
            <StandingLink href={communityPath({ view: 'you', communityId: null })} />
          </>
        );
      case 'tasks':
        return (
          <TasksPlace
            own={own}
            index={index}
            settings={settings}
            communityNames={communityNames}
            accounts={accounts}
            onChange={props.onChange}
            onConnect={openAccounts}
            onOpenOptions={() => void browser.runtime.openOptionsPage()}
            onCopy={props.onCopy}
          />
        );
      case 'outbox':
        return (
          <OutboxPlace
            written={written}
            index={index}
            communityNames={communityNames}
            drafts={drafts}
            onEdit={open}
            onConnect={openAccounts}
          />
        );
      default:
        return null;
    }
  };

  return {
    tabs: (
      <PlaceTabs
        current={place === null ? 'page' : (TAB_OF[place.kind] ?? null)}
        waiting={fitting.length}
        asking={asking}
        onGo={(tab: TabName) => onGo(tab === 'page' ? null : { kind: tab })}
      />
    ),
    place: place && (
      <>
        {drafting.problem !== null && <Notice kind="problem" text={drafting.problem} />}
        <Suspense fallback={<Busy text="Opening" />}>{shown()}</Suspense>
      </>
    ),
    askActs: <AskActs onAsk={ask} onShare={() => void drafting.ask('share', page)} />,
    offer: (first || levelUp) && (
      <>
        {first && (
          <WaitingOffer
            waiting={first}
            count={fitting.length}
            onAnswer={() => answer(first.question)}
            onAll={() => onGo({ kind: 'waiting' })}
          />
        )}
        {levelUp}
      </>
    ),
    ask,
    answer,
    problem: drafting.problem,
  };
}
