import { useState, type ReactNode } from 'react';
import { WaitingView } from '../../../components/helping/WaitingView.tsx';
import { Notice } from '../../../components/shared/Notice.tsx';
import type { Question } from '../../../lib/model/question.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Settings } from '../../../lib/model/settings.ts';
import type { WaitingWork } from './use-waiting.ts';

/** The open questions for this helper, and choosing what they know. */
export function WaitingPlace({
  work,
  follows,
  topics,
  communityNames,
  drafts,
  onChange,
  onAnswer,
  onOpen,
  onOpenOptions,
}: {
  work: WaitingWork;
  /** How many communities are followed; null while that is being read. */
  follows: number | null;
  topics: readonly string[];
  communityNames: ReadonlyMap<string, string>;
  drafts: ReactNode;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
  onAnswer: (question: Question) => void;
  onOpen: (question: Question) => void;
  onOpenOptions: () => void;
}) {
  const [now] = useState(Date.now);
  return (
    <>
      {work.problem !== null && <Notice kind="problem" text={work.problem} />}
      <WaitingView
        list={work.list}
        follows={follows}
        topics={topics}
        aside={work.aside}
        communityNames={communityNames}
        now={now}
        drafts={drafts}
        onTopics={(chosen) => void onChange({ topics: chosen })}
        onAnswer={({ question }) => onAnswer(question)}
        onOpen={({ question }) => onOpen(question)}
        onDecide={work.decide}
        onBringBack={work.bringBack}
        onOpenOptions={onOpenOptions}
      />
    </>
  );
}
