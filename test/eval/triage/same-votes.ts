/** Majority against weighing people, at the same number of votes a task. */
import { taskIdOf } from '../../../lib/model/task-id.ts';
import type { TaskKind } from '../../../lib/model/triage.ts';
import { settleTasks, type PersonVerdict } from '../../../lib/triage/settle-tasks.ts';
import type { Random } from '../fuzz/random.ts';
import { choicesOf } from './choices-of.ts';
import { crowdOf, saidBy, visits, type Person } from './crowd.ts';

/** Share of tasks whose answer is known, as in the extension. */
const KNOWN_EVERY = 10;

export interface SameVotes {
  tasks: number;
  votes: number;
  /** Share of tasks whose leading choice is wrong. */
  majority: number;
  weighed: number;
  /** As little as can be, for one who knows how good each person is. */
  best: number;
}

/** @param votes how many people each task is given to */
export function compareSameVotes(kind: TaskKind, tasks: number, votes: number, random: Random): SameVotes {
  const choices = choicesOf(kind);
  const truth = new Map(
    Array.from({ length: tasks }, (_, at) => [idOf(kind, at), random.pick(choices)] as const),
  );
  const known = new Map([...truth].filter((_, at) => at % KNOWN_EVERY === 0));
  const dealt = deal([...truth.keys()], votes, random);
  const given = dealt.map(({ taskId, person }, at): PersonVerdict => ({
    voter: person.name,
    verdict: {
      taskId,
      choice: saidBy(person, truth.get(taskId) ?? '', choices, random),
      at: new Date(1_000 * at).toISOString(),
      tookMs: 4_000,
    },
  }));
  const people = new Map(dealt.map(({ person }) => [person.name, person]));
  const settled = settleTasks(given, { known, isTrusted: () => true });
  const counts = Map.groupBy(given, ({ verdict }) => verdict.taskId);
  const asked = [...truth].filter(([id]) => !known.has(id));
  const wrong = (said: (id: string) => string | null): number =>
    asked.filter(([id, right]) => said(id) !== right).length / asked.length;
  return {
    tasks: asked.length,
    votes: given.length / truth.size,
    majority: wrong((id) => mostSaid(counts.get(id) ?? [], choices)),
    weighed: wrong((id) => settled.get(id)?.choice ?? null),
    best: wrong((id) => likeliest(counts.get(id) ?? [], people, choices)),
  };
}

const idOf = (kind: TaskKind, at: number): string =>
  taskIdOf({
    kind,
    questionId: `c/${at}`,
    answerId: `c/${at}#1`,
    otherQuestionId: null,
    version: null,
  });

/** Each task to so many different people, as they come. */
function deal(ids: readonly string[], votes: number, random: Random): { taskId: string; person: Person }[] {
  const dealt: { taskId: string; person: Person }[] = [];
  const open = ids.map((taskId) => ({ taskId, done: new Set<string>() }));
  for (let wave = 0; open.length > 0; wave++) {
    for (const person of visits(crowdOf(200, random, wave), random)) {
      const fresh = open.filter(({ done }) => !done.has(person.name));
      for (let turn = 0; turn < 5 && fresh.length > 0; turn++) {
        const [task] = fresh.splice(random.int(fresh.length), 1);
        if (!task) break;
        task.done.add(person.name);
        dealt.push({ taskId: task.taskId, person });
        if (task.done.size >= votes) open.splice(open.indexOf(task), 1);
      }
    }
  }
  return dealt;
}

/** The first of them on a tie. */
function mostSaid(votes: readonly PersonVerdict[], choices: readonly string[]): string | null {
  const count = (choice: string): number => votes.filter(({ verdict }) => verdict.choice === choice).length;
  return choices.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

function likeliest(
  votes: readonly PersonVerdict[],
  people: ReadonlyMap<string, Person>,
  choices: readonly string[],
): string | null {
  const weight = (voter: string): number => {
    const accuracy = people.get(voter)?.accuracy ?? null;
    return accuracy === null ? 0 : Math.log((accuracy * (choices.length - 1)) / (1 - accuracy));
  };
  const sum = (choice: string): number =>
    votes.reduce((total, { voter, verdict }) => total + (verdict.choice === choice ? weight(voter) : 0), 0);
  return choices.toSorted((a, b) => sum(b) - sum(a))[0] ?? null;
}
