import type { ReactNode } from 'react';
import type { Waiting } from '../../lib/model/helping.ts';
import type { Result } from '../../lib/model/result.ts';
import { Busy } from '../shared/Busy.tsx';
import { Calm } from '../shared/Calm.tsx';
import { Notice } from '../shared/Notice.tsx';
import { TopicsField } from './TopicsField.tsx';
import { WaitingRow, type Decision } from './WaitingRow.tsx';

export interface WaitingShown {
  waiting: readonly Waiting[];
  offered: readonly string[];
  knowsTopics: boolean;
  putAside: number;
}

/**
 * What waits for this helper. Test ids: `waiting-list`, `waiting-others`, `waiting-empty`, `waiting-problem`, `waiting-topics`,
 * `waiting-bring-back`, and those of WaitingRow and TopicsField.
 */
export function WaitingView({
  list,
  follows,
  topics,
  aside,
  communityNames,
  now,
  drafts,
  onTopics,
  onAnswer,
  onOpen,
  onDecide,
  onBringBack,
  onOpenOptions,
}: {
  /** Null while it is being read. */
  list: Result<WaitingShown> | null;
  /** How many communities are followed; null while that is being read. */
  follows: number | null;
  topics: readonly string[];
  /** Rows put aside while this view is open, by question id. */
  aside: ReadonlyMap<string, Decision>;
  communityNames: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  now: number;
  /** What was begun and not sent. */
  drafts: ReactNode;
  onTopics: (topics: string[]) => void;
  onAnswer: (waiting: Waiting) => void;
  onOpen: (waiting: Waiting) => void;
  onDecide: (waiting: Waiting, decision: Decision | null) => void;
  /** Everything that was put aside is shown again. */
  onBringBack: () => void;
  onOpenOptions: () => void;
}) {
  if (follows === 0) {
    return (
      <>
        {drafts}
        <Calm
          title="Follow a community first"
          text="Then the questions that wait for someone like you stand here, also offline."
          testId="waiting-empty"
        >
          <button type="button" className="ps-button" onClick={onOpenOptions}>
            Follow a forum
          </button>
        </Calm>
      </>
    );
  }
  if (list === null || follows === null) return <Busy text="Looking for open questions" />;
  if (!list.ok) {
    return (
      <div data-testid="waiting-problem">
        {drafts}
        <Notice kind="problem" text={list.problem} />
      </div>
    );
  }
  const { waiting, offered, knowsTopics, putAside } = list.value;
  const others = knowsTopics ? waiting.filter(({ fits, claimed }) => !fits && !claimed) : [];
  const first = waiting.filter((one) => !others.includes(one));
  const row = (one: Waiting) => (
    <WaitingRow
      key={one.question.id}
      waiting={one}
      community={communityNames.get(one.question.communityId) ?? one.question.communityId}
      aside={aside.get(one.question.id) ?? null}
      now={now}
      onAnswer={() => onAnswer(one)}
      onOpen={() => onOpen(one)}
      onDecide={(decision) => onDecide(one, decision)}
    />
  );
  return (
    <>
      {drafts}
      <details className="waiting-topics" open={!knowsTopics} data-testid="waiting-topics">
        <summary>
          {topics.length === 0 ? 'What can you help with?' : `You help with ${topics.join(', ')}`}
        </summary>
        <TopicsField chosen={topics} offered={offered} onChange={onTopics} />
      </details>
      {waiting.length === 0 ? (
        <Calm
          title="Nothing waits for you"
          text={`${putAside > 0 ? 'You put aside all that is open.' : 'Nothing open is left for you just now.'} New ones appear when they are read again.`}
          testId="waiting-empty"
        />
      ) : (
        <>
          {first.length > 0 ? (
            <ul className="waiting-list" data-testid="waiting-list">
              {first.map(row)}
            </ul>
          ) : (
            <p className="hint">Nothing open is about what you help with just now.</p>
          )}
          {others.length > 0 && (
            <section aria-label="About other things">
              <h2 className="over">About other things</h2>
              <ul className="waiting-list" data-testid="waiting-others">
                {others.map(row)}
              </ul>
            </section>
          )}
        </>
      )}
      {putAside > 0 && (
        <p className="hint">
          {putAside === 1 ? '1 question is put aside.' : `${putAside} questions are put aside.`}{' '}
          <button type="button" className="link" onClick={onBringBack} data-testid="waiting-bring-back">
            Show again
          </button>
        </p>
      )}
    </>
  );
}
