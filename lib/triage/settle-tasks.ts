/** What a community said to its tasks: whose verdict counts how much, and what is settled by them. */
import { CANT_TELL, type TaskKind, type Verdict } from '../model/triage.ts';
import { targetOf } from '../model/task-id.ts';
import { isLost } from './accuracy.ts';
import { fixedChoices, isDestructive } from './task-choices.ts';
import { weighPeople, type Label } from './weigh-people.ts';

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
  /** Log-odds that the leading choice is true, in nats. */
  lead: number;
}

export interface SettlingWorld {
  /** Task id → choice that people at the forum have settled already. */
  known: ReadonlyMap<string, string>;
  isTrusted(voter: string): boolean;
  /** From which lead on a task is settled; default `ENOUGH_LEAD`. */
  enough?: number;
}

/** 33 to 1: at 19 to 1, 97 of a hundred settled between two choices are right, not 98 (eval:triage). */
export const ENOUGH_LEAD = 3.5;
const LEAST_PEOPLE = 3;
/** After so many verdicts without such a lead, it is for a person to decide. */
const MOST_VOTES = 9;
/** Nobody reads a question in less: such a verdict is a slip, or a program. Milliseconds. */
const LEAST_MS = 2_000;
/** Of kinds whose choices are data of the question. */
const MOST_CHOICES = 4;

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

/** Settles each kind by itself: who is careful with one may not know the other. */
export function settleTasks(given: readonly PersonVerdict[], world: SettlingWorld): Map<string, Consensus> {
  const kinds = Map.groupBy(countedVerdicts(given), ({ verdict }) => targetOf(verdict.taskId)?.kind);
  const settled = new Map<string, Consensus>();
  for (const [kind, verdicts] of kinds) {
    if (kind === undefined) continue;
    const lost = lostPeople(verdicts, world.known);
    // What the lost said of known ones tells how many people are like them: those who are left look better than they are.
    const heard = verdicts.filter(
      ({ voter, verdict }) => !lost.has(voter) || world.known.has(verdict.taskId),
    );
    const byTask = Map.groupBy(verdicts, ({ verdict }) => verdict.taskId);
    const chances = chancesOf(kind, heard, world.known);
    for (const [taskId, votes] of byTask) {
      settled.set(taskId, consensusOf(kind, { votes, lost }, chances.get(taskId) ?? new Map(), world));
    }
  }
  return settled;
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

/** Task id → choice → how likely it is true. What nobody says of a task is not told apart. */
function chancesOf(
  kind: TaskKind,
  heard: readonly PersonVerdict[],
  known: ReadonlyMap<string, string>,
): Map<string, Map<string, number>> {
  const fixed = fixedChoices(kind);
  const choicesOf = new Map(
    [...Map.groupBy(heard, ({ verdict }) => verdict.taskId)].map(
      ([id, given]) => [id, fixed ?? choicesSaid(given, known.get(id))] as const,
    ),
  );
  const labels = heard.flatMap(({ voter, verdict: { taskId, choice } }): Label[] => {
    const at = choicesOf.get(taskId)?.indexOf(choice) ?? -1;
    return at < 0 ? [] : [{ voter, taskId, choice: at }];
  });
  const places = [...known].map(([id, choice]) => [id, choicesOf.get(id)?.indexOf(choice) ?? -1] as const);
  const chances = weighPeople(labels, {
    choices: fixed?.length ?? MOST_CHOICES,
    keysMatter: fixed !== null,
    known: new Map(places.filter(([, at]) => at >= 0)),
  });
  return new Map(
    [...chances].map(([id, chance]) => [
      id,
      new Map((choicesOf.get(id) ?? []).map((choice, at) => [choice, chance[at] ?? 0])),
    ]),
  );
}

/** No more of them than a task has: the most said. */
function choicesSaid(given: readonly PersonVerdict[], known: string | undefined): string[] {
  const said = [...Map.groupBy(given, ({ verdict }) => verdict.choice)]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([choice]) => choice);
  return [...new Set([...(known === undefined ? [] : [known]), ...said])].slice(0, MOST_CHOICES);
}

function consensusOf(
  kind: TaskKind,
  { votes, lost }: { votes: readonly PersonVerdict[]; lost: ReadonlySet<string> },
  chances: ReadonlyMap<string, number>,
  { isTrusted, enough = ENOUGH_LEAD }: SettlingWorld,
): Consensus {
  const [first] = [...chances].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const choice = first?.[0] ?? null;
  const lead = logOdds(first?.[1] ?? 0);
  const base = { choice, votes: votes.length, lead };
  const heard = votes.filter(({ voter }) => !lost.has(voter));
  if (choice === null) return { ...base, state: 'open' };
  if (lead < enough || heard.length < LEAST_PEOPLE)
    return { ...base, state: votes.length >= MOST_VOTES ? 'contested' : 'open' };
  const trusted = heard.some(({ voter, verdict }) => verdict.choice === choice && isTrusted(voter));
  return { ...base, state: isDestructive(kind, choice) && !trusted ? 'waits-for-trusted' : 'settled' };
}

const logOdds = (chance: number): number =>
  Math.log(Math.max(chance, Number.EPSILON) / Math.max(1 - chance, Number.EPSILON));
