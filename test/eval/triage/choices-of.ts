import type { TaskKind } from '../../../lib/model/triage.ts';
import { fixedChoices, NONE } from '../../../lib/triage/task-choices.ts';

/** What may be said to a simulated task: as many choices of its own as one can have, where its kind has none. */
export const choicesOf = (kind: TaskKind): readonly string[] =>
  fixedChoices(kind) ?? ['one', 'two', 'three', NONE];
