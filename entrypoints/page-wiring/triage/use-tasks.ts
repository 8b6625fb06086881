import { useCallback, useEffect, useRef, useState } from 'react';
import type { TaskCardProps } from '../../../components/triage/TaskCard.tsx';
import type { ShownAccount } from '../../../lib/model/account.ts';
import { failed, ok, type Result } from '../../../lib/model/result.ts';
import type { KeptVerdict } from '../../../lib/model/triage.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';
import { TEACHING } from '../../../lib/triage/draw-tasks.ts';
import type { LocalIndex } from '../local-index.ts';
import { drawBatch, type Batch } from './draw-batch.ts';

const MOVED_ON = 'That one is on its way to the forum already, so it cannot be taken back here.';

export interface TasksWork {
  /** How many were drawn; null while they are. */
  drawn: Result<number> | null;
  done: number;
  /** The one that is asked, but for what the page knows better; null when all are done. */
  card: Omit<TaskCardProps, 'community' | 'onCopy'> | null;
  problem: string | null;
  canUndo: boolean;
  undo: () => void;
  more: () => void;
}

/**
 * A few tasks, one after the other. Each verdict is on the disk before the next task is shown.
 * @param topics what the person can help with
 */
export function useTasks(
  own: OwnStore,
  index: LocalIndex,
  topics: readonly string[],
  accounts: readonly ShownAccount[],
): TasksWork {
  const [batch, setBatch] = useState<Result<Batch> | null>(null);
  const [at, setAt] = useState(0);
  const [taught, setTaught] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const shownAt = useRef(0);
  const busy = useRef(false);
  // What the draw depends on, as a text: what is read anew must not change the tasks under the person's hands.
  const wanted = JSON.stringify([topics, round]);
  const people = useRef(accounts);
  useEffect(() => {
    people.current = accounts;
  }, [accounts]);

  useEffect(() => {
    const [known] = JSON.parse(wanted) as [string[], number];
    let stale = false;
    void drawBatch({ own, index, topics: known, accounts: people.current, now: Date.now() }).then((drawn) => {
      if (stale) return;
      setBatch(drawn);
      setAt(0);
      setTaught(null);
    });
    return () => {
      stale = true;
    };
  }, [own, index, wanted]);

  const tasks = batch?.ok ? batch.value.tasks : [];
  const given = batch?.ok ? batch.value.given : 0;
  const shown = tasks[at] ?? null;
  const shownId = shown?.task.id;
  useEffect(() => {
    if (shownId !== undefined) shownAt.current = Date.now();
  }, [shownId]);

  /** One at a time: a key that is pressed twice answers one task. */
  const inTurn = useCallback(async (work: () => Promise<Result<null>>, then: () => void) => {
    if (busy.current) return;
    busy.current = true;
    const done = await work();
    busy.current = false;
    setProblem(done.ok ? null : done.problem);
    if (done.ok) then();
  }, []);

  const choose = useCallback(
    (choice: string) => {
      if (!shown) return;
      const { task, question } = shown;
      const now = Date.now();
      const verdict: KeptVerdict = {
        taskId: task.id,
        choice,
        at: new Date(now).toISOString(),
        tookMs: Math.min(86_400_000, Math.max(0, now - shownAt.current)),
        communityId: task.communityId,
        title: question.title,
        entryId: null,
        known: task.known,
      };
      const teaches = task.known !== null && given + at < TEACHING;
      void inTurn(
        () => own.saveVerdict(verdict),
        () => (teaches ? setTaught(choice) : setAt((before) => before + 1)),
      );
    },
    [own, shown, given, at, inTurn],
  );
  const next = useCallback(() => {
    setTaught(null);
    setAt((before) => before + 1);
  }, []);

  const last = taught === null ? tasks[at - 1] : shown;
  const undo = useCallback(() => {
    if (!last) return;
    void inTurn(
      () => takeBack(own, last.task.id),
      () => {
        if (taught === null) setAt((before) => Math.max(0, before - 1));
        setTaught(null);
      },
    );
  }, [own, last, taught, inTurn]);

  const canUndo = last !== undefined && last !== null;
  return {
    drawn: batch && (batch.ok ? ok(batch.value.tasks.length) : batch),
    done: at,
    card: shown && {
      shown,
      place: at + 1,
      of: tasks.length,
      taught,
      canUndo,
      onChoose: choose,
      onUndo: undo,
      onNext: next,
    },
    problem,
    canUndo,
    undo,
    more: () => setRound((before) => before + 1),
  };
}

async function takeBack(own: OwnStore, taskId: string): Promise<Result<null>> {
  const kept = await own.readVerdicts();
  if (!kept.ok) return kept;
  const isTold = kept.value.some((one) => one.taskId === taskId && one.entryId !== null);
  return isTold ? failed(MOVED_ON) : own.removeVerdict(taskId);
}
