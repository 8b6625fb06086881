import { useEffect, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { OutboxView } from '../../../components/outbox/OutboxView.tsx';
import { sendOwn } from '../../../lib/messages/send.ts';
import type { OutboxDecision, OutboxEntry } from '../../../lib/model/written.ts';
import type { LocalIndex } from '../local-index.ts';
import type { Written } from './use-written.ts';

const Decided = z.object({ draftId: z.string().nullable() });

/** Every entry of the outbox, live. */
export function OutboxPlace({
  written,
  index,
  communityNames,
  drafts,
  onEdit,
  onConnect,
}: {
  written: Written | null;
  index: LocalIndex;
  communityNames: ReadonlyMap<string, string>;
  drafts: ReactNode;
  /** Goes on writing in this draft. */
  onEdit: (draftId: string) => void;
  onConnect: () => void;
}) {
  const [deciding, setDeciding] = useState<ReadonlySet<string>>(new Set());
  const [now] = useState(Date.now);
  const [problem, setProblem] = useState<string | null>(null);
  const entries = written?.outbox ?? null;
  const threads = useThreads(entries?.ok ? entries.value : [], index);

  const decide = async ({ id }: OutboxEntry, decision: OutboxDecision) => {
    setDeciding((before) => new Set(before).add(id));
    const reply = await sendOwn({ type: 'own/outbox-decide', id, decision });
    setDeciding((before) => new Set([...before].filter((other) => other !== id)));
    setProblem(reply.ok ? null : reply.problem);
    const draftId = reply.ok ? (Decided.safeParse(reply.value).data?.draftId ?? null) : null;
    if (draftId !== null) onEdit(draftId);
  };
  return (
    <OutboxView
      entries={entries}
      communityNames={communityNames}
      threads={threads}
      deciding={deciding}
      problem={problem}
      now={now}
      drafts={drafts}
      onDecide={(entry, decision) => void decide(entry, decision)}
      onConnect={onConnect}
    />
  );
}

/** Addresses of the threads that the entries are about, by question id. */
function useThreads(entries: readonly OutboxEntry[], index: LocalIndex): ReadonlyMap<string, string> {
  const [threads, setThreads] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = [...new Set(entries.flatMap(({ questionId }) => questionId ?? []))].join('\n');
  useEffect(() => {
    let stale = false;
    void Promise.all(ids.split('\n').filter(Boolean).map(index.readQuestion)).then((questions) => {
      if (stale) return;
      setThreads(
        new Map(
          questions.flatMap((question) => (question?.url ? [[question.id, question.url] as const] : [])),
        ),
      );
    });
    return () => {
      stale = true;
    };
  }, [ids, index]);
  return threads;
}
