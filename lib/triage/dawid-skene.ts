/**
 * A. P. Dawid and A. M. Skene, "Maximum likelihood estimation of observer error-rates using the EM algorithm", Applied
 * Statistics 28 (1979): who confuses what with what, and what is true, each estimated from the other. Each person's table
 * begins with a few imagined labels, so that who gave one label is taken for an average person.
 */
import { START } from './accuracy.ts';

export interface Label {
  voter: string;
  taskId: string;
  /** Place of the choice among the kind's choices. */
  choice: number;
}

/** Imagined labels per true choice. With fewer, what people say of a task speaks too loudly for themselves (eval:triage). */
const IMAGINED = 10;
const MOST_ROUNDS = 60;
/** No probability moved by more than this: it is found. */
const STILL = 1e-4;

/**
 * @param choices how many there are
 * @param known task id → place of the choice that is settled
 * @returns task id → probability of each choice
 */
export function dawidSkene(
  labels: readonly Label[],
  choices: number,
  known: ReadonlyMap<string, number>,
): Map<string, number[]> {
  const tasks = Map.groupBy(labels, ({ taskId }) => taskId);
  const people = Map.groupBy(labels, ({ voter }) => voter);
  const all = [...Array(choices).keys()];
  const certain = (choice: number): number[] => all.map((one) => (one === choice ? 1 : 0));

  let truth = new Map(
    [...tasks].map(([id, given]) => {
      const at = known.get(id);
      const counts = all.map((choice) => given.filter((label) => label.choice === choice).length);
      return [id, at === undefined ? normalised(counts) : certain(at)] as const;
    }),
  );
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const share = normalised(
      all.map((choice) => 1 + sumOf([...truth.values()].map((one) => one[choice] ?? 0))),
    );
    const tables = new Map(
      [...people].map(([voter, given]) => [voter, confusionOf(given, truth, all)] as const),
    );
    let moved = 0;
    const next = new Map<string, number[]>();
    for (const [id, given] of tasks) {
      const before = truth.get(id) ?? [];
      const logs = all.map((choice) =>
        given.reduce(
          (sum, label) => sum + Math.log(tables.get(label.voter)?.[choice]?.[label.choice] ?? 1),
          Math.log(share[choice] ?? 1),
        ),
      );
      const highest = Math.max(...logs);
      const after = known.has(id) ? before : normalised(logs.map((log) => Math.exp(log - highest)));
      moved = Math.max(moved, ...all.map((choice) => Math.abs((after[choice] ?? 0) - (before[choice] ?? 0))));
      next.set(id, after);
    }
    truth = next;
    if (moved < STILL) break;
  }
  return truth;
}

/** One row per true choice: how likely this person says each. */
function confusionOf(
  given: readonly Label[],
  truth: ReadonlyMap<string, readonly number[]>,
  all: readonly number[],
): number[][] {
  const rows = all.map((choice) =>
    all.map((said) => IMAGINED * (said === choice ? START : (1 - START) / (all.length - 1))),
  );
  for (const { taskId, choice } of given) {
    for (const row of all) {
      const cells = rows[row];
      if (cells) cells[choice] = (cells[choice] ?? 0) + (truth.get(taskId)?.[row] ?? 0);
    }
  }
  return rows.map(normalised);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function normalised(numbers: readonly number[]): number[] {
  const sum = sumOf(numbers);
  return numbers.map((one) => (sum === 0 ? 1 / numbers.length : one / sum));
}
