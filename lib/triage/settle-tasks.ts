/** What a community said to its tasks: whose verdict counts how much, and what is settled by them. */
import { CANT_TELL, type TaskKind, type Verdict } from '../model/triage.ts';
import { targetOf } from '../model/task-id.ts';
import { isLost, smoothedAccuracy, weightOf } from './accuracy.ts';
import { dawidSkene, type Label } from './dawid-skene.ts';
import { fixedChoices, isDestructive } from './task-choices.ts';

/** A verdict, and who gave it: the author of the post that it stands in. */
export interface PersonVerdict {
  voter: string;
  verdict: Verdict;
}

export interface Consensus {
  /** The choice that leads; null where nobody could tell. */
  choice: string | null;
  /** `waits-for-trusted`: enough people agree, but what it takes away needs a person whom the community trusts. */
  state: 'open' | 'settled' | 'contested' | 'waits-for-trusted';
  /** Verdicts that count. */
  votes: number;
  /** Log-odds of the leading choice against the next, in nats. */
  lead: number;
}

export interface SettlingWorld {
  /** Task id → choice that people at the forum have settled already. */
  known: ReadonlyMap<string, string>;
  isTrusted(voter: string): boolean;
  /** From which lead on a task is settled; default `ENOUGH_LEAD`. */
  enough?: number;
}

/** 19 to 1. */
export const ENOUGH_LEAD = 2.94;
const LEAST_PEOPLE = 3;
/** After so many verdicts without such a lead, it is for a person to decide. */
const MOST_VOTES = 9;
/** Nobody reads a question in less: such a verdict is a slip, or a program. Milliseconds. */
const LEAST_MS = 2_000;
/** From so many labels of a kind on, its people are told apart by what they confuse. */
const ENOUGH_LABELS = 500;
/** Accuracy is found from the consensus, and that from accuracy: it moves little after so many rounds. */
const ROUNDS = 4;

type ByTask = ReadonlyMap<string, readonly PersonVerdict[]>;

/** What counts of a person's verdicts: the last one on each task, oldest first, given in more than a blink. */
function countedVerdicts(given: readonly PersonVerdict[]): PersonVerdict[] {
  const last = new Map<string, PersonVerdict>();
  for (const one of given.toSorted((a, b) => (a.verdict.at < b.verdict.at ? -1 : 1))) {
    const key = `${one.voter}\n${one.verdict.taskId}`;
    last.delete(key);
    last.set(key, one);
  }
  return [...last.values()].filter(
    ({ verdict: { choice, tookMs } }) => choice !== CANT_TELL && tookMs >= LEAST_MS,
  );
}

/**
 * Settles each kind by itself: first by plain majority, then by people's accuracy on known items and on what is settled,
 * and with enough labels by the table of what each person confuses (`dawid-skene.ts`).
 */
export function settleTasks(given: readonly PersonVerdict[], world: SettlingWorld): Map<string, Consensus> {
  const kinds = Map.groupBy(countedVerdicts(given), ({ verdict }) => targetOf(verdict.taskId)?.kind);
  const settled = new Map<string, Consensus>();
  for (const [kind, verdicts] of kinds) {
    if (kind === undefined) continue;
    const lost = lostPeople(verdicts, world.known);
    const heard = verdicts.filter(({ voter }) => !lost.has(voter));
    const byTask = Map.groupBy(verdicts, ({ verdict }) => verdict.taskId);
    const scores = scoresOf(kind, heard, byTask, world);
    for (const [taskId, votes] of byTask) {
      settled.set(taskId, consensusOf(kind, { votes, lost }, scores.get(taskId) ?? new Map(), world));
    }
  }
  return settled;
}

/** Task id → choice → log-weight, comparable within its task. */
function scoresOf(
  kind: TaskKind,
  heard: readonly PersonVerdict[],
  byTask: ByTask,
  { known }: Pick<SettlingWorld, 'known'>,
): Map<string, Map<string, number>> {
  const choices = fixedChoices(kind);
  if (choices && heard.length >= ENOUGH_LABELS) return confusionScores(heard, choices, known);
  const weight = personWeights(heard, byTask, known);
  return new Map([...byTask].map(([taskId, votes]) => [taskId, sumWeights(votes, taskId, weight)]));
}

/** Who misses too many of the known ones: nothing of theirs settles anything, as a verdict or as one more person. */
function lostPeople(
  verdicts: readonly PersonVerdict[],
  known: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const [voter, theirs] of Map.groupBy(verdicts, (one) => one.voter)) {
    const checked = theirs.flatMap(({ verdict }) => {
      const right = known.get(verdict.taskId);
      return right === undefined ? [] : [right === verdict.choice];
    });
    if (isLost(checked)) lost.add(voter);
  }
  return lost;
}

/** How much a person's word on a task counts. */
type Weight = (voter: string, taskId: string) => number;

/**
 * By a person's other tasks: were it by the same one too, five against four would soon be sure of themselves. Who is lost
 * has none.
 */
function personWeights(
  verdicts: readonly PersonVerdict[],
  byTask: ByTask,
  known: ReadonlyMap<string, string>,
): Weight {
  const people = Map.groupBy(verdicts, ({ voter }) => voter);
  let weight: Weight = (voter) => (people.has(voter) ? weightOf(smoothedAccuracy(0, 0)) : 0);
  for (let round = 0; round < ROUNDS; round++) {
    const before = weight;
    const checked = new Map(
      [...people].map(([voter, theirs]) => [voter, checkedBy(voter, theirs, byTask, known, before)] as const),
    );
    weight = (voter, taskId) => {
      const mine = checked.get(voter);
      if (!mine) return 0;
      const here = mine.chances.get(taskId);
      return weightOf(
        smoothedAccuracy(mine.right - (here ?? 0), mine.chances.size - (here === undefined ? 0 : 1)),
      );
    };
  }
  return weight;
}

/** How likely each of a person's verdicts is right, where that can be told, and the sum of it. */
function checkedBy(
  voter: string,
  theirs: readonly PersonVerdict[],
  byTask: ByTask,
  known: ReadonlyMap<string, string>,
  weight: Weight,
): { chances: ReadonlyMap<string, number>; right: number } {
  const others: Weight = (other, taskId) => (other === voter ? 0 : weight(other, taskId));
  const chances = new Map(
    theirs.flatMap(({ verdict }) => {
      const chance = chanceOf(verdict, byTask, known, others);
      return chance === null ? [] : [[verdict.taskId, chance] as const];
    }),
  );
  return { chances, right: [...chances.values()].reduce((sum, one) => sum + one, 0) };
}

/** How likely a verdict is right by what is known, or by what the others say; null where no other says anything. */
function chanceOf(
  { taskId, choice }: Verdict,
  byTask: ByTask,
  known: ReadonlyMap<string, string>,
  others: Weight,
): number | null {
  const right = known.get(taskId);
  if (right !== undefined) return right === choice ? 1 : 0;
  const sums = sumWeights(byTask.get(taskId) ?? [], taskId, others);
  if ([...sums.values()].every((sum) => sum === 0)) return null;
  const total = [...sums.values()].reduce((sum, one) => sum + Math.exp(one), 0);
  return Math.exp(sums.get(choice) ?? 0) / total;
}

function sumWeights(votes: readonly PersonVerdict[], taskId: string, weight: Weight): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { voter, verdict } of votes)
    sums.set(verdict.choice, (sums.get(verdict.choice) ?? 0) + weight(voter, taskId));
  return sums;
}

function confusionScores(
  verdicts: readonly PersonVerdict[],
  choices: readonly string[],
  known: ReadonlyMap<string, string>,
): Map<string, Map<string, number>> {
  const labels = verdicts.flatMap(({ voter, verdict: { taskId, choice } }): Label[] => {
    const at = choices.indexOf(choice);
    return at < 0 ? [] : [{ voter, taskId, choice: at }];
  });
  const settled = new Map([...known].map(([id, choice]) => [id, choices.indexOf(choice)] as const));
  const chances = dawidSkene(labels, choices.length, new Map([...settled].filter(([, at]) => at >= 0)));
  return new Map(
    [...chances].map(([id, chance]) => [
      id,
      new Map(choices.map((choice, at) => [choice, Math.log(Math.max(Number.EPSILON, chance[at] ?? 0))])),
    ]),
  );
}

function consensusOf(
  kind: TaskKind,
  { votes, lost }: { votes: readonly PersonVerdict[]; lost: ReadonlySet<string> },
  scores: ReadonlyMap<string, number>,
  { isTrusted, enough = ENOUGH_LEAD }: SettlingWorld,
): Consensus {
  const [first, second] = [...scores].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const choice = first?.[0] ?? null;
  const lead = (first?.[1] ?? 0) - (second?.[1] ?? 0);
  const base = { choice, votes: votes.length, lead };
  const heard = votes.filter(({ voter }) => !lost.has(voter));
  if (choice === null) return { ...base, state: 'open' };
  if (lead < enough || heard.length < LEAST_PEOPLE)
    return { ...base, state: votes.length >= MOST_VOTES ? 'contested' : 'open' };
  const trusted = heard.some(({ voter, verdict }) => verdict.choice === choice && isTrusted(voter));
  return { ...base, state: isDestructive(kind, choice) && !trusted ? 'waits-for-trusted' : 'settled' };
}
