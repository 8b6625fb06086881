/**
 * `npm run eval:triage [-- --json] [--seeds N]`: what a community's verdicts come to, against the truth, on simulated people
 * (issue 6): accuracy 0.6 to 0.95, one in five does not look, more than a third come once. Asked: half of majority's error
 * with the same number of verdicts, and with stop rules five verdicts a task of which 98 % of the settled are right.
 */
import { parseArgs } from 'node:util';
import type { TaskKind } from '../../lib/model/triage.ts';
import { ENOUGH_LEAD } from '../../lib/triage/settle-tasks.ts';
import { randomFrom } from './fuzz/random.ts';
import { compareSameVotes } from './triage/same-votes.ts';
import { runWithStopRules } from './triage/with-stop-rules.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, seeds: { type: 'string' } },
});
const seeds = Array.from({ length: Number(values.seeds ?? 5) }, (_, at) => at + 1);
/** With two choices, with three, and with four that are the question's own. */
const KINDS: readonly TaskKind[] = ['still-true', 'same-problem', 'which-product'];
/** With more tasks come more people, not more of each: how many are of which sort is known better. */
const HISTORIES = [600, 3_000];
const VOTES = [3, 5, 7, 9, 11];
const PEOPLE = 400;
const HALF = 0.5;
const FIVE = 5;
const AGREEMENT = 0.98;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const say = (line: string): void => {
  if (!values.json) process.stdout.write(`${line}\n`);
};
/** Of each figure of the runs, the mean. */
const meansOf = <Key extends string>(runs: readonly Record<Key, number>[], keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, mean(runs.map((run) => run[key]))])) as Record<Key, number>;

const same = KINDS.flatMap((kind) =>
  HISTORIES.flatMap((tasks) =>
    VOTES.map((votes) => {
      const runs = seeds.map((seed) => compareSameVotes(kind, tasks, votes, randomFrom(seed)));
      const { majority, weighed, best } = meansOf(runs, ['majority', 'weighed', 'best']);
      const ratio = weighed / majority;
      say(
        `${kind}, ${tasks} tasks, ${votes} votes: majority ${percent(majority)}, weighed ${percent(weighed)}, at best ${percent(best)} wrong; ratio ${ratio.toFixed(2)}, at best ${(best / majority).toFixed(2)}`,
      );
      return { kind, tasks, votes, majority, weighed, best, ratio, bestRatio: best / majority };
    }),
  ),
);
const stopped = KINDS.map((kind) => {
  const runs = seeds.map((seed) => runWithStopRules(kind, PEOPLE, randomFrom(seed), ENOUGH_LEAD));
  const all = meansOf(runs, ['tasks', 'unended', 'votes', 'agreement', 'contested', 'wrong']);
  const votes = Math.ceil(all.votes);
  const [tasks = 0] = HISTORIES;
  const majority = mean(seeds.map((seed) => compareSameVotes(kind, tasks, votes, randomFrom(seed)).majority));
  say(
    `${kind}, drawn, lead ${ENOUGH_LEAD.toFixed(2)}: ${all.tasks.toFixed(0)} tasks (${all.unended.toFixed(1)} without an end), ${all.votes.toFixed(2)} votes each, ${percent(all.agreement)} of those settled are right, ${percent(all.contested)} contested; ${percent(all.wrong)} wrong in all, ${(all.wrong / majority).toFixed(2)} of the majority of ${votes}`,
  );
  return { kind, enough: ENOUGH_LEAD, ...all, majority, ratio: all.wrong / majority };
});
const halved = same.filter(({ ratio }) => ratio <= HALF);
const beyond = same.filter(({ bestRatio }) => bestRatio > HALF);
const named = (some: typeof same): string =>
  some.map(({ kind, tasks, votes }) => `${kind} ${tasks}/${votes}`).join(', ') || 'nowhere';
const inTime = stopped.filter(({ votes, agreement }) => votes <= FIVE && agreement >= AGREEMENT);
say(
  [
    `Half of majority's error: reached at ${named(halved)} (tasks/votes); out of anybody's reach at ${named(beyond)}.`,
    `At most ${FIVE} votes and ${percent(AGREEMENT)}: reached by ${inTime.map(({ kind }) => kind).join(', ') || 'none'} of ${KINDS.join(', ')}; mean of all ${mean(stopped.map(({ votes }) => votes)).toFixed(2)} votes.`,
  ].join(' '),
);
if (values.json) process.stdout.write(`${JSON.stringify({ seeds, same, stopped })}\n`);
