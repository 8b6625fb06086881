/** The attacks that are tried, each with the plans among which whoever knows the rules chooses. */
import { selfAnswering, sockPuppets, startingAnew, taskFarm, voteRing, type Attack } from './attacks.ts';
import type { Chance } from './sham-threads.ts';

type Plan = (helpers: readonly string[], chance: Chance) => Attack;
export type Way = readonly Plan[];

/** Threads of everybody, or of every account. */
const EACH = [1, 2, 4, 8, 1_000];
const ring = (size: number, questions: number): Way =>
  [1, 2, 4, 8, size - 1, 40].map(
    (each): Plan =>
      (helpers, chance) =>
        voteRing({ size, each, questions }, helpers, chance),
  );
const socks = (counts: readonly number[], questions: number, fillers: readonly number[] = [0]): Way =>
  counts.flatMap((count) =>
    fillers.flatMap((filler) =>
      (filler > 0 ? [1] : EACH).map(
        (each): Plan =>
          (helpers, chance) =>
            sockPuppets({ socks: count, each, questions, fillers: filler }, helpers, chance),
      ),
    ),
  );
const anew = (counts: readonly number[], fillers: readonly number[]): Way =>
  counts.flatMap((count) =>
    fillers.map(
      (filler): Plan =>
        (helpers, chance) =>
          startingAnew({ socks: count, each: 1, questions: 1, fillers: filler }, helpers, chance),
    ),
  );
const farm = (right: number): Way => [(_, chance) => taskFarm(right, chance)];

export const WAYS: readonly [name: string, way: Way][] = [
  ['vote ring of 8', ring(8, 0)],
  ['vote ring of 30', ring(30, 0)],
  ['vote ring of 30 in disguise', ring(30, 1)],
  ['self-answering', EACH.map((each) => (_, chance) => selfAnswering(each, chance))],
  ['12 sock puppets', socks([12], 0)],
  ['40 sock puppets', socks([40], 0)],
  ['12 sock puppets in disguise', socks([12], 1)],
  ['40 sock puppets in disguise', socks([40], 1)],
  ['20 in deep disguise (3 questions each)', socks([20], 3)],
  ['sock puppets and answers that say nothing', socks([3, 8, 16, 24], 1, [10, 25, 45])],
  ['starting anew when one is seen through', anew([4, 10, 18, 40], [0, 15, 30])],
  ['farming tasks, right by chance (25 %)', farm(0.25)],
  ['farming tasks, right in 75 %', farm(0.75)],
  ['farming tasks, right in 80 %', farm(0.8)],
];
