import { hashText } from '../model/hash-text.ts';
import type { TaskKind } from '../model/triage.ts';
import { daysSince, type PossibleTask } from './possible-task.ts';
import type { Consensus } from './settle-tasks.ts';

/** The first so many are known ones where there are any: they teach what is asked. */
export const TEACHING = 5;
/** One in so many is known afterwards. */
const KNOWN_EVERY = 10;
/** Of one kind, in one draw: the same question over and over tires. */
const MOST_OF_KIND = 0.4;
/** How much likelier the more useful ones are. */
const SHARPNESS = 2;
const WEEK_DAYS = 7;

export interface DrawingWorld {
  /** What the community said so far, by task id. */
  consensus: ReadonlyMap<string, Consensus>;
  /** Ids of tasks that this person did, or may not do. */
  done: ReadonlySet<string>;
  /** How many tasks this person did so far. */
  given: number;
  /** Too many of their last known ones went wrong (`isLost`): they are given known ones until that is better, while there are any. */
  lost: boolean;
  /** The same draw for the same seed. */
  seed: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Useful tasks for this person: uncertain and in demand, with known ones among them. At most one a question. They are a weighted
 * sample (P. S. Efraimidis and P. G. Spirakis, 2006), not the very best: people who draw on the same day do not see what
 * the others say, and would all be given the same ones.
 */
export function drawTasks(
  possible: readonly PossibleTask[],
  count: number,
  world: DrawingWorld,
): PossibleTask[] {
  const { done, seed, given, lost } = world;
  const fresh = possible.filter(({ task }) => !done.has(task.id));
  const asked = fresh
    .filter(({ task }) => task.known === null)
    .map((one) => ({ one, use: useOf(one, world) }))
    .filter(({ use }) => use > 0)
    .map(({ one, use }) => ({ one, order: -Math.log(1 - chance(seed, one.task.id)) / use ** SHARPNESS }))
    .toSorted((a, b) => a.order - b.order || (a.one.task.id < b.one.task.id ? -1 : 1))
    .map(({ one }) => one);
  const known = fresh
    .filter(({ task }) => task.known !== null)
    .toSorted((a, b) => chance(seed, a.task.id) - chance(seed, b.task.id));

  const drawn: PossibleTask[] = [];
  const questions = new Set<string>();
  const kinds = new Map<TaskKind, number>();
  const most = Math.max(1, Math.ceil(MOST_OF_KIND * count));
  const take = (from: readonly PossibleTask[], isStrict: boolean): boolean => {
    const one = from.find(
      ({ task, question, other }) =>
        !questions.has(question.id) &&
        !(other && questions.has(other.id)) &&
        (!isStrict || (kinds.get(task.kind) ?? 0) < most),
    );
    if (!one) return false;
    drawn.push(one);
    for (const { id } of [one.question, ...(one.other ? [one.other] : [])]) questions.add(id);
    kinds.set(one.task.kind, (kinds.get(one.task.kind) ?? 0) + 1);
    return true;
  };
  while (drawn.length < count) {
    const place = given + drawn.length;
    const wantsKnown = place < TEACHING || isKnownPlace(place, seed);
    const taken = lost
      ? take(known, false) || take(asked, true) || take(asked, false)
      : wantsKnown
        ? take(known, true) || take(known, false) || take(asked, true) || take(asked, false)
        : take(asked, true) || take(asked, false);
    if (!taken) break;
  }
  return drawn;
}

/** One place of each ten, which one is not to be foreseen. */
const isKnownPlace = (place: number, seed: string): boolean =>
  place % KNOWN_EVERY === Math.floor(chance(seed, `known ${Math.floor(place / KNOWN_EVERY)}`) * KNOWN_EVERY);

/**
 * How uncertain × how much in demand, as it looks to this person. Demand is that of the community rules: 1 + log2(1 + people
 * a week) / 4, at most 2.
 */
function useOf({ task, question, doubt }: PossibleTask, { consensus, now }: DrawingWorld): number {
  const said = consensus.get(task.id);
  if (said && said.state !== 'open') return 0;
  const perWeek = question.demand / Math.max(1, daysSince(question.createdAt, now) / WEEK_DAYS);
  const demand = Math.min(2, 1 + Math.log2(1 + perWeek) / 4);
  // What is begun is finished, but not by all who come today: what nearly settled needs but one of them.
  const uncertain = said ? (1 + 4 * variance(said.lead)) / 2 : doubt;
  return uncertain * demand;
}

/** Of the choice that leads by so many nats: p (1 - p). */
function variance(lead: number): number {
  const p = 1 / (1 + Math.exp(-lead));
  return p * (1 - p);
}

/** From 0 up to 1, the same for the same texts. */
const chance = (seed: string, text: string): number => hashText(`${seed}\n${text}`) / 2 ** 32;
