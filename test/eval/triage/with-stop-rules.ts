/** A community's days: people draw tasks as the extension does; what is settled is asked no more, and new ones come. */
import { isLost } from '../../../lib/triage/accuracy.ts';
import { drawTasks } from '../../../lib/triage/draw-tasks.ts';
import { possibleTask, type PossibleTask } from '../../../lib/triage/possible-task.ts';
import { settleTasks, type Consensus, type PersonVerdict } from '../../../lib/triage/settle-tasks.ts';
import type { TaskKind } from '../../../lib/model/triage.ts';
import { answer, question } from '../../fixtures/samples.ts';
import type { Random } from '../fuzz/random.ts';
import { choicesOf } from './choices-of.ts';
import { crowdOf, saidBy, visits, type Person } from './crowd.ts';

const BATCH = 5;
/** Batches between two readings of the forum: what the others said today is not seen before. */
const BATCHES_A_DAY = 40;
/** Tasks that are open at any time; as many are known besides. */
const OPEN = 400;
/** Tasks that came up so early are followed to their end: those that end soonest alone would flatter. */
const COUNTED_DAYS = 10;
const MOST_DAYS = 40;
const START = Date.parse('2026-01-01T00:00:00Z');
const DAY_MS = 86_400_000;

export interface WithStopRules {
  /** Tasks that came up in the first days. */
  tasks: number;
  /** Those of them that never came to an end. */
  unended: number;
  /** Mean votes on them. */
  votes: number;
  /** Share of the settled ones that are settled rightly. */
  agreement: number;
  /** Share that goes to a person after nine votes. */
  contested: number;
  /** Share of all that ended whose leading choice is wrong, contested or not. */
  wrong: number;
}

/**
 * @param people how many there are; when all of theirs is done, as many others come
 * @param enough lead from which on a task is settled, in nats
 */
export function runWithStopRules(
  kind: TaskKind,
  people: number,
  random: Random,
  enough: number,
): WithStopRules {
  const choices = choicesOf(kind);
  const truth = new Map<string, string>();
  const taskOf = (at: number, isKnown: boolean): PossibleTask => {
    const right = random.pick(choices);
    const one = possibleTask(kind, {
      question: question({ id: `c/${at}`, communityId: 'c', demand: 0 }),
      answer: answer({ id: `c/${at}#1` }),
      known: isKnown ? right : null,
      doubt: 0.5,
    });
    truth.set(one.task.id, right);
    return one;
  };
  let made = 0;
  const known = Array.from({ length: OPEN }, () => taskOf(made++, true));
  const world = {
    known: new Map(known.map(({ task }) => [task.id, task.known ?? ''] as const)),
    isTrusted: () => true,
    enough,
  };
  let open = Array.from({ length: OPEN }, () => taskOf(made++, false));
  const given: PersonVerdict[] = [];
  const said = new Map<string, { done: Set<string>; right: boolean[] }>();
  const ended: { id: string; end: Consensus }[] = [];
  let consensus: ReadonlyMap<string, Consensus> = new Map();

  const batch = (person: Person, day: number): void => {
    const mine = said.get(person.name) ?? { done: new Set<string>(), right: [] };
    said.set(person.name, mine);
    const drawn = drawTasks([...open, ...known], BATCH, {
      consensus,
      done: mine.done,
      given: mine.done.size,
      lost: isLost(mine.right),
      seed: `${person.name} ${mine.done.size}`,
      now: START,
    });
    for (const { task } of drawn) {
      const right = truth.get(task.id) ?? '';
      const choice = saidBy(person, right, choices, random);
      mine.done.add(task.id);
      if (task.known !== null) mine.right.push(choice === right);
      const at = new Date(START + DAY_MS * day + given.length).toISOString();
      given.push({ voter: person.name, verdict: { taskId: task.id, choice, at, tookMs: 4_000 } });
    }
  };
  let coming: Person[] = [];
  const counted = new Set(open.map(({ task }) => task.id));
  const isCounted = ({ task }: PossibleTask): boolean => counted.has(task.id);
  for (let day = 0; day < MOST_DAYS && (day < COUNTED_DAYS || open.some(isCounted)); day++) {
    while (coming.length < BATCHES_A_DAY) coming.push(...visits(crowdOf(people, random, day), random));
    for (const person of coming.splice(0, BATCHES_A_DAY)) batch(person, day);
    consensus = settleTasks(given, world);
    open = open.map((one) => {
      const end = consensus.get(one.task.id);
      if (!end || end.state === 'open') return one;
      if (isCounted(one)) ended.push({ id: one.task.id, end });
      const next = taskOf(made++, false);
      if (day < COUNTED_DAYS) counted.add(next.task.id);
      return next;
    });
  }
  const settled = ended.filter(({ end }) => end.state === 'settled');
  const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length;
  const isRight = ({ id, end }: (typeof ended)[number]): boolean => end.choice === truth.get(id);
  return {
    tasks: counted.size,
    unended: counted.size - ended.length,
    votes: ended.reduce((sum, { end }) => sum + end.votes, 0) / ended.length,
    agreement: share(settled.filter(isRight), settled),
    contested: 1 - share(settled, ended),
    wrong: 1 - share(ended.filter(isRight), ended),
  };
}
