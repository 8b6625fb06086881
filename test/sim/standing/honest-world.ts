/** A community over a year, as its contributions tell it: few answer most, most ask once. */
import type { Contribution } from '../../../lib/model/contribution.ts';

export const DAYS = 365;
/** Minutes that each thing takes somebody who does it properly, and one account. */
export const MINUTES = { answer: 8, question: 5, task: 0.1, click: 0.1, account: 5 };

/** What is assumed of people; nothing of it is measured here. */
const PEOPLE = {
  /** Helpers' activity falls with the power of their place. */
  helperPower: 1.05,
  askers: 0.7,
  /** Of somebody who asks: one more question, each time. */
  asksAgain: 0.5,
  moreAnswers: 0.6,
  accepted: 0.4,
  likes: 0.8,
  thanks: 0.25,
  /** Says in a day post that it worked. */
  saysSo: 0.15,
  doTasks: 0.03,
  taskDays: 0.15,
  right: 0.9,
};

export interface World {
  contributions: Contribution[];
  /** Minutes that each member spent on helping. */
  minutes: Map<string, number>;
  /** How many members there are. */
  members: number;
}

export const dayOf = (day: number): string =>
  new Date(Date.UTC(2025, 0, 1, 12) + Math.floor(day) * 86_400_000).toISOString();

/** A whole number around `mean` (Knuth's way to draw from a Poisson distribution). */
function countAround(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Draws places 0, 1, 2, … with weights that fall with the given power. */
function zipf(size: number, power: number): (random: () => number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let at = 0; at < size; at += 1) sums[at] = sum += (at + 1) ** -power;
  return (random) => {
    const wanted = random() * sum;
    let [from, to] = [0, size - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sums[middle] ?? 0) < wanted) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

export function honestWorld(members: number, random: () => number): World {
  const contributions: Contribution[] = [];
  const minutes = new Map<string, number>();
  const spend = (member: string, time: number): void => {
    minutes.set(member, (minutes.get(member) ?? 0) + time);
  };
  const helperAt = zipf(members, PEOPLE.helperPower);
  // Who helps most is not who was first to ask.
  const order = Array.from({ length: members }, (_, at) => at);
  for (let at = members - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const skill = order.map(() => 0.5 + random() / 2);
  let threads = 0;

  const ask = (asker: number): void => {
    const questionId = `c/${(threads += 1)}`;
    const asked = Math.floor(random() * DAYS);
    let open = true;
    for (let left = 1 + countAround(PEOPLE.moreAnswers, random); left > 0; left -= 1) {
      const helper = order[helperAt(random)] ?? 0;
      const quality = skill[helper] ?? 0;
      spend(`m${helper}`, MINUTES.answer);
      if (helper === asker) continue;
      const base = {
        member: `m${helper}`,
        at: dayOf(asked),
        communityId: 'c',
        questionId,
        answerId: `${questionId}#${left}`,
        products: [],
      };
      const nameless = (kind: 'liked' | 'confirmed', mean: number): void => {
        const times = countAround(mean * quality, random);
        if (times > 0) contributions.push({ ...base, kind, by: null, times });
      };
      if (open && random() < PEOPLE.accepted * quality) {
        open = false;
        contributions.push({ ...base, kind: 'accepted', by: `m${asker}`, times: 1 });
      }
      nameless('liked', PEOPLE.likes);
      nameless('confirmed', PEOPLE.thanks);
      if (random() < PEOPLE.saysSo * quality) {
        const by = `m${Math.floor(random() * members)}`;
        const at = dayOf(asked + random() * 30);
        contributions.push({ ...base, kind: 'confirmed', by, at, times: 1 });
      }
    }
  };
  for (let member = 0; member < members; member += 1) {
    if (random() < PEOPLE.askers) {
      ask(member);
      while (random() < PEOPLE.asksAgain) ask(member);
    }
    if (random() < PEOPLE.doTasks) {
      for (let day = 0; day < DAYS; day += 1) {
        if (random() >= PEOPLE.taskDays) continue;
        spend(`m${member}`, 10 * MINUTES.task);
        contributions.push(...tasks(`m${member}`, day, 10, PEOPLE.right, random));
      }
    }
  }
  return { contributions, minutes, members };
}

/** Verdicts of one member and day, right as often as `right` says. */
export function tasks(
  member: string,
  day: number,
  count: number,
  right: number,
  random: () => number,
): Contribution[] {
  const agreed = Array.from({ length: count }, random).filter((drawn) => drawn < right).length;
  const base = {
    member,
    by: null,
    at: dayOf(day),
    communityId: 'c',
    questionId: 'c/',
    answerId: null,
    products: [],
  };
  const both: Contribution[] = [
    { ...base, kind: 'task', times: agreed },
    { ...base, kind: 'task-missed', times: count - agreed },
  ];
  return both.filter(({ times }) => times > 0);
}
