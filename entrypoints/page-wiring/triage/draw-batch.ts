import type { ShownAccount } from '../../../lib/model/account.ts';
import { isAccountOf } from '../../../lib/model/contribution.ts';
import { isOwnPack } from '../../../lib/model/pack-manifest.ts';
import { ok, type Result } from '../../../lib/model/result.ts';
import { CANT_TELL, type KeptVerdict } from '../../../lib/model/triage.ts';
import type { OwnStore } from '../../../lib/store/own-store.ts';
import { isLost } from '../../../lib/triage/accuracy.ts';
import { drawTasks } from '../../../lib/triage/draw-tasks.ts';
import type { PossibleTask } from '../../../lib/triage/possible-task.ts';
import { possibleTasks } from '../../../lib/triage/possible-tasks.ts';
import { settleTasks } from '../../../lib/triage/settle-tasks.ts';
import { verdictsIn } from '../../../lib/triage/thread-verdicts.ts';
import { knownCommunities } from '../known-communities.ts';
import type { LocalIndex } from '../local-index.ts';

/** Two minutes of them. */
const BATCH = 5;

export interface Batch {
  tasks: readonly PossibleTask[];
  /** How many tasks the person had done before. */
  given: number;
}

/** A few tasks from the communities that the person follows and those whose packs they installed. */
export async function drawBatch({
  own,
  index,
  topics,
  accounts,
  now,
}: {
  own: Pick<OwnStore, 'readVerdicts' | 'readFollows' | 'readPackPins'>;
  index: Pick<LocalIndex, 'taskPool'>;
  /** What the person can help with. */
  topics: readonly string[];
  accounts: readonly ShownAccount[];
  /** Milliseconds since 1970. */
  now: number;
}): Promise<Result<Batch>> {
  const [kept, follows, packs] = await Promise.all([
    own.readVerdicts(),
    own.readFollows(),
    own.readPackPins(),
  ]);
  if (!kept.ok) return kept;
  if (!follows.ok) return follows;
  if (!packs.ok) return packs;
  // What the extension brings along has nobody to tell.
  const ids = knownCommunities(follows.value, packs.value).flatMap(({ id }) => (isOwnPack(id) ? [] : [id]));
  const pool = await index.taskPool(ids, topics);
  if (!pool.ok) return pool;
  const possible = possibleTasks(pool.value.questions, now).filter(
    ({ question, answer, other }) =>
      ![question, answer, other].some(
        (one) => one && accounts.some((account) => isAccountOf(account, one.author)),
      ),
  );
  const known = new Map(
    possible.flatMap(({ task }) => (task.known === null ? [] : [[task.id, task.known] as const])),
  );
  const consensus = settleTasks(verdictsIn(pool.value.threads), { known, isTrusted: () => false });
  const tasks = drawTasks(possible, BATCH, {
    consensus,
    done: new Set(kept.value.map(({ taskId }) => taskId)),
    given: kept.value.length,
    lost: isLost(checkedOf(kept.value)),
    seed: crypto.randomUUID(),
    now,
  });
  return ok({ tasks, given: kept.value.length });
}

/** Whether each known item was answered rightly, oldest first; "can't tell" is held against nobody. */
const checkedOf = (kept: readonly KeptVerdict[]): boolean[] =>
  kept
    .filter(({ known, choice }) => known !== null && choice !== CANT_TELL)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ known, choice }) => known === choice);
