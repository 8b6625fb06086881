/**
 * What is true, and what sort of people say so, each estimated from the other: the model of A. P. Dawid and A. M. Skene
 * (Applied Statistics 28, 1979), with a table for each sort of people, not each person, as in M. Venanzi et al.,
 * "Community-based Bayesian aggregation models for crowdsourcing" (WWW 2014). Solved by the sum-product messages of
 * Q. Liu, J. Peng and A. Ihler, "Variational inference for crowdsourcing" (NIPS 2012): what a person says of a task is
 * weighed by their other tasks only. How many are of each sort is estimated from the people (empirical Bayes).
 */
import { chanceOfSaying, personTypes } from './person-types.ts';

export interface Label {
  voter: string;
  taskId: string;
  /** Place of the choice among the task's choices. */
  choice: number;
}

export interface LabelledKind {
  /** How many choices there are. */
  choices: number;
  /** Whether the same place means the same choice in every task. */
  keysMatter: boolean;
  /** Task id → place of the choice that is settled. */
  known: ReadonlyMap<string, number>;
}

/** The shares of the sorts that are taken for granted are worth so many people. */
const IMAGINED_PEOPLE = 20;
/** Before any is met, each choice is true as often as any other; that is worth so many tasks. */
const IMAGINED_TASKS = 20;
const MOST_ROUNDS = 30;
/** No chance moved by more than this: it is found. */
const STILL = 1e-2;

/** What one person said of one task, and what the two tell each other by it. */
interface Saying {
  choice: number;
  /** Person to task: how likely they say so under each truth, as their other tasks show them. */
  byPerson: Float64Array;
  /** Task to person: how likely each sort of person says so, by what the others say of the task. */
  byTask: Float64Array;
  /** Of a task that is settled nothing is to be found out. */
  isKnown: boolean;
}
interface TaskNode {
  sayings: Saying[];
  known: number | null;
  /** Of each choice. */
  chances: Float64Array;
}
interface PersonNode {
  sayings: Saying[];
  /** Of each sort. */
  chances: Float64Array;
}
/** For each choice said: sort by sort, how likely it is said under each truth. */
type Tables = readonly Float64Array[];

/** @returns task id → how likely each choice is true */
export function weighPeople(
  labels: readonly Label[],
  { choices, keysMatter, known }: LabelledKind,
): Map<string, Float64Array> {
  const places = [...Array(choices).keys()];
  const types = personTypes(choices, keysMatter);
  const tables = places.map((said) =>
    Float64Array.from(
      types.flatMap((type) => places.map((truth) => chanceOfSaying(type, said, truth, choices))),
    ),
  );
  const { tasks, people } = nodesOf(labels, known, choices, types.length);
  const asImagined = Float64Array.from(types, ({ share }) => IMAGINED_PEOPLE * share);
  let typeShares = sharesOf([], asImagined);
  const asLikely = new Float64Array(choices).fill(IMAGINED_TASKS / choices);
  let truthShares = sharesOf([], asLikely);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = 0;
    for (const task of tasks.values()) moved = Math.max(moved, tellPeople(task, tables, truthShares));
    if (round > 0 && moved < STILL) break;
    for (const person of people) tellTasks(person, tables, typeShares);
    typeShares = sharesOf(people, asImagined);
    if (keysMatter) truthShares = sharesOf([...tasks.values()], asLikely);
  }
  return new Map([...tasks].map(([id, { chances }]) => [id, chances]));
}

function nodesOf(
  labels: readonly Label[],
  known: ReadonlyMap<string, number>,
  choices: number,
  types: number,
): { tasks: ReadonlyMap<string, TaskNode>; people: readonly PersonNode[] } {
  const tasks = new Map<string, TaskNode>();
  const people = new Map<string, PersonNode>();
  for (const { voter, taskId, choice } of labels) {
    const saying = {
      choice,
      byPerson: new Float64Array(choices).fill(1),
      byTask: new Float64Array(types).fill(1),
      isKnown: known.has(taskId),
    };
    const task = tasks.get(taskId) ?? {
      sayings: [],
      known: known.get(taskId) ?? null,
      chances: new Float64Array(choices),
    };
    const person = people.get(voter) ?? { sayings: [], chances: new Float64Array(types) };
    task.sayings.push(saying);
    person.sayings.push(saying);
    tasks.set(taskId, task);
    people.set(voter, person);
  }
  return { tasks, people: [...people.values()] };
}

/** @returns how far the task's chances moved */
function tellPeople(task: TaskNode, tables: Tables, shares: Float64Array): number {
  const { sayings, known } = task;
  // Told once: it stays as it is.
  if (known !== null && task.chances[known] === 1) return 0;
  const before = task.chances;
  const chances =
    known === null
      ? together(
          shares,
          sayings.map(({ byPerson }) => byPerson),
        )
      : shares.map((_, truth) => Number(truth === known));
  task.chances = chances;
  const others = new Float64Array(chances.length);
  for (const { choice, byPerson, byTask } of sayings) {
    for (let truth = 0; truth < chances.length; truth++)
      others[truth] = (chances[truth] ?? 0) / (known === null ? (byPerson[truth] ?? 1) : 1);
    const table = tables[choice] ?? [];
    const sum = sumOf(others);
    for (let type = 0; type < byTask.length; type++) {
      let said = 0;
      for (let truth = 0; truth < chances.length; truth++)
        said += (table[type * chances.length + truth] ?? 0) * (others[truth] ?? 0);
      byTask[type] = said / sum;
    }
  }
  return chances.reduce((most, chance, at) => Math.max(most, Math.abs(chance - (before[at] ?? 0))), 0);
}

function tellTasks(person: PersonNode, tables: Tables, shares: Float64Array): void {
  const chances = together(
    shares,
    person.sayings.map(({ byTask }) => byTask),
  );
  person.chances = chances;
  for (const { choice, byPerson, byTask, isKnown } of person.sayings) {
    if (isKnown) continue;
    const table = tables[choice] ?? [];
    byPerson.fill(0);
    // Their word on this very task is taken out.
    for (let type = 0; type < chances.length; type++) {
      const elsewhere = (chances[type] ?? 0) / (byTask[type] ?? 1);
      for (let truth = 0; truth < byPerson.length; truth++)
        byPerson[truth] = (byPerson[truth] ?? 0) + (table[type * byPerson.length + truth] ?? 0) * elsewhere;
    }
    const sum = sumOf(byPerson);
    for (let truth = 0; truth < byPerson.length; truth++) byPerson[truth] = (byPerson[truth] ?? 0) / sum;
  }
}

/** What all of them say, one independent of the other, beginning with what is taken for granted. */
function together(shares: Float64Array, told: readonly Float64Array[]): Float64Array {
  const logs = shares.map((share, at) =>
    told.reduce((sum, one) => sum + Math.log(one[at] ?? 1), Math.log(share)),
  );
  const highest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  const chances = logs.map((log) => Math.exp(log - highest));
  const sum = sumOf(chances);
  return chances.map((one) => one / sum);
}

/** What part of all is of each sort, or has each truth. @param imagined counted besides */
function sharesOf(nodes: readonly { chances: Float64Array }[], imagined: Float64Array): Float64Array {
  const sums = imagined.map((one, at) => nodes.reduce((sum, { chances }) => sum + (chances[at] ?? 0), one));
  const all = sumOf(sums);
  return sums.map((one) => one / all);
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0);
