import { useCallback, useEffect, useMemo, useState } from 'react';
import type { WaitingShown } from '../../../components/helping/WaitingView.tsx';
import type { Decision } from '../../../components/helping/WaitingRow.tsx';
import { answeredBy, isOwnOf } from '../../../lib/helping/helper.ts';
import type { ShownAccount } from '../../../lib/model/account.ts';
import type { Waiting } from '../../../lib/model/helping.ts';
import { ok, type Result } from '../../../lib/model/result.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';
import type { LocalIndex } from '../local-index.ts';
import type { Written } from './use-written.ts';

/** How many are listed. */
const MOST_LISTED = 20;
/** "Later" is this long. */
const SNOOZE_MS = 3 * 24 * 60 * 60 * 1_000;
/** An empty list looks again after this: a forum may have been read meanwhile, and nothing else tells. */
const LOOK_AGAIN_MS = 15_000;

export interface WaitingWork {
  /** Null while it is being read. */
  list: Result<WaitingShown> | null;
  /** Put aside since the list was read. */
  aside: ReadonlyMap<string, Decision>;
  problem: string | null;
  decide: (waiting: Waiting, decision: Decision | null) => void;
  bringBack: () => void;
}

/** What waits for this helper. The list stands still while it is looked at: what is put aside stays, with its undo. */
export function useWaiting(
  own: OwnStore,
  index: LocalIndex,
  written: Written | null,
  topics: readonly string[],
  accounts: readonly ShownAccount[],
): WaitingWork {
  const [read, setRead] = useState<Result<WaitingShown> | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision | null>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const answered = useMemo(
    () => answeredBy(written?.marks ?? [], written?.outbox.ok ? written.outbox.value : []),
    [written],
  );
  // What it depends on, as a text: the list is read again only when that changes.
  const wanted =
    written &&
    JSON.stringify([
      written.follows.map(({ communityId }) => communityId),
      topics,
      answered,
      accounts.map(({ origin, userName }) => ({ origin, userName })),
      round,
    ]);

  useEffect(() => {
    if (wanted === null) return;
    const [followed, chosenTopics, done, people] = JSON.parse(wanted) as [
      string[],
      string[],
      string[],
      Pick<ShownAccount, 'origin' | 'userName'>[],
    ];
    let stale = false;
    void own
      .readHelping()
      .then((marks) =>
        index.waiting({ followed, chosenTopics, answered: done, marks, isOwn: isOwnOf(people) }, MOST_LISTED),
      )
      .then((list) => {
        if (stale) return;
        setRead(list);
        setDecided(new Map());
      });
    return () => {
      stale = true;
    };
  }, [own, index, wanted]);

  // A panel may be open all day.
  const isEmpty = read?.ok === true && read.value.waiting.length === 0;
  useEffect(() => {
    if (!isEmpty) return;
    const timer = setInterval(() => setRound((before) => before + 1), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isEmpty]);

  const decide = useCallback(
    async ({ question: { id } }: Waiting, decision: Decision | null) => {
      const now = Date.now();
      const kept =
        decision === null
          ? await own.removeHelping(id)
          : await own.saveHelping({
              questionId: id,
              is: decision,
              until: decision === 'snoozed' ? new Date(now + SNOOZE_MS).toISOString() : null,
              at: new Date(now).toISOString(),
            });
      setProblem(kept.ok ? null : kept.problem);
      if (kept.ok) setDecided((before) => new Map(before).set(id, decision));
    },
    [own],
  );
  const bringBack = useCallback(async () => {
    for (const { questionId, is } of await own.readHelping()) {
      if (is === 'snoozed' || is === 'not-for-me') await own.removeHelping(questionId);
    }
    setRound((before) => before + 1);
  }, [own]);

  const list = useMemo(() => read && withDecisions(read, decided), [read, decided]);
  const aside = useMemo(
    () => new Map([...decided].flatMap(([id, is]) => (is === null || is === 'claimed' ? [] : [[id, is]]))),
    [decided],
  );
  return {
    list,
    aside,
    problem,
    decide: (waiting, decision) => void decide(waiting, decision),
    bringBack: () => void bringBack(),
  };
}

function withDecisions(
  read: Result<WaitingShown>,
  decided: ReadonlyMap<string, Decision | null>,
): Result<WaitingShown> {
  if (!read.ok) return read;
  const waiting = read.value.waiting.map((one) => {
    const is = decided.get(one.question.id);
    return is === undefined ? one : { ...one, claimed: is === 'claimed' };
  });
  return ok({ ...read.value, waiting });
}
