import type { ReactNode } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { OutboxDecision, OutboxEntry } from '../../lib/model/written.ts';
import { Busy } from '../shared/Busy.tsx';
import { Calm } from '../shared/Calm.tsx';
import { Notice } from '../shared/Notice.tsx';
import { isFinished, needsDecision } from './entry-words.ts';
import { OutboxRow } from './OutboxRow.tsx';

/**
 * Everything that was handed over, what asks first. Test ids: `outbox`, `outbox-empty`, `outbox-problem`, and those of
 * OutboxRow.
 */
export function OutboxView({
  entries,
  communityNames,
  threads,
  deciding,
  problem,
  now,
  drafts,
  onDecide,
  onConnect,
}: {
  /** Null while they are being read. */
  entries: Result<readonly OutboxEntry[]> | null;
  communityNames: ReadonlyMap<string, string>;
  /** Addresses of threads by question id. */
  threads: ReadonlyMap<string, string>;
  /** Ids of entries about which a decision is being carried out. */
  deciding: ReadonlySet<string>;
  problem: string | null;
  /** Milliseconds since 1970. */
  now: number;
  /** What was begun and not sent: after what asks, before what is on its way. */
  drafts: ReactNode;
  onDecide: (entry: OutboxEntry, decision: OutboxDecision) => void;
  onConnect: () => void;
}) {
  if (entries === null) return <Busy text="Opening what you sent" />;
  const shown = entries.ok ? [...entries.value].sort(byUrgency) : [];
  const asking = shown.filter(needsDecision);
  const others = shown.filter((entry) => !needsDecision(entry));
  const list = (some: readonly OutboxEntry[]) => (
    <ul className="entries">
      {some.map((entry) => (
        <OutboxRow
          key={entry.id}
          entry={entry}
          community={communityNames.get(entry.communityId) ?? entry.communityId}
          thread={entry.questionId === null ? null : (threads.get(entry.questionId) ?? null)}
          deciding={deciding.has(entry.id)}
          now={now}
          onDecide={(decision) => onDecide(entry, decision)}
          onConnect={onConnect}
        />
      ))}
    </ul>
  );
  const failure = entries.ok ? problem : entries.problem;
  return (
    <div data-testid="outbox">
      {failure !== null && (
        <div data-testid="outbox-problem">
          <Notice kind="problem" text={failure} />
        </div>
      )}
      {asking.length > 0 && list(asking)}
      {drafts}
      {shown.length === 0 && entries.ok && (
        <Calm
          title="Nothing sent yet"
          text="What you write waits here until the forum has it, also while you are offline."
          testId="outbox-empty"
        />
      )}
      {others.length > 0 && list(others)}
    </div>
  );
}

/** What waits for the person, what is on its way, what is done; the newest first each. */
const byUrgency = (a: OutboxEntry, b: OutboxEntry): number =>
  urgency(b) - urgency(a) || b.createdAt.localeCompare(a.createdAt);

const urgency = (entry: OutboxEntry): number => (needsDecision(entry) ? 2 : isFinished(entry) ? 0 : 1);
